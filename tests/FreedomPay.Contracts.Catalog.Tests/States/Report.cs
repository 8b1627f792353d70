using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using FreedomPay.Contracts.Catalog.Tests.Documented;
using FreedomPay.Contracts.Catalog.Tests.RoundTrips;
using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Catalog.Tests.States;

/// <summary>Messages about a payment as they come to the merchant: written and signed by the reference, and read by the records of the catalog.</summary>
internal static class Report
{
    /// <summary>What a message must have beside what a test is about.</summary>
    private static readonly (string Name, string Value)[] Usual =
    [
        ("pg_payment_id", "7"), ("pg_order_id", "A-1"), ("pg_amount", "500"), ("pg_currency", "KZT"), ("pg_description", "d"), ("pg_net_amount", "482.5"), ("pg_can_reject", "0"), ("pg_result", "1"), ("pg_salt", "s"),
    ];

    /// <summary>Reads a message of an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="fields">Names and values, the names of objects before a <c>/</c>; <c>[]</c> is an item of a list in JSON.</param>
    public static IPaymentReport Of(string endpoint, params IReadOnlyList<(string Name, string Value)> fields)
    {
        Type request = CatalogTypes.All.Single(type => type.Name == $"{endpoint}Request");
        GatewayEndpoint described = CatalogTypes.EndpointOf(request);
        (string name, Type type) = described.IsInbound ? (nameof(Notification), request)
            : (described.IsJson ? nameof(JsonAnswer) : nameof(Answer), CatalogTypes.All.Single(type => type.Name == $"{endpoint}Response"));
        return (IPaymentReport)typeof(Report).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [described, fields])!;
    }

    private static TRequest Notification<TRequest>(GatewayEndpoint endpoint, IReadOnlyList<(string Name, string Value)> fields)
        where TRequest : IReceivableRequest<TRequest>
    {
        MessageFields form = Documented.Documented.Notification("notify", endpoint.Key == KeyKind.Payout, [.. fields, .. Others(Usual, fields)]);
        ReceivedRequest<TRequest> received = DocumentedNotification.Read<TRequest>(form, "https://shop.kz/notify");
        Assert.True(received is ReceivedRequest<TRequest>.Verified, received.ToString());
        return ((ReceivedRequest<TRequest>.Verified)received).Request;
    }

    private static TResponse Answer<TResponse>(GatewayEndpoint endpoint, IReadOnlyList<(string Name, string Value)> fields)
        where TResponse : class, IGatewayResponse<TResponse>
    {
        Node[] nodes = [.. Nodes([.. Others([("pg_status", "ok"), ("pg_payment_id", "7"), ("pg_order_id", "A-1"), ("pg_currency", "KZT"), ("pg_salt", "s")], fields), .. fields])];
        string script = endpoint.Path[(endpoint.Path.LastIndexOf('/') + 1)..];
        byte[] body = ReferenceXml.Write([.. ReferenceWalk.Signed(script, TestMerchant.SecretOf(endpoint.Key), nodes)]);
        Answer<TResponse> answer = MessageReading.ReadAnswer<TResponse>(body, TestMerchant.Credentials, options: null);
        Assert.True(answer is Answer<TResponse>.Success, answer.ToString());
        return ((Answer<TResponse>.Success)answer).Response;
    }

    private static TResponse JsonAnswer<TResponse>(GatewayEndpoint endpoint, IReadOnlyList<(string Name, string Value)> fields)
        where TResponse : class, IGatewayResponse<TResponse>
    {
        Assert.True(endpoint.IsJson);
        string json = Json([.. fields.Select(static field => (field.Name.Split('/'), field.Value))]).ToJsonString();
        Answer<TResponse> answer = MessageReading.ReadJsonAnswer<TResponse>(Encoding.UTF8.GetBytes(json), status: null, options: null);
        Assert.True(answer is Answer<TResponse>.Success, answer.ToString());
        return ((Answer<TResponse>.Success)answer).Response;
    }

    private static IEnumerable<(string Name, string Value)> Others((string Name, string Value)[] usual, IReadOnlyList<(string Name, string Value)> fields) =>
        usual.Where(usual => fields.All(field => field.Name != usual.Name));

    private static IEnumerable<Node> Nodes(IReadOnlyList<(string Name, string Value)> fields) => fields
        .GroupBy(static field => field.Name.Split('/')[0], StringComparer.Ordinal)
        .Select(static group => group.First().Name.Contains('/', StringComparison.Ordinal)
            ? Node.Object(group.Key, [.. Nodes([.. group.Select(static field => (field.Name[(field.Name.IndexOf('/', StringComparison.Ordinal) + 1)..], field.Value))])])
            : Node.Of(group.Key, group.Single().Value));

    private static JsonNode Json((string[] Path, string Value)[] fields)
    {
        if (fields is [{ Path: [], Value: string value }])
        {
            return decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? JsonValue.Create(number) : JsonValue.Create(value);
        }

        IEnumerable<(string Name, JsonNode Value)> members = fields
            .GroupBy(static field => field.Path[0], StringComparer.Ordinal)
            .Select(static group => (group.Key, Json([.. group.Select(static field => (field.Path[1..], field.Value))])));
        return members.First().Name == "[]"
            ? new JsonArray(members.Single().Value)
            : new JsonObject(members.Select(static member => KeyValuePair.Create(member.Name, (JsonNode?)member.Value)));
    }
}
