using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>What the file says for all of its endpoints.</summary>
internal sealed record SpecHeader(string SpecName, string Section, string Namespace, string? Host, Protocol Protocol)
{
    /// <summary>Stands in for a header that has mistakes, so that the endpoints' own are found too.</summary>
    public static SpecHeader Unknown { get; } = new("", "", "", "", Protocol.SignedForm);
}
