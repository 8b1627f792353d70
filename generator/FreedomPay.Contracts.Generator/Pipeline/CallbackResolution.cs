using System.Collections.Immutable;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;

namespace FreedomPay.Contracts.Generator.Pipeline;

/// <summary>Checks across all files that what <c>callback</c> names is a message to the merchant.</summary>
internal static class CallbackResolution
{
    /// <summary>
    /// Returns what is wrong. A section that the project does not have is no mistake: a shop that takes payments without notifications gives the gateway no
    /// URL, and one that receives them elsewhere gives its own.
    /// </summary>
    public static EquatableArray<DiagnosticInfo> Problems(ImmutableArray<ParsedSpec> specs)
    {
        List<DiagnosticInfo> problems = [];
        foreach (CallbackPlace callback in specs.OrderBy(static spec => spec.Namespace?.Place.FilePath, StringComparer.Ordinal).SelectMany(static spec => spec.Callbacks))
        {
            EndpointModel? endpoint = specs.SelectMany(static spec => spec.Endpoints).FirstOrDefault(endpoint => endpoint.Name == callback.Target);
            if (endpoint is null)
            {
                problems.AddRange(Missing(callback, specs));
            }
            else if (endpoint is not { Direction: Direction.Inbound, IsSigned: true })
            {
                string reason = endpoint.Direction == Direction.Outbound ? "a request to the gateway" : "not signed, and not sent by the gateway";
                problems.Add(DiagnosticInfo.Create(SpecDescriptors.NotACallback, callback.Place, callback.Path, callback.Target.Name, reason));
            }
        }

        return problems.Distinct().ToEquatableArray();
    }

    private static IEnumerable<DiagnosticInfo> Missing(CallbackPlace callback, ImmutableArray<ParsedSpec> specs)
    {
        UnitDeclaration[] declared =
        [
            .. specs.SelectMany(static spec => spec.Declarations).Where(declaration => !declaration.IsType && declaration.Name.Namespace == callback.Target.Namespace),
        ];

        // What is declared and not generated has a mistake of its own.
        if (declared.Length > 0 && !declared.Any(declaration => declaration.Name == callback.Target))
        {
            string advice = Suggestions.For(callback.Target.Name, [.. declared.Select(static declaration => declaration.Name.Name).Distinct()]);
            yield return DiagnosticInfo.Create(SpecDescriptors.UnknownEndpoint, callback.Place, callback.Path, callback.Target.Name, advice);
        }
    }
}
