namespace FreedomPay.Contracts.Catalog.Tests.PublicNames;

/// <summary>The catalog's public names are a promise to its users.</summary>
public class PublicNamesBaselineTests
{
    [Fact]
    public void Public_names_are_those_of_the_baseline()
    {
        string file = Repository.PathOf("tests", "FreedomPay.Contracts.Catalog.Tests", "PublicNames", "public-names.txt");
        IReadOnlyList<string> names = PublicNames.All();
        if (Environment.GetEnvironmentVariable("FREEDOMPAY_ACCEPT") == "1")
        {
            File.WriteAllText(file, string.Join('\n', names) + "\n");
        }

        string[] baseline = File.ReadAllLines(file);

        Assert.True(
            baseline.SequenceEqual(names),
            $"""
            The catalog's public names changed. Who uses them must change with them: is that meant? Then accept it (docs/catalog-names.md):
            dotnet test -e FREEDOMPAY_ACCEPT=1 --filter FullyQualifiedName~Baseline
            Gone:
              {string.Join("\n  ", baseline.Except(names).Take(50))}
            New:
              {string.Join("\n  ", names.Except(baseline).Take(50))}
            """);
    }

    /// <summary>Who pays out and takes payments has a <c>using</c> for each section, and no alias.</summary>
    [Fact]
    public void Each_name_is_there_once_in_the_whole_catalog()
    {
        string[] types =
        [
            .. PublicNames.Types().Where(static type => !type.IsNested).Select(static type => type.Name),
            .. typeof(FreedomPayClient).Assembly.GetExportedTypes()
                .Where(static type => type.Namespace == "FreedomPay.Contracts")
                .Select(static type => type.Name.Split('`')[0])
                .Distinct(),
        ];

        Assert.Contains("ThreeDSecureRequest", types);
        Assert.Empty(types.GroupBy(static name => name, StringComparer.Ordinal).Where(static group => group.Count() > 1).Select(static group => group.Key));
    }
}
