using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Tool.Lint;

/// <summary>The rules that a command line can name.</summary>
internal static class KnownRules
{
    /// <summary>Returns the rules that are to be turned off.</summary>
    /// <exception cref="ToolException">There is no such rule, or it is an error.</exception>
    public static HashSet<string> Checked(IReadOnlyCollection<string> rules)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        if (rules.Count == 0)
        {
            return found;
        }

        DiagnosticDescriptor[] ofBuilds = [.. typeof(SpecDescriptors).GetFields().Select(static field => field.GetValue(null)).OfType<DiagnosticDescriptor>()];
        string[] known = [.. ofBuilds.Where(static rule => rule.DefaultSeverity != DiagnosticSeverity.Error).Select(static rule => rule.Id), .. StyleRules.All.Select(static rule => rule.Id), Allowances.Rule, OpenDoubts.Rule];
        foreach (string rule in rules.SelectMany(static rule => rule.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            if (ofBuilds.Any(descriptor => descriptor.Id == rule && descriptor.DefaultSeverity == DiagnosticSeverity.Error))
            {
                throw new ToolException($"{rule} is an error, which no build accepts: it cannot be turned off.");
            }

            found.Add(known.Contains(rule, StringComparer.Ordinal) ? rule : throw new ToolException($"There is no rule '{rule}'{Suggestions.For(rule, known)}."));
        }

        return found;
    }
}
