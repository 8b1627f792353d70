using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using FreedomPay.Contracts.Catalog.Tests.RoundTrips;

namespace FreedomPay.Contracts.Catalog.Tests.Trust;

/// <summary>
/// Nothing signs answers in JSON. What the library can still tell, it must: another request's answer, an error inside a success, what a proxy writes, an
/// answer from elsewhere, one that lacks what is always there.
/// </summary>
public class JsonTrustTests
{
    /// <summary>What stands between a client and a gateway answers so.</summary>
    private static readonly string[] Foreign = ["{}", "[]", "null", "\"\"", "5", "", "<html>", """{"message":"Bad gateway"}""", """{"success":true}""", """[{"status":"ok"}]"""];

    public static TheoryData<string> Requests => JsonGateway.Requests;

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
        IGatewayRequest<TResponse> request = JsonGateway.Sendable<TRequest, TResponse>();
        foreach (string body in Foreign.Where(body => !endpoint.HasEmptyAnswer || !body.StartsWith('{')))
        {
            AssertNothing(JsonGateway.Receive(request, Encoding.UTF8.GetBytes(body)), $"{body} proves nothing");
        }

        int answered = 0;
        foreach (SignedReply reply in JsonGateway.Replies<TResponse>())
        {
            byte[] body = reply.ToJson();
            if (JsonGateway.Receive(request, body, reply) is not Answer<TResponse>.Success { Outcome: var honest })
            {
                continue;
            }

            answered++;
            foreach (int status in (int[])[302, 400, 403, 404, 500, 502])
            {
                if (!endpoint.AnswerStatuses.Contains(status))
                {
                    AssertNothing(JsonGateway.Receive(request, body, reply, new() { Status = status }), $"a success with HTTP {status}");
                }
            }

            Assert.IsType<Answer<TResponse>.Untrusted>(JsonGateway.Receive(request, body, reply, new() { IsElsewhere = true }));
            if (endpoint.IdempotencyHeader is not null)
            {
                Assert.IsType<Answer<TResponse>.Untrusted>(JsonGateway.Receive(request, body, reply, new() { RequestIds = ["0199765b-a007-7339-93fe-f073ac14aa9b"] }));
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
            Answer<TResponse> answer = JsonGateway.Receive(request, Encoding.UTF8.GetBytes(spoiled.ToJsonString()), reply);
            Assert.True(answer is Answer<TResponse>.GatewayError && answer.Outcome != Outcome.Done, $"an error inside a success: {answer}");
        }

        foreach (string member in JsonNode.Parse(body)!.AsObject().Select(static member => member.Key))
        {
            JsonObject spoiled = JsonNode.Parse(body)!.AsObject();
            spoiled.Remove(member);
            Answer<TResponse> answer = JsonGateway.Receive(request, Encoding.UTF8.GetBytes(spoiled.ToJsonString()), reply);
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
}
