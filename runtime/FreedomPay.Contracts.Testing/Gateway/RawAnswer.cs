using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace FreedomPay.Contracts.Testing;

/// <summary>A text in place of a message.</summary>
internal sealed class RawAnswer(string text, HttpStatusCode status, MediaTypeHeaderValue contentType) : FakeAnswer
{
    internal override HttpResponseMessage Write(FakeRequest request)
    {
        HttpResponseMessage message = new(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) };
        message.Content.Headers.ContentType = contentType;
        return message;
    }
}
