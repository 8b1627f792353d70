using System.Reflection;

namespace FreedomPay.Contracts.Catalog.Tests.PublicNames;

/// <summary>The catalog's public names are a promise to its users.</summary>
public class PublicNamesBaselineTests
{
    [Fact]
    public void Public_names_are_those_of_the_baseline()
    {
        string file = Path.Combine(ProjectDirectory(), "PublicNames", "public-names.txt");
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

    private static string ProjectDirectory() => typeof(PublicNamesBaselineTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "ProjectDirectory").Value!;
}
