using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using FreedomPay.Contracts.Catalog.Tests.RoundTrips;
using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Catalog.Tests.Trust;

/// <summary>
/// Nothing signs answers in JSON. What the library can still tell, it must: another request's answer, an error inside a success, what a proxy writes, an
/// answer from elsewhere, one that lacks what is always there.
/// </summary>
public class JsonTrustTests
{
    /// <summary>What stands between a client and a gateway answers so.</summary>
    private static readonly string[] Foreign = ["{}", "[]", "null", "\"\"", "5", "", "<html>", """{"message":"Bad gateway"}""", """{"success":true}""", """[{"status":"ok"}]"""];

    public static TheoryData<string> Requests => [.. CatalogTypes.JsonRequests.Where(static type => !CatalogTypes.EndpointOf(type).IsInbound).Select(static type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Only_the_answer_to_this_request_is_a_success(string name)
    {
        Type request = typeof(JsonTrustTests).Assembly.GetType(name)!;
        typeof(JsonTrustTests).GetMethod(nameof(Attack), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(request, CatalogTypes.ArgumentOf(request, typeof(IGatewayRequest<>))!)
            .Invoke(null, null);
    }

    private static void Attack<TRequest, TResponse>()
        where TRequest : IGatewayRequest<TResponse>
        where TResponse : IGatewayResponse<TResponse>
    {
        GatewayEndpoint endpoint = TResponse.Endpoint;
        IGatewayRequest<TResponse> request = Sendable<TRequest, TResponse>();
        foreach (string body in Foreign.Where(body => !endpoint.HasEmptyAnswer || !body.StartsWith('{')))
        {
            AssertNothing(Receive(request, Encoding.UTF8.GetBytes(body)), $"{body} proves nothing");
        }

        int answered = 0;
        foreach (SignedReply reply in Replies<TResponse>())
        {
            byte[] body = reply.ToJson();
            if (Receive(request, body, reply) is not Answer<TResponse>.Success { Outcome: var honest })
            {
                continue;
            }

            answered++;
            foreach (int status in (int[])[302, 400, 403, 404, 500, 502])
            {
                if (!endpoint.AnswerStatuses.Contains(status))
                {
                    AssertNothing(Receive(request, body, reply, status), $"a success with HTTP {status}");
                }
            }

            Assert.IsType<Answer<TResponse>.Untrusted>(Receive(request, body, reply, elsewhere: true));
            if (endpoint.IdempotencyHeader is not null)
            {
                Assert.IsType<Answer<TResponse>.Untrusted>(Receive(request, body, reply, key: "0199765b-a007-7339-93fe-f073ac14aa9b"));
            }

            AttackMembers(request, reply, body, honest);
        }

        Assert.True(answered > 0 || endpoint.HasEmptyAnswer, "No sample is an answer to the request.");
    }

    /// <summary>Puts an error into a success, and takes each member away.</summary>
    private static void AttackMembers<TResponse>(IGatewayRequest<TResponse> request, SignedReply reply, byte[] body, Outcome honest)
        where TResponse : IGatewayResponse<TResponse>
    {
        GatewayEndpoint endpoint = TResponse.Endpoint;
        foreach (JsonErrorTest test in endpoint.Errors?.Tests.Where(static test => !test.Name.Contains('-') && !test.Name.StartsWith(':')) ?? [])
        {
            JsonObject spoiled = JsonNode.Parse(body)!.AsObject();
            Set(spoiled, test.Name.Split('.'), test.Texts.Count > 0 ? test.Texts[0] : "x");
            Answer<TResponse> answer = Receive(request, Encoding.UTF8.GetBytes(spoiled.ToJsonString()), reply);
            Assert.True(answer is Answer<TResponse>.GatewayError && answer.Outcome != Outcome.Done, $"an error inside a success: {answer}");
        }

        foreach (string member in JsonNode.Parse(body)!.AsObject().Select(static member => member.Key))
        {
            JsonObject spoiled = JsonNode.Parse(body)!.AsObject();
            spoiled.Remove(member);
            Answer<TResponse> answer = Receive(request, Encoding.UTF8.GetBytes(spoiled.ToJsonString()), reply);
            bool isReported = answer is not Answer<TResponse>.Success success || endpoint.Effect == Effect.Reads
                || answer.Outcome == Outcome.Unknown || success.Problems.Count == 0 || answer.Outcome == Outcome.Pending;
            Assert.True(isReported, $"without {member}, which is always there, the outcome is still {answer.Outcome} (whole: {honest})");
        }
    }

    private static void Set(JsonObject target, ReadOnlySpan<string> path, string text)
    {
        if (path.Length == 1)
        {
            target[path[0]] = text;
            return;
        }

        JsonObject inner = [];
        Set(inner, path[1..], text);
        target[path[0]] = inner;
    }

    private static void AssertNothing<TResponse>(Answer<TResponse> answer, string what) =>
        Assert.True(answer is not Answer<TResponse>.Success && answer.Outcome != Outcome.Done, $"{what}: {answer}");

    private static IGatewayRequest<TResponse> Sendable<TRequest, TResponse>()
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

    private static IEnumerable<SignedReply> Replies<TResponse>() => CatalogTypes.JsonAnswers
        .Where(static type => typeof(TResponse).IsAssignableFrom(type))
        .SelectMany(static type => Enumerable.Range(0, SampleMessages.Variants).Append(SampleMessages.Zeros).Select(variant => (IReply)SampleMessages.Create(type, variant)))
        .Select(static reply => reply.Sign(TestMerchant.Credentials, new SigningOptions { Validate = false }));

    private static Answer<TResponse> Receive<TResponse>(
        IGatewayRequest<TResponse> request, byte[] body, SignedReply? reply = null, int? status = null, bool elsewhere = false, string? key = null)
        where TResponse : IGatewayResponse<TResponse>
    {
        using HttpClient http = new(new Gateway(body, reply, status, elsewhere, key)) { BaseAddress = new Uri("https://gateway.test") };
        AuthorizedHost[] hosts = TResponse.Endpoint is { Jws: null, Host: { } host } ? [new AuthorizedHost(host, new AnyAuthorization())] : [];
        return new FreedomPayClient(http, TestMerchant.Credentials, hosts: hosts).SendAsync(request).GetAwaiter().GetResult();
    }

    private sealed class AnyAuthorization : IAuthorizationSource
    {
        public ValueTask<AuthorizationValue> GetAsync(GatewayEndpoint endpoint, CancellationToken cancellationToken) =>
            new(endpoint.Authorization == Authorization.Basic ? AuthorizationValue.Basic("id", "secret") : AuthorizationValue.Bearer("token"));
    }

    private sealed class Gateway(byte[] body, SignedReply? reply, int? status, bool elsewhere, string? key) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is not null)
            {
                await SentBytes.OfAsync(request.Content);
            }

            HttpResponseMessage response = new((HttpStatusCode)(status ?? reply?.StatusCode ?? 200)) { Content = new ByteArrayContent(body), RequestMessage = request };
            foreach (KeyValuePair<string, string> header in reply?.Headers ?? [])
            {
                if (header.Key != "X-Request-Id")
                {
                    response.Headers.TryAddWithoutValidation(header.Key, header.Value);
                }
            }

            if (request.Headers.TryGetValues("X-Request-Id", out IEnumerable<string>? values))
            {
                response.Headers.TryAddWithoutValidation("X-Request-Id", key ?? values.Single());
            }

            if (elsewhere)
            {
                response.RequestMessage = new HttpRequestMessage(request.Method, "https://elsewhere.test/");
            }

            return response;
        }
    }
}
