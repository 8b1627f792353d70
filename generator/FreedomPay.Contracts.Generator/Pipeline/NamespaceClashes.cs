using System.Collections.Immutable;
using System.Globalization;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;

namespace FreedomPay.Contracts.Generator.Pipeline;

/// <summary>Finds types that have the full name of a namespace or of an outer namespace: C# allows only one of the two.</summary>
internal static class NamespaceClashes
{
    public static IEnumerable<string> Names(ImmutableArray<SpecNames> specs)
    {
        HashSet<string> namespaces = new(specs.Select(static spec => spec.Namespace).OfType<string>().Distinct().SelectMany(WithOuter), StringComparer.Ordinal);
        return specs.SelectMany(static spec => spec.Units).SelectMany(static unit => unit.Types).Where(namespaces.Contains);
    }

    /// <summary>Returns a diagnostic for each of the types and each of the namespaces.</summary>
    public static EquatableArray<DiagnosticInfo> Problems(
        ImmutableArray<EquatableArray<UnitDeclaration>> declarations, ImmutableArray<NamespaceDeclaration> namespaces)
    {
        ILookup<string, NamespaceDeclaration> byName = namespaces
            .SelectMany(static declaration => WithOuter(declaration.Name).Select(name => (Name: name, Declaration: declaration)))
            .ToLookup(static pair => pair.Name, static pair => pair.Declaration, StringComparer.Ordinal);
        List<DiagnosticInfo> problems = [];
        foreach (UnitDeclaration declaration in declarations.SelectMany(static all => all))
        {
            foreach (string name in declaration.Names.Types.Where(byName.Contains))
            {
                NamespaceDeclaration other = byName[name].First();
                problems.Add(Problem(declaration.Place, declaration.Path, name, "a namespace", other.SpecName, other.Place));
                problems.AddRange(byName[name].Select(known => Problem(known.Place, "namespace", name, "a type", declaration.SpecName, declaration.Place)));
            }
        }

        return problems.ToEquatableArray();
    }

    /// <summary>Returns <c>A.B.C</c>, <c>A.B</c> and <c>A</c>.</summary>
    private static IEnumerable<string> WithOuter(string name)
    {
        for (int end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
        {
            yield return name.Substring(0, end);
        }
    }

    private static DiagnosticInfo Problem(SpecPlace place, string path, string name, string what, string otherSpec, SpecPlace otherPlace) => DiagnosticInfo.Create(
        SpecDescriptors.NamespaceClash, place, path, name, what, otherSpec, otherPlace.Line.ToString(CultureInfo.InvariantCulture));
}
