using System.Net;

namespace FreedomPay.Contracts.Testing;

/// <summary>A redirect that keeps method and body (307).</summary>
internal sealed class RedirectAnswer(Uri location) : FakeAnswer
{
    internal override HttpResponseMessage Write(FakeRequest request)
    {
        HttpResponseMessage message = new(HttpStatusCode.TemporaryRedirect) { Content = new ByteArrayContent([]) };
        message.Headers.Location = location;
        return message;
    }
}
