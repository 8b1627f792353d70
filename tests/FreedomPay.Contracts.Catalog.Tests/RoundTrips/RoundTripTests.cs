using System.Reflection;
using System.Text;
using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Catalog.Tests.RoundTrips;

/// <summary>
/// Every record of the catalog's forms with a value in every field: written, read back by the other side, and equal. The signature on the way is
/// that of the reference walk over what was sent.
/// </summary>
public class RoundTripTests
{
    private const string OwnScript = "of_the_merchant";

    public static TheoryData<string> Requests => Names(CatalogTypes.FormRequests.Concat(CatalogTypes.TextRequests));

    public static TheoryData<string> Answers => Names(CatalogTypes.XmlAnswers);

    [Theory]
    [MemberData(nameof(Requests))]
    public void Request_arrives_as_it_was_written(string name) => AssertAnyVariant(name, RequestRoundTrip);

    [Theory]
    [MemberData(nameof(Answers))]
    public void Answer_arrives_as_it_was_written(string name) => AssertAnyVariant(name, AnswerRoundTrip);

    [Fact]
    public void Unsigned_messages_arrive_as_they_were_written() => Assert.All(CatalogTypes.UnsignedMessages, static type => AssertAnyVariant(type.FullName!, static message =>
    {
        IReadOnlyList<SignedField> fields = ((IUnsignedMessage)message).ToFields();
        MessageFields received = MessageFields.FromPairs(fields.Select(static field => KeyValuePair.Create(field.Name, field.GetValue())));
        return (Call(nameof(ReadUnsigned), message.GetType(), received), null);
    }));

    [Fact]
    public void Everything_of_the_catalog_is_held_to_it() =>
        Assert.True(CatalogTypes.FormRequests.Any() && CatalogTypes.TextRequests.Any() && CatalogTypes.XmlAnswers.Any());

    /// <summary>Some variant must arrive; what a variant says when it does not is shown if none does.</summary>
    private static void AssertAnyVariant(string name, Func<object, (object? Read, string? Problem)> roundTrip)
    {
        Type type = typeof(RoundTripTests).Assembly.GetType(name)!;
        HashSet<string> problems = [];
        for (int variant = 0; variant < SampleMessages.Variants; variant++)
        {
            object message = SampleMessages.Create(type, variant);
            (object? read, string? problem) = roundTrip(message);
            if (message.Equals(read))
            {
                return;
            }

            problems.Add($"{problem}\n  written {message}\n  read    {read}");
        }

        Assert.Fail($"{name}: no variant arrives as it was written.\n{string.Join('\n', problems)}");
    }

    private static (object? Read, string? Problem) RequestRoundTrip(object message)
    {
        Type response = CatalogTypes.ArgumentOf(message.GetType(), typeof(IGatewayRequest<>)) ?? typeof(object);
        try
        {
            SignedHttpRequest signed = response == typeof(object)
                ? ((IGatewayTextRequest)message).Sign(TestMerchant.Credentials, OptionsFor(((IGatewayTextRequest)message).Endpoint))
                : (SignedHttpRequest)typeof(RoundTripTests).GetMethod(nameof(Sign), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(response).Invoke(null, [message])!;
            (MessageFields received, IReadOnlyList<Node> sent) = Transport(signed);
            Assert.Equal(
                ReferenceWalk.Sign(signed.ScriptName.Value, sent, TestMerchant.SecretOf(signed.Endpoint.Key)),
                sent.Single(static field => field.Name == "pg_sig").Text);
            ReadOptions options = new() { ScriptName = signed.ScriptName, Path = signed.Path };
            return ((object? Read, string? Problem))Call(nameof(ReadRequest), message.GetType(), received, options);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is MessageValidationException invalid)
        {
            return (null, invalid.Message);
        }
    }

    private static (object? Read, string? Problem) AnswerRoundTrip(object message)
    {
        IReply response = (IReply)message;
        SignedReply signed = response.Sign(TestMerchant.Credentials, OptionsFor(response.Endpoint));
        byte[] body = signed.ToXml();
        IReadOnlyList<Node> sent = ReferenceXml.TryParse(body)!;
        Assert.Equal(
            ReferenceWalk.Sign(signed.ScriptName.Value, sent, TestMerchant.SecretOf(signed.Endpoint.Key)),
            sent.Single(static field => field.Name == "pg_sig").Text);
        Type answer = message.GetType();
        while (CatalogTypes.ArgumentOf(answer, typeof(IGatewayResponse<>)) is { } self && self != answer)
        {
            answer = self;
        }

        return ((object? Read, string? Problem))Call(nameof(ReadAnswer), answer, new ReadOnlyMemory<byte>(body), new ReadOptions { ScriptName = signed.ScriptName });
    }

    private static SigningOptions OptionsFor(GatewayEndpoint endpoint) => new()
    {
        AllowSemicolons = true,
        ScriptName = endpoint.IsInbound ? ScriptName.Exactly(OwnScript) : null,
    };

    private static SignedRequest<TResponse> Sign<TResponse>(IGatewayRequest<TResponse> request)
        where TResponse : IGatewayResponse<TResponse> => request.Sign(TestMerchant.Credentials, OptionsFor(request.Endpoint));

    /// <summary>What ASP.NET Core's parsers find in the HTTP request.</summary>
    private static (MessageFields Received, IReadOnlyList<Node> Sent) Transport(SignedHttpRequest signed)
    {
        using HttpRequestMessage http = signed.ToHttpRequestMessage(new Uri("https://merchant.example"));
        IReadOnlyList<(string Name, string Value)> pairs = SentForm.ReadAsync(http).GetAwaiter().GetResult();
        MessageFields received = MessageFields.FromPairs(pairs.Select(static pair => KeyValuePair.Create(pair.Name, pair.Value)));
        return pairs is [("pg_xml", string xml)]
            ? (received, ReferenceXml.TryParse(Encoding.UTF8.GetBytes(xml))!)
            : (received, PhpForm.Parse(pairs));
    }

    private static object Call(string method, Type type, params object[] arguments) =>
        typeof(RoundTripTests).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, arguments)!;

    private static (object? Read, string? Problem) ReadRequest<TRequest>(MessageFields fields, ReadOptions options)
        where TRequest : IReceivableRequest<TRequest>
    {
        ReceivedRequest<TRequest> received = MessageReading.ReadRequest<TRequest>(fields, TestMerchant.Credentials, options);
        return received is ReceivedRequest<TRequest>.Verified verified ? (verified.Request, null) : (null, received.ToString());
    }

    private static (object? Read, string? Problem) ReadAnswer<TResponse>(ReadOnlyMemory<byte> body, ReadOptions options)
        where TResponse : IGatewayResponse<TResponse>
    {
        Answer<TResponse> answer = MessageReading.ReadAnswer<TResponse>(body, TestMerchant.Credentials, options);
        return answer is Answer<TResponse>.Success success ? (success.Response, string.Join(' ', success.Problems)) : (null, answer.ToString());
    }

    private static object ReadUnsigned<TMessage>(MessageFields fields)
        where TMessage : class, IReadableMessage<TMessage> => MessageReading.ReadUnsigned<TMessage>(fields).Message!;

    private static TheoryData<string> Names(IEnumerable<Type> types)
    {
        TheoryData<string> names = [];
        foreach (string name in types.Select(static type => type.FullName!).Order(StringComparer.Ordinal))
        {
            names.Add(name);
        }

        return names;
    }
}
