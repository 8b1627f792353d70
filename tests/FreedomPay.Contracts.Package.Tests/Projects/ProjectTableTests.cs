namespace FreedomPay.Contracts.Package.Tests.Projects;

/// <summary>What the rows have in common.</summary>
public sealed class ProjectTableTests
{
    private static readonly ProjectRow[] All = [.. ProjectTests.Table, .. SpecAndPropertyTests.Table];

    [Fact]
    public void Rows_have_names_and_folders_of_their_own()
    {
        Assert.Equal(All.Length, All.Select(static row => row.Name).Distinct().Count());
        Assert.Equal(All.Length, All.Select(static row => row.Slug).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Every_message_of_the_targets_has_a_row()
    {
        string targets = Path.Combine("runtime", "FreedomPay.Contracts", "Package");
        IEnumerable<string> codes = Directory.EnumerateFiles(Repository.PathOf(targets), "*.targets", SearchOption.AllDirectories)
            .SelectMany(static file => System.Xml.Linq.XDocument.Load(file).Descendants())
            .Select(static element => element.Attribute("Code")?.Value)
            .OfType<string>();

        Assert.Equal(
            codes.Append("FPC0006").Append("FPC0009").Append("FPC0034").Distinct().Order(StringComparer.Ordinal),
            All.SelectMany(static row => row.Says).Select(static said => said.Split(' ')[1]).Where(static code => code.StartsWith("FPC", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
    }
}
