using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FreedomPay.Contracts.Package.Tests;

/// <summary>The errors of the package's targets and docs/diagnostics.md say the same.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_error_of_the_targets_has_a_section_that_its_help_link_leads_to()
    {
        string targets = Repository.PathOf("runtime", "FreedomPay.Contracts", "Package", "build", "FreedomPay.Contracts.targets");
        XElement[] errors = [.. XDocument.Load(targets).Descendants("Error")];
        string[] sections = [.. File.ReadAllText(Repository.PathOf("docs", "diagnostics.md")).Split("\n## ")[1..].Where(section => section.StartsWith("FPC1", StringComparison.Ordinal))];

        Assert.Equal(["FPC1001", "FPC1002", "FPC1003", "FPC1004"], errors.Select(error => error.Attribute("Code")!.Value));
        Assert.Equal(
            errors.Select(error => error.Attribute("HelpLink")!.Value.Split('#')[1]),
            sections.Select(section => Anchor(section.Split('\n')[0])));
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
