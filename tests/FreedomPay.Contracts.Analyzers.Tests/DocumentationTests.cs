using System.Globalization;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.Analyzers.Tests.Support;
using FreedomPay.Contracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Analyzers.Tests;

/// <summary>Ids of the analyzers, the sections of docs/diagnostics.md and the release tracking say the same.</summary>
public sealed partial class DocumentationTests
{
    private static readonly DiagnosticDescriptor[] All =
    [
        .. typeof(UsageDescriptors).GetFields().Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>(),
    ];

    [Fact]
    public void Every_id_has_a_section_with_cause_example_and_cure_that_its_link_leads_to()
    {
        string[] sections =
        [
            .. File.ReadAllText(InOutput("docs/diagnostics.md")).Split("\n## ")[1..]
                .Where(section => section.StartsWith("FPC2", StringComparison.Ordinal)),
        ];

        Assert.Equal(All.Select(descriptor => $"{descriptor.Id}: {descriptor.Title}"), sections.Select(section => section.Split('\n')[0]));
        Assert.Equal(
            All.Select(descriptor => HelpLinks.Anchor(descriptor.Id, descriptor.Title.ToString(CultureInfo.InvariantCulture))),
            sections.Select(section => Punctuation().Replace(section.Split('\n')[0].ToLowerInvariant(), "").Replace(' ', '-')));
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
            .Where(line => line.StartsWith("FPC2", StringComparison.Ordinal));

        Assert.Equal(All.Select(descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}"), rows);
    }

    [Fact]
    public void Every_id_is_consecutive_and_belongs_to_one_analyzer()
    {
        Assert.Equal(Enumerable.Range(2001, All.Length).Select(number => $"FPC{number}"), All.Select(descriptor => descriptor.Id));
        Assert.Equal(
            All.Select(descriptor => descriptor.Id),
            Code.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal));
    }

    private static string InOutput(string path) => Path.Combine(AppContext.BaseDirectory, path);

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();
}
