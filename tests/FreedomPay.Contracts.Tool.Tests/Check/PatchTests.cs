using System.Diagnostics;
using System.Text.Json;
using FreedomPay.Contracts.Tool.Lint;
using FreedomPay.Contracts.Tool.Tests.Lint;
using FreedomPay.Contracts.Tool.Tests.Support;

namespace FreedomPay.Contracts.Tool.Tests.Check;

/// <summary>The patch is what <c>git apply</c> takes, the patched spec compiles without a new remark, and then nothing differs any more.</summary>
public sealed class PatchTests : IDisposable
{
    private const string Head = "<response><pg_status>ok</pg_status><pg_payment_id>1</pg_payment_id>";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("patch-");

    /// <summary>Gets a recorded line, and what the patched spec then has.</summary>
    public static TheoryData<string, string> Additions => new()
    {
        { Answer("<pg_new>5</pg_new>"), "          pg_new: { type: integer, summary: Not documented; seen in recorded messages. }\n" },
        { Answer("<pg_new>007</pg_new>"), "pg_new: { type: string," },
        { Answer("<pg_new>5.50</pg_new>"), "pg_new: { type: decimal," },
        { Answer("<pg_new>2026-01-02 03:04:05</pg_new>"), "pg_new: { type: datetime, format: \"yyyy-MM-dd HH:mm:ss\"," },
        { Answer("<pg_new>2026-01-02</pg_new>"), "pg_new: { type: date, format: \"yyyy-MM-dd\"," },
        { Answer("<pg_new>https://example.com/</pg_new>"), "pg_new: { type: url," },
        { Answer("<pg_new>***</pg_new>"), "pg_new: { type: string, sensitive: true," },
        { Answer("<pg_user_phone>77010000000</pg_user_phone>"), "pg_user_phone: { type: string, sensitive: true," },
        { Answer("<pg_read>1</pg_read><pg_new>a</pg_new>"), "pg_read: { type: integer, name: FieldRead," },
        { Answer("<pg_new><a>1</a><b>x</b></pg_new>"), "pg_new: { type: object, fields: { a: { type: integer, summary:" },
        { Answer("<pg_new>1</pg_new><pg_new>2</pg_new>"), "pg_new: { type: list, items: { type: integer }," },
        { Answer("<pg_state>held</pg_state>"), "    values: [new, done, held]\n" },
        { Answer("<pg_kind>7</pg_kind>"), "      \"7\": { name: Value7, certainty: recorded, summary: Not documented; seen in recorded messages. }\n" },
        { Answer("<pg_kind>late</pg_kind>"), "      late: { certainty: recorded, summary:" },
        { Answer("<pg_lines><line><sum>1</sum><tax>2</tax></line></pg_lines>"), "      tax: { type: integer," },
        { Answer("<pg_more><age>7</age></pg_more>"), "summary: Name. }, age: { type: integer, summary: Not documented; seen in recorded messages. } }" },
        { Line(new { endpoint = "Pay", response = "<response><pg_status>pending</pg_status><pg_new>1</pg_new></response>" }), "summary: Later., fields: { pg_new: { type: integer," },
        { Line(new { endpoint = "PayByOther", response = "<response><pg_status>ok</pg_status><pg_new>1</pg_new></response>" }), "    response: { pg_new: { type: integer," },
        { Line(new { endpoint = "Told", request = "pg_order_id=1&pg_new=a" }), "      pg_new: { type: string," },
        { Line(new { endpoint = "Find", response = """{"id":1,"text":"a","flag":true,"at":"2026-01-02T03:04:05.5Z","list":[{"a":1.5}],"from":{"type":"card","more":"x"}}""" }), "flag: { type: boolean," },
    };

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Additions))]
    public async Task Patch_applies_and_then_nothing_differs(string line, string added)
    {
        Write("specs/form.yaml", CheckSpec.Form);
        Write("specs/json.yaml", CheckSpec.Json);
        Write("calls.jsonl", line);
        HashSet<string> remarksBefore = [.. (await LintRun.FindingsAsync("lint", Path("specs"))).Select(static finding => $"{finding.Rule} {finding.Message}")];

        ToolRun run = await ToolRun.OfAsync("check", Path("calls.jsonl"), "--specs", Path("specs"), "--patch", "--json");
        Apply(run.Json.GetProperty("patch").GetString()!);

        string specs = Read("specs/form.yaml") + Read("specs/json.yaml");
        Assert.Contains(added, specs, StringComparison.Ordinal);
        LintFinding[] after = await LintRun.FindingsAsync("lint", Path("specs"));
        Assert.DoesNotContain(after, finding => !remarksBefore.Contains($"{finding.Rule} {finding.Message}"));
        ToolRun again = await ToolRun.OfAsync("check", Path("calls.jsonl"), "--specs", Path("specs"));
        Assert.EndsWith("1 message, 0 differences\n", again.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\r\n", true)]
    [InlineData("\n", false)]
    public async Task Patch_applies_whatever_the_line_ends_are(string lineEnd, bool endsWithLine)
    {
        string spec = CheckSpec.Form.ReplaceLineEndings(lineEnd);
        Write("specs/form.yaml", endsWithLine ? spec : spec.TrimEnd());
        Write("calls.jsonl", Answer("<pg_new>5</pg_new><pg_state>held</pg_state>") + Line(new { endpoint = "Told", request = "pg_order_id=1&pg_new=a" }));

        ToolRun run = await ToolRun.OfAsync("check", Path("calls.jsonl"), "--specs", Path("specs"), "--patch", "--json");
        Apply(run.Json.GetProperty("patch").GetString()!);

        ToolRun again = await ToolRun.OfAsync("check", Path("calls.jsonl"), "--specs", Path("specs"));
        Assert.EndsWith("2 messages, 0 differences\n", again.Output, StringComparison.Ordinal);
        Assert.Equal(lineEnd == "\n", !Read("specs/form.yaml").Contains('\r', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Patch_alone_is_the_output_and_tells_what_it_leaves_out()
    {
        Write("specs/form.yaml", CheckSpec.Form);
        Write("calls.jsonl", Answer("<pg_new>5</pg_new><pg_state>on hold!</pg_state>"));

        ToolRun run = await ToolRun.OfAsync("check", Path("calls.jsonl"), "--specs", Path("specs"), "--patch");
        Apply(run.Output);

        Assert.StartsWith("# Shop.Forms.Pay response Done: pg_state cannot be written without a person's decision\ndiff --git a/", run.Output, StringComparison.Ordinal);
        Assert.Contains("pg_new: { type: integer,", Read("specs/form.yaml"), StringComparison.Ordinal);
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public async Task Names_that_strangers_choose_write_no_patch_of_their_own()
    {
        Write("specs/json.yaml", CheckSpec.Json);
        Write("calls.jsonl", Line(new { endpoint = "Find", response = """{"id":1,"text":"a","a\n--- a/x\n+++ b/x\n":1,"b: {":1,"more":1}""" }));

        ToolRun run = await ToolRun.OfAsync("check", Path("calls.jsonl"), "--specs", Path("specs"), "--patch");
        Apply(run.Output);

        Assert.Equal(2, run.Output.Split('\n').Count(static line => line.StartsWith("# ", StringComparison.Ordinal)));
        Assert.Equal(2, run.Output.Split('\n').Count(static line => line.StartsWith("--- ", StringComparison.Ordinal) || line.StartsWith("+++ ", StringComparison.Ordinal)));
        Assert.Contains("more: { type: integer,", Read("specs/json.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_specs_the_patch_is_for_the_catalog()
    {
        Write("CardPayment.xml", "<response><pg_status>pending</pg_status><pg_payment_id>1</pg_payment_id><pg_3ds>0</pg_3ds><pg_datetime>2024-11-07T06:31:04+00:00</pg_datetime><pg_new>1</pg_new></response>");

        ToolRun run = await ToolRun.OfAsync("check", Path("CardPayment.xml"), "--patch");

        Assert.StartsWith("diff --git a/specs/gateway/purchase.yaml b/specs/gateway/purchase.yaml\n--- a/specs/gateway/purchase.yaml\n+++ b/specs/gateway/purchase.yaml\n@@ -", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, run.Output.Split('\n').Count(static line => line.StartsWith('+') && !line.StartsWith("+++", StringComparison.Ordinal)));
    }

    private static string Answer(string fields) => Line(new { endpoint = "Pay", response = $"{Head}{fields}</response>" });

    private static string Line(object exchange) => JsonSerializer.Serialize(exchange) + "\n";

    /// <summary>Applies a patch whose paths are relative to where the tool runs.</summary>
    private void Apply(string patch)
    {
        string own = System.IO.Path.GetRelativePath(Environment.CurrentDirectory, _folder.FullName).Replace('\\', '/').Replace("./", string.Empty, StringComparison.Ordinal);
        string file = Path("drift.patch");
        File.WriteAllText(file, patch.Replace($"/{own}/", "/", StringComparison.Ordinal));
        ProcessStartInfo start = new("git", ["apply", "--whitespace=nowarn", "drift.patch"]) { WorkingDirectory = _folder.FullName, RedirectStandardError = true };
        using Process git = Process.Start(start)!;
        string error = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.Equal((0, string.Empty), (git.ExitCode, error));
    }

    private void Write(string name, string text)
    {
        string path = Path(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private string Read(string name) => File.ReadAllText(Path(name));

    private string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);
}
