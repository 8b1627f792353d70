using System.Text;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Tool.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Tool.Check.Patch;

/// <summary>A patch of specs that adds what recorded messages have: as <c>git apply</c> takes it.</summary>
/// <param name="Text">The patch; empty if there is nothing to add.</param>
/// <param name="LeftOut">What a person has to add, and why.</param>
internal sealed record SpecPatch(string Text, IReadOnlyList<string> LeftOut)
{
    /// <summary>Each addition has its file read again.</summary>
    private const int MostAdditions = 500;

    public static SpecPatch Of(DriftReport report, SpecIndex index, LoadedSpecs specs)
    {
        Dictionary<string, string> edited = new(StringComparer.Ordinal);
        List<string> leftOut = [];
        HashSet<string> ofJson = [.. index.Endpoints.Where(static endpoint => endpoint.Json is not null).Select(static endpoint => endpoint.Name.FullName)];
        int count = 0;
        foreach (DriftGroup group in report.Groups.Where(static group => group.Drift.Problem is DriftProblem.Unknown or DriftProblem.UnknownValue))
        {
            SpecAddition[] additions = [.. SpecAdditions.Of(group, ofJson.Contains(group.Drift.Endpoint))];
            if (additions.Length == 0)
            {
                leftOut.Add($"{group.Drift.Endpoint} {group.Drift.Message}: {group.Drift.Field} belongs to a type that no spec of these declares");
            }

            foreach (SpecAddition addition in additions)
            {
                string file = addition.Home.File!;
                string before = edited.GetValueOrDefault(file) ?? specs.Texts[file];
                if (count++ < MostAdditions && SpecEditor.Add(before, addition) is string after && MistakesIn(after, file) <= MistakesIn(before, file))
                {
                    edited[file] = after;
                }
                else
                {
                    leftOut.Add($"{group.Drift.Endpoint} {group.Drift.Message}: {group.Drift.Field} cannot be written without a person's decision");
                }
            }
        }

        StringBuilder patch = new();
        foreach ((string file, string text) in edited.OrderBy(static one => one.Key, StringComparer.Ordinal))
        {
            if (file.Any(char.IsControl))
            {
                // The head of a patch is lines, and a name with a line break would begin the patch of another file.
                leftOut.Add($"{file} has control characters in its name, and is not in the patch");
                continue;
            }

            patch.Append(UnifiedDiff.Of(PathOf(file), specs.Texts[file], text));
        }

        return new SpecPatch(patch.ToString(), leftOut);
    }

    /// <summary>Counts the mistakes of a spec alone: an addition that makes one more is none.</summary>
    private static int MistakesIn(string text, string file) => SpecParser
        .Read(file, file, SourceText.From(text), CancellationToken.None)
        .Problems.Count(static problem => problem.Descriptor.DefaultSeverity == DiagnosticSeverity.Error);

    /// <summary>Returns a path as patches have it: from the folder in which the tool runs.</summary>
    private static string PathOf(string file) => (Path.IsPathRooted(file) ? Path.GetRelativePath(Environment.CurrentDirectory, file) : file).Replace('\\', '/').Replace("./", string.Empty, StringComparison.Ordinal);
}
