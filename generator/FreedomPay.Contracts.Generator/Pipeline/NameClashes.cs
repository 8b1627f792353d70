using System.Collections.Immutable;
using System.Globalization;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;

namespace FreedomPay.Contracts.Generator.Pipeline;

/// <summary>Finds endpoints and types that would generate the same types or files, within a spec and across specs.</summary>
/// <remarks>Names are compared without case: file names are, and a second source with the same name makes the compiler drop all output.</remarks>
internal static class NameClashes
{
    /// <summary>
    /// Returns the names of units that cannot be generated: those that more than one unit declares or that a namespace also has, and those of
    /// units that use such a type, directly or indirectly. Without positions, so moving an endpoint changes nothing.
    /// </summary>
    public static EquatableArray<string> Names(ImmutableArray<SpecNames> specs)
    {
        UnitNames[] units = [.. specs.SelectMany(static spec => spec.Units)];
        HashSet<string> clashing = DeclaredTwice(units);
        clashing.UnionWith(NamespaceClashes.Names(specs));
        AddUsers(clashing, units);
        return clashing.Select(static name => name.ToUpperInvariant()).OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray();
    }

    public static bool Has(EquatableArray<string> clashingNames, SourceUnit unit) =>
        clashingNames.Count > 0 && unit.Names.Declared.Any(name => clashingNames.Contains(name.ToUpperInvariant(), StringComparer.Ordinal));

    /// <summary>Returns a diagnostic for each place of each clash, which names one of the other places.</summary>
    public static EquatableArray<DiagnosticInfo> Problems(ImmutableArray<EquatableArray<UnitDeclaration>> declarations)
    {
        HashSet<string> clashing = DeclaredTwice(declarations.SelectMany(static all => all).Select(static declaration => declaration.Names));
        if (clashing.Count == 0)
        {
            return EquatableArray<DiagnosticInfo>.Empty;
        }

        // Several names in the same two places are one mistake.
        HashSet<UnitDeclaration> reported = [];
        return declarations
            .SelectMany(static all => all)
            .SelectMany(declaration => DeclaredOnce(declaration.Names).Where(clashing.Contains).Select(name => (Name: name, Declaration: declaration)))
            .GroupBy(static declared => declared.Name, StringComparer.OrdinalIgnoreCase)
            .Select(static group => group.ToArray())
            .SelectMany(group => group
                .Select((declared, index) => (declared.Declaration, Other: group[index == 0 ? 1 : 0]))
                .Where(clash => reported.Add(clash.Declaration))
                .Select(static clash => Problem(clash.Declaration, clash.Other.Name, clash.Other.Declaration)))
            .ToEquatableArray();
    }

    /// <summary>Returns the names that more than one unit declares: nearly always none.</summary>
    private static HashSet<string> DeclaredTwice(IEnumerable<UnitNames> units)
    {
        HashSet<string> all = new(StringComparer.OrdinalIgnoreCase);
        return new HashSet<string>(units.SelectMany(DeclaredOnce).Where(name => !all.Add(name)), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Returns the names that a unit declares, each once.</summary>
    private static IEnumerable<string> DeclaredOnce(UnitNames unit) => unit.Declared.Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds the units that use a clashing name: their code would not compile without it.</summary>
    private static void AddUsers(HashSet<string> clashing, UnitNames[] units)
    {
        if (clashing.Count == 0)
        {
            return;
        }

        ILookup<string, UnitNames> users = units
            .SelectMany(static unit => unit.Uses.Select(use => (Unit: unit, Use: use)))
            .ToLookup(static pair => pair.Use, static pair => pair.Unit, StringComparer.OrdinalIgnoreCase);
        Stack<string> open = new(clashing);
        while (open.Count > 0)
        {
            foreach (string name in users[open.Pop()].SelectMany(static unit => unit.Declared).Where(clashing.Add))
            {
                open.Push(name);
            }
        }
    }

    private static DiagnosticInfo Problem(UnitDeclaration declaration, string otherName, UnitDeclaration other) => DiagnosticInfo.Create(
        SpecDescriptors.Clash, declaration.Place,
        declaration.Path, Shown(otherName, other), other.SpecName, other.Place.Line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Returns the name to show; a file has the name of the endpoint or type that it is for.</summary>
    private static string Shown(string name, UnitDeclaration declaration) => name == declaration.Name.HintName ? declaration.Name.FullName : name;
}
