using System.Collections.Immutable;
using System.Globalization;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Reading;

namespace FreedomPay.Contracts.Generator.Pipeline;

/// <summary>Endpoints that would generate the same types or files, within a spec and across specs.</summary>
/// <remarks>
/// Names are compared without case: file names are, and a second source of one name makes the compiler drop all output.
/// </remarks>
internal static class Clashes
{
    /// <summary>The names that occur more than once; without positions, so that moving an endpoint changes nothing.</summary>
    public static EquatableArray<string> Names(ImmutableArray<EquatableArray<string>> declaredNames) => declaredNames
        .SelectMany(static names => names)
        .GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
        .Where(static group => group.Skip(1).Any())
        .Select(static group => group.Key.ToUpperInvariant())
        .OrderBy(static name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    public static bool Has(EquatableArray<string> clashingNames, EndpointModel endpoint) =>
        clashingNames.Count > 0 && clashingNames.Contains(endpoint.Name.FullName.ToUpperInvariant(), StringComparer.Ordinal);

    /// <summary>A diagnostic for each place of each clash. It names one of the other places.</summary>
    public static EquatableArray<DiagnosticInfo> Problems(ImmutableArray<EquatableArray<EndpointDeclaration>> declarations) => declarations
        .SelectMany(static all => all)
        .GroupBy(static declaration => declaration.Name.FullName, StringComparer.OrdinalIgnoreCase)
        .Select(static group => group.ToArray())
        .Where(static group => group.Length > 1)
        .SelectMany(static group => group.Select((declaration, index) => Problem(declaration, group[index == 0 ? 1 : 0])))
        .ToEquatableArray();

    private static DiagnosticInfo Problem(EndpointDeclaration declaration, EndpointDeclaration other) => DiagnosticInfo.Create(
        Descriptors.Clash, declaration.Place,
        $"endpoints.{declaration.Name.Name}", other.Name.FullName, other.SpecName, other.Place.Line.ToString(CultureInfo.InvariantCulture));
}
