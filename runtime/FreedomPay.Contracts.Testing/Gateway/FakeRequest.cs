using System.Diagnostics;

namespace FreedomPay.Contracts.Testing;

/// <summary>A request that a <see cref="FakeGateway"/> was sent.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class FakeRequest
{
    internal FakeRequest(SignedHttpRequest signed, HttpRequestMessage message)
    {
        Signed = signed;
        Record = signed.Message;
        Fields = signed.Fields;
        Url = message.RequestUri!;
        Method = message.Method;
        AuthorizationScheme = message.Headers.Authorization?.Scheme;
    }

    /// <summary>Gets the endpoint that was called.</summary>
    public GatewayEndpoint Endpoint => Signed.Endpoint;

    /// <summary>Gets the request record as your code created it.</summary>
    public object Record { get; }

    /// <summary>Gets the fields as they were sent, in the order in which they were signed.</summary>
    public IReadOnlyList<SignedField> Fields { get; }

    /// <summary>Gets the URL that was called.</summary>
    public Uri Url { get; }

    /// <summary>Gets the HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>Gets the key that makes repeats safe; <see langword="null"/> if the endpoint has none.</summary>
    public string? IdempotencyKey => Signed.IdempotencyKey;

    /// <summary>Gets the scheme of the header <c>Authorization</c>, such as <c>Bearer</c>; <see langword="null"/> if there is none.</summary>
    public string? AuthorizationScheme { get; }

    internal SignedHttpRequest Signed { get; }

    /// <summary>Returns the text of a field as it was sent.</summary>
    /// <param name="wireName">The wire name.</param>
    /// <returns>The text; <see langword="null"/> if the field was not sent.</returns>
    public string? GetValue(string wireName)
    {
        ArgumentNullException.ThrowIfNull(wireName);
        return Fields.FirstOrDefault(field => field.Name == wireName)?.GetValue();
    }

    /// <summary>Returns the request, with sensitive values masked.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() => Signed.ToString();
}
