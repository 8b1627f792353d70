using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>What the file says for all its endpoints.</summary>
internal sealed record SpecHeader(string SpecName, string Section, string Namespace, string? Host, Protocol Protocol, JsonProtocol? Json)
{
    /// <summary>Gets whether messages are JSON.</summary>
    public bool IsJson => Protocol != Protocol.SignedForm;

    /// <summary>Returns the substitute for a header that has mistakes, with which the mistakes of the endpoints are found too.</summary>
    public static SpecHeader Unknown(Protocol protocol) => new("", "", "", "", protocol, Json: null);
}
