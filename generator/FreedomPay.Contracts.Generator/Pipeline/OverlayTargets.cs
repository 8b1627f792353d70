using System.Collections.Immutable;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;

namespace FreedomPay.Contracts.Generator.Pipeline;

/// <summary>Finds overlays that change nothing in the project, because there is no such endpoint or type.</summary>
internal static class OverlayTargets
{
    public static EquatableArray<DiagnosticInfo> Problems(ImmutableArray<ParsedSpec> specs)
    {
        if (!specs.Any(static spec => spec.Overlays.Count > 0))
        {
            return EquatableArray<DiagnosticInfo>.Empty;
        }

        // A spec that could not be read may have what is missing; its own mistake comes first.
        bool isAnyUnread = specs.Any(static spec => spec is { Namespace: null, Problems.Count: > 0, Overlays.Count: 0 });
        ILookup<string, TypeName> units = specs.SelectMany(static spec => spec.Declarations).Select(static declaration => declaration.Name).ToLookup(static name => name.Namespace);
        HashSet<TypeName> known = [.. units.SelectMany(static group => group)];
        HashSet<TypeName> compiled = [.. specs.Where(static spec => spec.KnownTypes.Count > 0).SelectMany(static spec => spec.Declarations).Select(static declaration => declaration.Name)];
        return specs
            .SelectMany(static spec => spec.Overlays.Take(SpecProblems.MostReported))
            .Where(target => compiled.Contains(target.Name) || !(isAnyUnread || known.Contains(target.Name)))
            .Select(target => compiled.Contains(target.Name)
                ? DiagnosticInfo.Create(SpecDescriptors.FixedType, target.Place, target.Path, target.Name.FullName)
                : DiagnosticInfo.Create(SpecDescriptors.UnknownOverlayTarget, target.Place, target.Path, "endpoint or type", target.Name.FullName, Advice(target.Name, units)))
            .ToEquatableArray();
    }

    private static string Advice(TypeName name, ILookup<string, TypeName> units)
    {
        if (units.Contains(name.Namespace))
        {
            return $" in this project{Suggestions.For(name.Name, [.. units[name.Namespace].Select(static unit => unit.Name).Distinct()])}";
        }

        string[] namespaces = [.. units.Select(static group => group.Key)];
        return Suggestions.Closest(name.Namespace, namespaces) is string close ? $" in this project; did you mean the namespace '{close}'?"
            : OutcomeResolution.SectionOf(name.Namespace) is string section ? $" in this project; add '{section}' to FreedomPayCatalog"
            : $" in this project, which has no spec with the namespace {name.Namespace}";
    }
}
