using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Where fields are, to the extent that it decides what they may be.</summary>
/// <param name="Owner">What the fields belong to.</param>
/// <param name="ProtocolNames">Names that are added automatically there.</param>
/// <param name="TypePrefix">The beginning of the names of types that fields declare inline.</param>
/// <param name="TypeNames">Names of the surrounding types, which no property can have.</param>
/// <param name="IsResponseOnly">Whether the fields are only ever read, from a response of the gateway.</param>
/// <param name="IsFromMerchant">Whether the merchant sends the fields, and not the gateway.</param>
/// <param name="IsInQuery">Whether the fields are in the URL of a request.</param>
internal sealed record FieldScope(
    FieldOwner Owner, IReadOnlyList<string> ProtocolNames, string TypePrefix, ICollection<string> TypeNames, bool IsResponseOnly, bool IsFromMerchant, bool IsInQuery = false)
{
    public static FieldScope Request(SpecHeader header, string endpoint, Direction direction, bool isSigned, bool isInQuery) => new(
        FieldOwner.Request,
        ProtocolFields.OfRequests(header.Protocol, isSigned),
        endpoint,
        TypesOf(endpoint),
        IsResponseOnly: false,
        IsFromMerchant: direction == Direction.Outbound,
        IsInQuery: isInQuery);

    public static FieldScope Response(SpecHeader header, string endpoint, Direction direction) => new(
        direction == Direction.Inbound ? FieldOwner.InboundResponse : FieldOwner.Response,
        ProtocolFields.OfResponses(header.Protocol, direction),
        endpoint,
        TypesOf(endpoint),
        IsResponseOnly: direction == Direction.Outbound,
        IsFromMerchant: direction == Direction.Inbound);

    public static FieldScope SharedType(string type) => new(FieldOwner.Object, [], type, [type], IsResponseOnly: false, IsFromMerchant: true);

    public FieldScope WithShapes(IEnumerable<string> shapes) => this with { TypeNames = new HashSet<string>([.. TypeNames, .. shapes], StringComparer.Ordinal) };

    public FieldScope Shape(string shape) => this with { TypePrefix = TypePrefix + shape };

    public FieldScope Within(string type) => new(FieldOwner.Object, [], type, [type], IsResponseOnly, IsFromMerchant, IsInQuery);

    private static string[] TypesOf(string endpoint) => [EndpointModel.RequestTypeOf(endpoint), EndpointModel.ResponseTypeOf(endpoint)];
}
