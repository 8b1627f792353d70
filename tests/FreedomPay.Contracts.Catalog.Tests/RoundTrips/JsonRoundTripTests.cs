using System.Net;
using System.Reflection;
using FreedomPay.Contracts.Catalog.Tests.Documented;
using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Catalog.Tests.RoundTrips;

/// <summary>
/// Every record of the catalog's JSON with a value in every field: written by one side, read by the other, and equal, without a problem. The
/// signature on the way is that of the reference.
/// </summary>
public class JsonRoundTripTests
{
    public static TheoryData<string> Requests => [.. Names(CatalogTypes.JsonRequests)];

    public static TheoryData<string> Answers => [.. Names(CatalogTypes.JsonAnswers)];

    private static IEnumerable<int> Variants => Enumerable.Range(0, SampleMessages.Variants).Append(SampleMessages.Zeros);

    [Theory]
    [MemberData(nameof(Requests))]
    public void Request_arrives_as_it_was_written(string name) => AssertAnyVariant(name, message =>
    {
        Type response = CatalogTypes.ArgumentOf(message.GetType(), typeof(IGatewayRequest<>))!;
        try
        {
            return ((object? Read, string? Problem))Method(nameof(RequestRoundTrip), message.GetType(), response).Invoke(null, [message])!;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is MessageValidationException invalid)
        {
            return (null, invalid.Message);
        }
    });

    [Theory]
    [MemberData(nameof(Answers))]
    public void Answer_arrives_as_it_was_written(string name) => AssertAnyVariant(name, static message =>
    {
        Type answer = message.GetType();
        while (CatalogTypes.ArgumentOf(answer, typeof(IGatewayResponse<>)) is { } self && self != answer)
        {
            answer = self;
        }

        return ((object? Read, string? Problem))Method(nameof(AnswerRoundTrip), answer).Invoke(null, [message])!;
    });

    [Fact]
    public void Both_kinds_of_signature_and_none_are_among_them()
    {
        string[] kinds = [.. CatalogTypes.JsonRequests.Select(static type => CatalogTypes.EndpointOf(type).Jws?.Algorithm.ToString() ?? "none").Distinct().Order(StringComparer.Ordinal)];

        Assert.Equal(["HS256", "HS512", "none"], kinds);
        Assert.NotEmpty(CatalogTypes.JsonAnswers);
    }

    /// <summary>Some variant must arrive; what a variant says when it does not is shown if none does.</summary>
    private static void AssertAnyVariant(string name, Func<object, (object? Read, string? Problem)> roundTrip)
    {
        Type type = typeof(JsonRoundTripTests).Assembly.GetType(name)!;
        HashSet<string> problems = [];
        foreach (int variant in Variants)
        {
            object message = SampleMessages.Create(type, variant);
            (object? read, string? problem) = roundTrip(message);
            if (problem is null && message.Equals(read))
            {
                return;
            }

            problems.Add($"{problem}\n  written {message}\n  read    {read}");
        }

        Assert.Fail($"{name}: no variant arrives as it was written.\n{string.Join('\n', problems)}");
    }

    private static (object? Read, string? Problem) RequestRoundTrip<TRequest, TResponse>(TRequest message)
        where TRequest : class, IReceivableRequest<TRequest>, IGatewayRequest<TResponse>
        where TResponse : IGatewayResponse<TResponse>
    {
        SignedRequest<TResponse> signed = message.Sign(TestMerchant.Credentials);
        using HttpRequestMessage http = signed.ToHttpRequestMessage();
        byte[] body = http.Content is { } content ? SentBytes.OfAsync(content).GetAwaiter().GetResult() : [];
        Assert.Equal(signed.Endpoint.Encoding == RequestEncoding.None, body.Length == 0);
        Assert.True(body.Length == 0 || JsonLines.Of(body).Count > 0);
        ReadOptions options = new() { Path = signed.Path };
        if (signed.Endpoint.Jws is not { } jws)
        {
            UnsignedMessage<TRequest> unsigned = MessageReading.ReadUnsignedJson<TRequest>(body, options);
            return (unsigned.Message, ProblemOf(unsigned.Problems));
        }

        if (jws is { IdMember: "auth_id", PathMember: "uri" })
        {
            Assert.Equal(TestMerchant.SignJws(jws.Algorithm.ToString(), signed.Path, body), signed.GetSignatureHeader());
        }

        KeyValuePair<string, string>[] headers = [.. http.Headers.Select(static header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)))];
        ReceivedRequest<TRequest> received = MessageReading.ReadJsonRequest<TRequest>(body, headers, TestMerchant.Credentials, options);
        return received is ReceivedRequest<TRequest>.Verified verified ? (verified.Request, ProblemOf(verified.Problems)) : (null, received.ToString());
    }

    private static (object? Read, string? Problem) AnswerRoundTrip<TResponse>(object message)
        where TResponse : IGatewayResponse<TResponse>
    {
        SignedReply reply = ((IReply)message).Sign(TestMerchant.Credentials);
        Assert.NotEmpty(JsonLines.Of(reply.ToJson()));
        Answer<TResponse> answer = reply.Headers.Count == 0
            ? MessageReading.ReadJsonAnswer<TResponse>(reply.ToJson(), (HttpStatusCode)reply.StatusCode, options: null)
            : Receive<TResponse>(reply, message);
        return answer is Answer<TResponse>.Success success ? (success.Response, ProblemOf(success.Problems)) : (null, answer.ToString());
    }

    /// <summary>Sends a request to a gateway that gives the reply with its headers.</summary>
    private static Answer<TResponse> Receive<TResponse>(SignedReply reply, object message)
        where TResponse : IGatewayResponse<TResponse>
    {
        SigningOptions options = new() { IdempotencyKey = reply.Headers.FirstOrDefault(static header => header.Key == "X-Request-Id").Value, Validate = false };
        using HttpClient http = new(new OneReply(reply)) { BaseAddress = new Uri("https://api.freedompay.kz") };
        SignedRequest<TResponse> signed = Senders<TResponse>(message).Select(request => Sign(request, options)).First(static signed => signed is not null)!;
        return new FreedomPayClient(http, TestMerchant.Credentials).SendAsync(signed).GetAwaiter().GetResult();
    }

    /// <summary>Requests with the values that a reply repeats.</summary>
    private static IEnumerable<IGatewayRequest<TResponse>> Senders<TResponse>(object reply)
        where TResponse : IGatewayResponse<TResponse>
    {
        Type type = CatalogTypes.JsonRequests.Single(static type => CatalogTypes.ArgumentOf(type, typeof(IGatewayRequest<>)) == typeof(TResponse));
        foreach (int variant in Variants)
        {
            object request = SampleMessages.Create(type, variant);
            foreach (PropertyInfo own in SampleMessages.SettableProperties(type))
            {
                if (reply.GetType().GetProperty(own.Name) is { } told && Bare(told) == Bare(own))
                {
                    own.SetValue(request, told.GetValue(reply));
                }
            }

            yield return (IGatewayRequest<TResponse>)request;
        }
    }

    private static Type Bare(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    private static SignedRequest<TResponse>? Sign<TResponse>(IGatewayRequest<TResponse> request, SigningOptions options)
        where TResponse : IGatewayResponse<TResponse>
    {
        try
        {
            return request.Sign(TestMerchant.Credentials, options);
        }
        catch (MessageValidationException)
        {
            return null;
        }
    }

    private static string? ProblemOf(IReadOnlyList<FieldProblem> problems) => problems.Count == 0 ? null : string.Join(' ', problems);

    private static MethodInfo Method(string name, params Type[] types) =>
        typeof(JsonRoundTripTests).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(types);

    private static IEnumerable<string> Names(IEnumerable<Type> types) => types.Select(static type => type.FullName!).Order(StringComparer.Ordinal);

    private sealed class OneReply(SignedReply reply) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await SentBytes.OfAsync(request.Content!);
            HttpResponseMessage response = new((HttpStatusCode)reply.StatusCode) { Content = new ByteArrayContent(reply.ToJson()), RequestMessage = request };
            foreach (KeyValuePair<string, string> header in reply.Headers)
            {
                response.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }

            return response;
        }
    }
}
