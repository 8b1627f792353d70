using System.Net;
using System.Net.Http.Headers;
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

    private HttpResponseMessage Json(GatewayEndpoint endpoint)
    {
        JsonError error = endpoint.Errors is { } shape
            ? JsonError.Create(shape, code, description)
            : throw new ScriptMistakeException($"FakeGateway: no source tells how an error of {endpoint.Title} looks. Answer with FakeAnswer.Text and another HTTP status.");
        HttpResponseMessage message = new((HttpStatusCode)error.StatusCode) { Content = new ByteArrayContent(error.Body) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (error.Header is { } header)
        {
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return message;
    }
}
