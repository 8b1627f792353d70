using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Where fields are, to the extent that it decides what they may be.</summary>
/// <param name="Owner">What the fields belong to.</param>
/// <param name="ProtocolNames">Names that are added automatically there.</param>
/// <param name="TypePrefix">The beginning of the names of types that fields declare inline.</param>
/// <param name="TypeNames">Names of the surrounding types, which no property can have.</param>
/// <param name="IsResponseOnly">Whether the fields are only ever read, from a response of the gateway.</param>
internal sealed record FieldScope(
    FieldOwner Owner, IReadOnlyList<string> ProtocolNames, string TypePrefix, ICollection<string> TypeNames, bool IsResponseOnly)
{
    public static FieldScope Request(SpecHeader header, string endpoint, bool isSigned) => new(
        FieldOwner.Request, ProtocolFields.OfRequests(header.Protocol, isSigned), endpoint, TypesOf(endpoint), IsResponseOnly: false);

    public static FieldScope Response(SpecHeader header, string endpoint, Direction direction) => new(
        direction == Direction.Inbound ? FieldOwner.InboundResponse : FieldOwner.Response,
        ProtocolFields.OfResponses(header.Protocol, direction),
        endpoint,
        TypesOf(endpoint),
        IsResponseOnly: direction == Direction.Outbound);

    public static FieldScope SharedType(string type) => new(FieldOwner.Object, [], type, [type], IsResponseOnly: false);

    public FieldScope WithShapes(IEnumerable<string> shapes) => this with { TypeNames = new HashSet<string>([.. TypeNames, .. shapes], StringComparer.Ordinal) };

    public FieldScope Shape(string shape) => this with { TypePrefix = TypePrefix + shape };

    public FieldScope Within(string type) => new(FieldOwner.Object, [], type, [type], IsResponseOnly);

    private static string[] TypesOf(string endpoint) => [EndpointModel.RequestTypeOf(endpoint), EndpointModel.ResponseTypeOf(endpoint)];
}
