using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using FreedomPay.Common;

namespace FreedomPay.Contracts.Testing;

/// <summary>An error of the gateway, in the form of the endpoint's family.</summary>
internal sealed class ErrorAnswer(ErrorCode code, string description, bool isSigned) : FakeAnswer
{
    internal override HttpResponseMessage Write(FakeRequest request)
    {
        if (request.Endpoint.IsJson)
        {
            return Json(request.Endpoint);
        }

        ErrorReply reply = new(request.Endpoint, code, description);
        if (isSigned)
        {
            return ReplyAnswer.Message(ReplyAnswer.Sign(reply, request));
        }

        HttpResponseMessage message = new(HttpStatusCode.OK) { Content = new ByteArrayContent(reply.ToUnsignedXml()) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        return message;
    }

    /// <summary>Writes what the spec says under <c>errors</c>. No error in JSON is signed.</summary>
    private HttpResponseMessage Json(GatewayEndpoint endpoint)
    {
        JsonErrorShape errors = endpoint.Errors ?? throw new ScriptMistakeException(
            $"FakeGateway: no source tells how an error of {endpoint.Title} looks. Answer with FakeAnswer.Text and another HTTP status.");
        HttpResponseMessage message = new(HttpStatusCode.OK);
        JsonObject body = [];
        if (errors.Code is { } codeName)
        {
            Put(body, codeName, code.Value);
        }

        if (errors.Description is { } descriptionName)
        {
            Put(body, descriptionName, description);
        }

        // Each test alone tells an error; a status and a header are told first, because they are not in the body.
        JsonErrorTest test = errors.Tests.FirstOrDefault(static test => test.Name == JsonErrorTest.HttpStatus)
            ?? errors.Tests.FirstOrDefault(static test => test.IsHeader)
            ?? errors.Tests[0];
        if (test.Name == JsonErrorTest.HttpStatus)
        {
            message.StatusCode = (HttpStatusCode)int.Parse(test.Texts[0], CultureInfo.InvariantCulture);
        }
        else if (test.IsHeader)
        {
            message.Headers.TryAddWithoutValidation(test.Name, test.Texts[0]);
        }
        else
        {
            Put(body, test.Name, test.Texts.Count > 0 ? test.Texts[0] : description);
        }

        message.Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()));
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return message;
    }

    private static void Put(JsonObject body, string path, string text)
    {
        string[] names = path.Split('.');
        JsonObject parent = body;
        foreach (string name in names[..^1])
        {
            if (parent[name] is not JsonObject child)
            {
                child = [];
                parent[name] = child;
            }

            parent = child;
        }

        // A member that is there already, such as the object that holds the code, tells the error by itself.
        parent[names[^1]] ??= text;
    }
}
