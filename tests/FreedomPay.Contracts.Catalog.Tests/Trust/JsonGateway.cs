using System.Net;
using FreedomPay.Contracts.Catalog.Tests.RoundTrips;
using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Catalog.Tests.Trust;

/// <summary>What a client makes of any bytes that come back to a request in JSON.</summary>
internal static class JsonGateway
{
    public static TheoryData<string> Requests => [.. CatalogTypes.JsonRequests.Where(static type => !CatalogTypes.EndpointOf(type).IsInbound).Select(static type => type.FullName!)];

    /// <summary>A sample of the request that can be sent.</summary>
    public static IGatewayRequest<TResponse> Sendable<TRequest, TResponse>()
        where TRequest : IGatewayRequest<TResponse>
        where TResponse : IGatewayResponse<TResponse>
    {
        foreach (int variant in Enumerable.Range(0, SampleMessages.Variants).Append(SampleMessages.Zeros))
        {
            IGatewayRequest<TResponse> request = (TRequest)SampleMessages.Create(typeof(TRequest), variant);
            if (Record.Exception(() => request.Sign(TestMerchant.Credentials)) is null)
            {
                return request;
            }
        }

        throw new InvalidOperationException("No sample can be sent.");
    }

    /// <summary>Samples of all shapes of the answer.</summary>
    public static IEnumerable<SignedReply> Replies<TResponse>() => CatalogTypes.JsonAnswers
        .Where(static type => typeof(TResponse).IsAssignableFrom(type))
        .SelectMany(static type => Enumerable.Range(0, SampleMessages.Variants).Append(SampleMessages.Zeros).Select(variant => (IReply)SampleMessages.Create(type, variant)))
        .Select(static reply => reply.Sign(TestMerchant.Credentials, new SigningOptions { Validate = false }));

    /// <summary>Sends a request to a gateway that answers so.</summary>
    public static Answer<TResponse> Receive<TResponse>(IGatewayRequest<TResponse> request, byte[] body, SignedReply? reply = null, Oddities? odd = null)
        where TResponse : IGatewayResponse<TResponse>
    {
        using HttpClient http = new(new Gateway(body, reply, odd ?? new())) { BaseAddress = new Uri("https://gateway.test") };
        AuthorizedHost[] hosts = TResponse.Endpoint is { Jws: null, Host: { } host } ? [new AuthorizedHost(host, new AnyAuthorization())] : [];
        return new FreedomPayClient(http, TestMerchant.Credentials, hosts: hosts).SendAsync(request).GetAwaiter().GetResult();
    }

    /// <summary>How a response differs from that of the gateway, apart from its body.</summary>
    internal sealed record Oddities
    {
        public int? Status { get; init; }

        /// <summary>Whether another host answers.</summary>
        public bool IsElsewhere { get; init; }

        /// <summary>The header with the id of the request; the right one by default.</summary>
        public IReadOnlyList<string>? RequestIds { get; init; }

        /// <summary>How the name of that header is written.</summary>
        public string RequestIdHeader { get; init; } = "X-Request-Id";

        public string? ContentEncoding { get; init; }

        public string? ContentType { get; init; }
    }

    private sealed class AnyAuthorization : IAuthorizationSource
    {
        public ValueTask<AuthorizationValue> GetAsync(GatewayEndpoint endpoint, CancellationToken cancellationToken) =>
            new(endpoint.Authorization == Authorization.Basic ? AuthorizationValue.Basic("id", "secret") : AuthorizationValue.Bearer("token"));
    }

    private sealed class Gateway(byte[] body, SignedReply? reply, Oddities odd) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is not null)
            {
                await SentBytes.OfAsync(request.Content);
            }

            HttpResponseMessage response = new((HttpStatusCode)(odd.Status ?? reply?.StatusCode ?? 200)) { Content = new ByteArrayContent(body), RequestMessage = request };
            foreach (KeyValuePair<string, string> header in reply?.Headers ?? [])
            {
                if (header.Key != "X-Request-Id")
                {
                    response.Headers.TryAddWithoutValidation(header.Key, header.Value);
                }
            }

            if (request.Headers.TryGetValues("X-Request-Id", out IEnumerable<string>? values))
            {
                response.Headers.TryAddWithoutValidation(odd.RequestIdHeader, odd.RequestIds ?? values);
            }

            if (odd.ContentEncoding is not null)
            {
                response.Content.Headers.ContentEncoding.Add(odd.ContentEncoding);
            }

            if (odd.ContentType is not null)
            {
                response.Content.Headers.TryAddWithoutValidation("Content-Type", odd.ContentType);
            }

            if (odd.IsElsewhere)
            {
                response.RequestMessage = new HttpRequestMessage(request.Method, "https://elsewhere.test/");
            }

            return response;
        }
    }
}
