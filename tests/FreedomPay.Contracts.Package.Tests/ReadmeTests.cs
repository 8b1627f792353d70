using System.Text.RegularExpressions;
using FreedomPay.Contracts.Package.Tests.Support;

namespace FreedomPay.Contracts.Package.Tests;

/// <summary>A newcomer who copies what the README and its like show gets a project that compiles.</summary>
[Collection(PackageTests.Name)]
public sealed partial class ReadmeTests(WorkbenchFixture fixture)
{
    [Theory]
    [InlineData("README.md", 2)]
    [InlineData("docs/README.ru.md", 0)]
    [InlineData("docs/tokens.md", 0)]
    public void What_the_readme_shows_compiles(string file, int specs)
    {
        string readme = File.ReadAllText(Repository.PathOf(file));
        string[] code = [.. Blocks(readme, "csharp")];
        string[] yaml = [.. Blocks(readme, "yaml")];
        Consumer consumer = fixture.Workbench.FreshConsumer("Readme");
        Assert.Equal(specs, yaml.Length);
        for (int number = 0; number < specs; number++)
        {
            consumer.Write($"spec{number}.freedompay.yaml", yaml[number]);
        }

        string[] lines = [.. code.SelectMany(block => block.Split('\n'))];
        consumer.Write("Program.cs", string.Join('\n', [.. lines.Where(IsUsing).Distinct(StringComparer.Ordinal), .. lines.Where(static line => !IsUsing(line))]));

        Assert.Equal(2, code.Length);
        consumer.Build().MustBeClean();
    }

    /// <summary>What compiles there, and is tested there, is what a reader sees here.</summary>
    [Fact]
    public void Lines_of_the_shop_are_those_of_the_sample()
    {
        HashSet<string> lines =
        [
            .. Directory.EnumerateFiles(Repository.PathOf("samples", "Shop"), "*.cs", SearchOption.AllDirectories).SelectMany(File.ReadLines).Select(static line => line.Trim()),
        ];

        string block = Assert.Single(Blocks(File.ReadAllText(Repository.PathOf("README.md")), "cs"));
        string[] shown = [.. block.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))];
        Assert.Equal(shown.Where(lines.Contains), shown);
    }

    // Each block begins with the directives that it needs, and C# has them first.
    private static bool IsUsing(string line) => Directive().IsMatch(line);

    /// <summary>The fenced blocks of a language, without the indentation of the list that they may stand in.</summary>
    private static IEnumerable<string> Blocks(string markdown, string language) => Fence().Matches(markdown)
        .Where(block => block.Groups["language"].Value == language)
        .Select(block => string.Join('\n', block.Groups["text"].Value.Split('\n').Select(line => line[Math.Min(block.Groups["indent"].Length, line.Length)..])));

    [GeneratedRegex(@"^using [A-Za-z.]+;\s*$")]
    private static partial Regex Directive();

    [GeneratedRegex(@"^(?<indent> *)```(?<language>[a-z]+)\n(?<text>.*?)^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
