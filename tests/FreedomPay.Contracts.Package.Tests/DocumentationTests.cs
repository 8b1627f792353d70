using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FreedomPay.Contracts.Package.Tests;

/// <summary>The messages of the package's targets and docs/diagnostics.md say the same.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_message_of_the_targets_has_a_section_that_its_help_link_leads_to()
    {
        string targets = Repository.PathOf("runtime", "FreedomPay.Contracts", "Package");
        XElement[] messages =
        [
            .. Directory.EnumerateFiles(targets, "FreedomPay.Contracts.*targets", SearchOption.AllDirectories)
                .SelectMany(static file => XDocument.Load(file).Descendants().Where(static element => element.Name.LocalName is "Error" or "Warning")),
        ];

        // FPC0019 is the generator's as well, which is held to its section by its own tests.
        string[] sections =
        [
            .. File.ReadAllText(Repository.PathOf("docs", "diagnostics.md")).Split("\n## ")[1..]
                .Where(static section => section.StartsWith("FPC1", StringComparison.Ordinal) || section.StartsWith("FPC0019", StringComparison.Ordinal)),
        ];

        Assert.Equal(
            messages.Select(static message => $"{message.Attribute("Code")!.Value} {message.Attribute("HelpLink")!.Value.Split('#')[1]}").Distinct().Order(StringComparer.Ordinal),
            sections.Select(static section => $"{section.Split(':')[0]} {Anchor(section.Split('\n')[0])}"));
        Assert.All(sections, section =>
        {
            Assert.Contains("**Cause.**", section, StringComparison.Ordinal);
            Assert.Contains("**Example.**", section, StringComparison.Ordinal);
            Assert.Contains("**Fix.**", section, StringComparison.Ordinal);
        });
    }

    // As GitHub makes it from a heading: small letters, no punctuation, hyphens for blanks.
#pragma warning disable CA1308
    private static string Anchor(string heading) => Punctuation().Replace(heading, "").Replace(' ', '-').ToLowerInvariant();
#pragma warning restore CA1308

    [GeneratedRegex("[^A-Za-z0-9 -]")]
    private static partial Regex Punctuation();
}
