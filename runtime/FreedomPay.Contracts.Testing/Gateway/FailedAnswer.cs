namespace FreedomPay.Contracts.Testing;

/// <summary>A connection that cannot be made, or that breaks before the answer.</summary>
internal sealed class FailedAnswer(bool isUndelivered) : FakeAnswer
{
    internal override bool IsUndelivered => isUndelivered;

    internal override HttpResponseMessage Write(FakeRequest request) => throw (isUndelivered
        ? new HttpRequestException(HttpRequestError.ConnectionError, "The connection was refused for a test.")
        : new HttpRequestException(HttpRequestError.ResponseEnded, "The connection broke for a test, before the answer."));
}
