using FreedomPay.Contracts.Tool.Lint;
using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Lint;

/// <summary>What of the findings is told, what makes the answer a no, and how a spec excepts itself.</summary>
public sealed class LintOptionTests : IDisposable
{
    private const string Moves = "{ title: T, summary: Pays., sources: [a page], confidence: full, post: /pay }";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("options-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1, "--fail-on", "style")]
    [InlineData(0, 1, "--fail-on", "warning")]
    [InlineData(0, 0, "--severity", "warning")]
    [InlineData(0, 0, "--disable", "FPL0005")]
    [InlineData(0, 0, "--disable", "FPL0004,FPL0005", "--fail-on", "style")]
    [InlineData(0, 0, "--disable", "FPL0004", "FPL0005")]
    public async Task Options_decide_what_is_told_and_what_counts(int code, int findings, params string[] options)
    {
        string file = Write(StyleSpec.Header + $"endpoints:\n  Pay: {Moves}\n");

        ToolRun run = await ToolRun.OfAsync(["lint", file, "--json", .. options]);

        Assert.Equal((code, findings), (run.Code, run.Json.GetProperty("findings").GetArrayLength()));
    }

    [Theory]
    [InlineData("FPL9999", "There is no rule 'FPL9999'")]
    [InlineData("FPC0006", "FPC0006 is an error, which no build accepts: it cannot be turned off.")]
    public async Task Rule_that_cannot_be_turned_off_is_refused(string rule, string message)
    {
        ToolRun run = await ToolRun.OfAsync("lint", "--disable", rule);

        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warning_of_the_build_can_be_turned_off()
    {
        string file = Write(StyleSpec.WithRequest("pg_card_pan: { type: string, summary: Card. }"));

        LintFinding[] all = await LintRun.FindingsAsync("lint", file);
        LintFinding[] rest = await LintRun.FindingsAsync("lint", file, "--disable", "FPC0027");

        Assert.Contains(all, static finding => finding is { Rule: "FPC0027", Severity: LintSeverity.Warning });
        Assert.DoesNotContain(rest, static finding => finding.Rule == "FPC0027");
    }

    [Theory]
    [InlineData("  # freedompay-lint: allow FPL0005 because no page names a question\n", "")]
    [InlineData("  # freedompay-lint: allow FPL0005, because no page names a question\n  # Pays.\n", "")]
    [InlineData("  # freedompay-lint: allow FPL0005 in this file because no page names a question\n\n\n", "")]
    [InlineData("  # freedompay-lint: allow FPL0005 because no page names a question\n\n", "FPL0005 FPL0013")]
    [InlineData("  # freedompay-lint: allow FPL0005, FPL0002 because no page names a question\n", "FPL0013")]
    [InlineData("  # freedompay-lint: allow FPL0005\n", "FPL0005 FPL0013")]
    [InlineData("  # freedompay-lint: FPL0005 because\n", "FPL0005 FPL0013")]
    [InlineData("  # freedompay-lint: allow FPC0006 because I say so\n", "FPL0005 FPL0013")]
    public async Task Spec_excepts_itself_with_a_reason(string comment, string rules)
    {
        string file = Write($"{StyleSpec.Header}endpoints:\n{comment}  Pay: {Moves}\n");

        LintFinding[] findings = await LintRun.FindingsAsync("lint", file);

        Assert.Equal(rules, string.Join(' ', findings.Select(static finding => finding.Rule).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Hostile_spec_is_refused_in_bounds()
    {
        string deep = Write(StyleSpec.Header + "endpoints: " + new string('[', 100_000));
        string wide = Write(StyleSpec.Header + "types:\n  Kind: { type: object, fields: { " + string.Join(", ", Enumerable.Range(0, 20_000).Select(static index => $"pg_{index}: string")) + " } }\n", "wide.yaml");

        Assert.Equal("FPC0005", Assert.Single(await LintRun.FindingsAsync("lint", deep)).Rule);
        Assert.NotEmpty(await LintRun.FindingsAsync("lint", wide));
    }

    private string Write(string text, string name = "own.yaml")
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
