namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>What the pages of the Async API share.</summary>
internal static class AsyncExamples
{
    public const string Algorithm = "HS256";
    public const string Create = "https://api.freedompay.kz/v5/g2g/create";
    public const string Read = "https://api.freedompay.kz/v5/g2g/read";
    public const string Edit = "https://api.freedompay.kz/v5/g2g/edit";

    /// <summary>Asserts that a request names its operation, and has a new id of its own each time it is signed.</summary>
    public static void AssertHeaders<TResponse>(IGatewayRequest<TResponse> request, string action)
        where TResponse : IGatewayResponse<TResponse>
    {
        (string first, string second) = (Headers(request, action), Headers(request, action));

        Assert.NotEqual(first, second);
        Assert.Equal(7, new Guid(first).Version);
    }

    private static string Headers<TResponse>(IGatewayRequest<TResponse> request, string action)
        where TResponse : IGatewayResponse<TResponse>
    {
        using HttpRequestMessage message = request.Sign(TestMerchant.Credentials).ToHttpRequestMessage();
        Assert.Equal(action, Assert.Single(message.Headers.GetValues("X-Action")));
        Assert.Equal("application/json", Assert.Single(message.Headers.GetValues("Accept")));
        return Assert.Single(message.Headers.GetValues("X-Request-Id"));
    }
}
