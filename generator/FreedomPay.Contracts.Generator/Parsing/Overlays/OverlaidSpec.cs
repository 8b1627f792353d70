using System.Globalization;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing.Overlays;

/// <summary>Completes a spec that was parsed with overlays: its units say who changed them, and mistakes that an overlay causes are shown there.</summary>
internal static class OverlaidSpec
{
    /// <param name="spec">The spec, parsed with its overlays.</param>
    /// <param name="merger">Who changed what.</param>
    /// <param name="filePath">The path of the spec.</param>
    /// <param name="problems">Knows the files of the overlays.</param>
    /// <param name="plain">Parses the spec without overlays, which is needed only if something in it is wrong.</param>
    public static ParsedSpec Of(ParsedSpec spec, OverlayMerger merger, string filePath, SpecProblems problems, Func<ParsedSpec> plain) => spec with
    {
        Units = spec.Units.Select(unit => Mark(unit, merger)).ToEquatableArray(),
        Problems = spec.Problems.Any(problem => problem.Place?.FilePath == filePath)
            ? Relocated(spec.Problems, plain().Problems, merger, filePath, problems)
            : spec.Problems,
    };

    /// <summary>Returns a mistake of a spec as one of the overlay that causes it.</summary>
    public static DiagnosticInfo AtOverlay(DiagnosticInfo problem, SpecPlace overlay)
    {
        string message = string.Format(CultureInfo.InvariantCulture, problem.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), problem.Arguments.ToArray<object>());
        SpecPlace place = problem.Place!;
        return DiagnosticInfo.Create(
            SpecDescriptors.OverlayContradiction, overlay,
            problem.Arguments[0], Path.GetFileName(place.FilePath), place.Line.ToString(CultureInfo.InvariantCulture), message);
    }

    private static SourceUnit Mark(SourceUnit unit, OverlayMerger merger)
    {
        EquatableArray<OverlayChange> changes = merger.ChangesOf(unit.Name.Name);
        return changes.Count == 0 ? unit : unit with { Overlays = changes };
    }

    /// <summary>Moves mistakes of the spec that it does not have on its own to the overlay's key that is nearest to them.</summary>
    private static EquatableArray<DiagnosticInfo> Relocated(
        EquatableArray<DiagnosticInfo> found, EquatableArray<DiagnosticInfo> own, OverlayMerger merger, string filePath, SpecProblems problems)
    {
        HashSet<DiagnosticInfo> known = [.. own];
        return found.Select(problem => problem.Place?.FilePath != filePath || known.Contains(problem) ? problem : Relocated(problem, merger, problems)).ToEquatableArray();
    }

    private static DiagnosticInfo Relocated(DiagnosticInfo problem, OverlayMerger merger, SpecProblems problems)
    {
        if (problem.Arguments.Count == 0 || merger.Claims.Around(problem.Arguments[0]) is not OverlayClaims.Claim claim)
        {
            return problem;
        }

        // What asks about an outcome stays a question: the overlay may be right.
        return problem.Descriptor == SpecDescriptors.OutcomeLooksMistaken
            ? problem with { Place = problems.Place(claim.Span) }
            : AtOverlay(problem, problems.Place(claim.Span));
    }
}
