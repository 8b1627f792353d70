using System.Net;
using System.Net.Http.Headers;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts.Testing;

/// <summary>A response of the gateway, whole or not.</summary>
internal sealed class ReplyAnswer(IWritableMessage response, ReplyFault fault, int bytes = 0) : FakeAnswer
{
    internal override HttpResponseMessage Write(FakeRequest request)
    {
        if (!request.Signed.IsAnsweredBy(response))
        {
            throw new ScriptMistakeException(
                $"FakeGateway: {response.GetType().Name} does not answer {request.Record.GetType().Name}. Return the response record of the same endpoint.");
        }

        if (fault == ReplyFault.Signature && request.Endpoint.IsJson)
        {
            throw new ScriptMistakeException($"FakeGateway: {response.GetType().Name} is JSON, which the gateway does not sign. Use another fault, such as FakeAnswer.Cut.");
        }

        SignedReply reply = Sign(new ScriptedReply(response, request.Endpoint), request, fault);
        HttpResponseMessage message = Message(reply);
        if (fault == ReplyFault.Cut)
        {
            message.Content = new CutContent(BodyOf(reply), bytes, message.Content!.Headers.ContentType!);
        }

        return message;
    }

    /// <summary>Signs with the script name and the key that the request was signed with.</summary>
    internal static SignedReply Sign(IReply reply, FakeRequest request, ReplyFault fault = ReplyFault.None)
    {
        SigningOptions options = new()
        {
            ScriptName = fault == ReplyFault.Signature ? ScriptName.Exactly(request.Signed.ScriptName.Value + "-for-a-test") : request.Signed.ScriptName,
            Key = request.Signed.SignedWith,
            Validate = false,
        };
        return reply.Sign(request.Signed.SignedBy, options);
    }

    internal static HttpResponseMessage Message(SignedReply reply)
    {
        HttpResponseMessage message = new((HttpStatusCode)reply.StatusCode) { Content = new ByteArrayContent(BodyOf(reply)) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue(reply.Endpoint.IsJson ? "application/json" : "application/xml");
        foreach (KeyValuePair<string, string> header in reply.Headers)
        {
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return message;
    }

    private static byte[] BodyOf(SignedReply reply) => reply.Endpoint.IsJson ? reply.ToJson() : reply.ToXml();
}
