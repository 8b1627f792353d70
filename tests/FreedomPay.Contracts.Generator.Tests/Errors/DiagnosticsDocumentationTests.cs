using System.Globalization;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Ids, the sections of docs/diagnostics.md and the release tracking say the same.</summary>
public partial class DiagnosticsDocumentationTests
{
    private static readonly DiagnosticDescriptor[] All =
    [
        .. typeof(SpecDescriptors).GetFields().Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>(),
    ];

    [Fact]
    public void Every_id_has_a_section_with_cause_example_and_cure()
    {
        // FPC1001 and up come from the package's targets, and are held to their sections by its tests.
        string[] sections =
        [
            .. File.ReadAllText(InOutput("docs/diagnostics.md")).Split("\n## ")[1..]
                .Where(section => section.StartsWith("FPC0", StringComparison.Ordinal)),
        ];

        Assert.Equal(All.Select(descriptor => $"{descriptor.Id}: {descriptor.Title}"), sections.Select(section => section.Split('\n')[0]));
        Assert.All(sections, section =>
        {
            Assert.Contains("**Cause.**", section, StringComparison.Ordinal);
            Assert.Contains("**Example.**", section, StringComparison.Ordinal);
            Assert.Contains("**Fix.**", section, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_id_is_in_the_release_tracking()
    {
        IEnumerable<string> rows = Directory.EnumerateFiles(InOutput("generator"), "AnalyzerReleases.*.md")
            .SelectMany(File.ReadAllLines)
            .Where(line => RuleRow().IsMatch(line));

        Assert.Equal(All.Select(descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}"), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_are_in_order_and_link_to_their_sections()
    {
        Assert.Equal(All.Select(descriptor => descriptor.Id).Distinct().Order(StringComparer.Ordinal), All.Select(descriptor => descriptor.Id));

        // GitHub's anchors: small letters, hyphens for blanks, without punctuation.
        string[] anchors =
        [
            .. File.ReadLines(InOutput("docs/diagnostics.md"))
                .Where(line => line.StartsWith("## ", StringComparison.Ordinal))
                .Select(line => Punctuation().Replace(line[3..].ToLowerInvariant(), "").Replace(' ', '-')),
        ];
        Assert.All(All, descriptor => Assert.Contains(HelpLinks.Anchor(descriptor.Id, descriptor.Title.ToString(CultureInfo.InvariantCulture)), anchors));
    }

    [Fact]
    public void Errors_cannot_be_turned_off() => Assert.All(All, static descriptor => Assert.Equal(
        descriptor.DefaultSeverity == DiagnosticSeverity.Error, descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)));

    private static string InOutput(string path) => Path.Combine(AppContext.BaseDirectory, path);

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"^FPC0\d{3} \|")]
    private static partial Regex RuleRow();
}
