using System.Reflection;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.Tool.Import.Model;

namespace FreedomPay.Contracts.Tool.Tests.Import;

/// <summary>The page about what import reports.</summary>
public sealed partial class ImportRulesTests
{
    [Fact]
    public void Page_has_each_rule_once()
    {
        string[] rules = [.. typeof(ImportRules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal)];
        string page = File.ReadAllText(Path.Combine(Root(), "docs", "import.md"));

        Assert.Equal(rules, Row().Matches(page).Select(static row => row.Groups["id"].Value));
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FreedomPay.Contracts.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The repository was not found.");
    }

    [GeneratedRegex(@"^\| (?<id>FPI[0-9]{3}) \| [^|]+ \| [^|]+ \|$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Row();
}
