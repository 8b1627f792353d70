using FreedomPay.Contracts.Tool.Lint;

namespace FreedomPay.Contracts.Tool.Tests.Lint;

/// <summary>Each rule of style finds what it is for, at its place, and leaves alone what is right.</summary>
public sealed class StyleRuleTests : IDisposable
{
    private const string Address = "city: { type: string, summary: City. }, street: { type: string, summary: Street. }, house: { type: string, summary: House. }, flat: { type: integer, summary: Flat. }";

    private const string Address2 = "house: { summary: No., type: string }, street: { type: string, summary: Street. }, city: { type: string, summary: Town. }, flat: { type: integer, summary: Flat. }";

    private const string Flag = "pg_3ds: { type: boolean, name: ThreeDSecure, summary: Whether 3DS is needed. }";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("style-");

    public static TheoryData<string, string, string> Found => new()
    {
        { "FPL0001", StyleSpec.WithRequest("pg_order_id: string"), "pg_order_id:" },
        { "FPL0001", StyleSpec.WithRequest("pg_order_id: { type: string }"), "pg_order_id:" },
        { "FPL0001", StyleSpec.WithRequest("pg_line: { type: object, summary: Line., fields: { sum: decimal } }"), "sum:" },
        { "FPL0001", StyleSpec.WithRequest("pg_kind: { type: Kind, summary: Kind. }", "types:\n  Kind: { type: enum, values: [a, b] }\n"), "Kind: {" },
        { "FPL0001", StyleSpec.WithShapes("Late: { when: { pg_status: pending } }, Rest: { when: { pg_status: ok }, summary: All others. }"), "Late:" },
        { "FPL0002", StyleSpec.WithEndpoint("{ title: T, summary: Does it., confidence: full, post: /find, effect: reads }"), "Find:" },
        { "FPL0003", StyleSpec.WithEndpoint("{ title: T, summary: Does it., sources: [a page], post: /find, effect: reads }"), "Find:" },
        { "FPL0004", StyleSpec.WithShapes($$"""Yes: { when: { pg_3ds: "1" }, summary: Yes., fields: { {{Flag}} } }, No: { when: { pg_status: ok, pg_3ds: "0" }, summary: No., fields: { {{Flag}} } }, Rest: { when: { pg_status: ok }, summary: All others. }""").Replace("Yes: { when: { pg_3ds", "Yes: { when: { pg_status: ok, pg_3ds", StringComparison.Ordinal), "Rest:" },
        { "FPL0005", StyleSpec.WithEndpoint($"{{ {StyleSpec.Known}, post: /find }}"), "Find:" },
        { "FPL0005", StyleSpec.WithEndpoint($"{{ {StyleSpec.Known}, post: /find, effect: moves, means: done }}"), "Find:" },
        { "FPL0006", StyleSpec.WithRequest("pg_order_id: { type: string, name: OrderId, summary: Id. }"), "OrderId" },
        { "FPL0006", StyleSpec.WithRequest("pg_kind: { type: enum, typeName: FindKind, values: [a, b], summary: Kind. }"), "FindKind" },
        { "FPL0006", StyleSpec.WithRequest("pg_line: { type: list, summary: Lines., items: { type: object, typeName: FindLineItem, fields: { sum: { type: decimal, summary: Sum. } } } }"), "FindLineItem" },
        { "FPL0006", StyleSpec.WithRequest("pg_kind: { type: enum, values: { new: New, old: Older }, summary: Kind. }"), "New" },
        { "FPL0007", StyleSpec.WithRequest("pg_3d_acsurl: { type: url, name: Issuer, summary: URL. }"), "Issuer" },
        { "FPL0008", StyleSpec.WithRequest($"pg_home: {{ type: object, summary: Home., fields: {{ {Address} }} }}, pg_work: {{ type: object, summary: Work., fields: {{ {Address2} }} }}"), "pg_work:" },
        { "FPL0008", StyleSpec.WithRequest($"pg_home: {{ type: Place, summary: Home. }}, pg_work: {{ type: object, summary: Work., fields: {{ {Address2} }} }}", $"types:\n  Place: {{ type: object, summary: Place., fields: {{ {Address} }} }}\n"), "pg_work:" },
        { "FPL0009", StyleSpec.WithRequest("pg_kind: { type: string, summary: Kind. }", "types:\n  Kind: { type: enum, summary: Kind., values: [a, b] }\n"), "Kind: {" },
        { "FPL0010", StyleSpec.WithRequest("pg_user_ip: { type: string, summary: IP address. }"), "pg_user_ip:" },
        { "FPL0011", StyleSpec.WithRequest("pg_check_url: { type: url, summary: URL. }"), "pg_check_url:" },
        { "FPL0012", StyleSpec.WithEndpoint($"{{ {StyleSpec.Known}, post: /find, effect: reads, encoding: multipart }}"), "multipart" },
        { "FPL0012", StyleSpec.WithEndpoint($"{{ {StyleSpec.Known}, post: /find, effect: reads, answer: xml }}"), "xml }" },
        { "FPL0012", StyleSpec.WithRequest("pg_order_id: { type: string, allowEmpty: false, summary: Id. }"), "false" },
    };

    public static TheoryData<string> Right =>
    [
        StyleSpec.WithRequest("pg_order_id: { type: string, summary: Id. }"),
        StyleSpec.WithRequest("pg_order_id: { type: string, name: Order, summary: Id. }").Replace("pg_order_id", "pg_order_of_shop", StringComparison.Ordinal),
        StyleSpec.WithRequest("pg_kind: { type: enum, typeName: Kinds, values: { new: Fresh, old: }, summary: Kind. }"),
        StyleSpec.WithRequest("pg_user_ip: { type: string, sensitive: false, summary: IP address. }"),
        StyleSpec.WithRequest("pg_user_ip: { type: string, sensitive: true, summary: IP address. }"),
        StyleSpec.WithRequest("pg_own_url: { type: url, summary: URL. }"),
        StyleSpec.WithRequest("pg_kind: { type: list, items: Kind, summary: Kinds. }", "types:\n  Kind: { type: enum, summary: Kind., values: [a, b] }\n"),
        StyleSpec.WithRequest("pg_kind: { type: list, items: { type: Kind }, summary: Kinds. }", "types:\n  Kind: { type: enum, summary: Kind., values: [a, b] }\n"),
        StyleSpec.Header + "types:\n  Kind: { type: enum, summary: Kind., values: [a, b] }\n",
        StyleSpec.WithRequest($"pg_home: {{ type: object, summary: Home., fields: {{ {Address} }} }}, pg_work: {{ type: object, summary: Work., fields: {{ {Address2.Replace("flat: { type: integer", "flat: { type: string", StringComparison.Ordinal)} }} }}"),
        StyleSpec.WithEndpoint($"{{ {StyleSpec.Known}, post: /find, effect: prepares }}"),
        StyleSpec.WithEndpoint($"{{ {StyleSpec.Known}, post: /find, effect: reads, encoding: form }}"),
        StyleSpec.WithEndpoint($"{{ {StyleSpec.Known}, get: /find, carriedBy: browser }}"),
        StyleSpec.WithEndpoint($"{{ {StyleSpec.Known}, direction: inbound, request: {{ pg_order_id: {{ type: string, summary: Id. }} }} }}"),

        // A third shape is left what has no pg_3ds, or one that is not told by a boolean.
        StyleSpec.WithShapes($$"""Yes: { when: { pg_status: ok, pg_3ds: "1" }, summary: Yes., fields: { {{Flag}} } }, No: { when: { pg_status: ok, pg_3ds: "0" }, summary: No., fields: { {{Flag}} } }, Rest: { when: { pg_status: ok }, without: [pg_3ds], summary: All others. }"""),
        StyleSpec.WithShapes("""Yes: { when: { pg_status: ok, pg_kind: "1" }, summary: Yes. }, No: { when: { pg_status: ok, pg_kind: "0" }, summary: No. }, Rest: { when: { pg_status: ok }, summary: All others. }"""),
        StyleSpec.WithShapes($$"""Yes: { when: { pg_status: ok, pg_3ds: "1" }, summary: Yes., fields: { {{Flag}} } }, No: { when: { pg_status: pending, pg_3ds: "0" }, summary: No., fields: { {{Flag}} } }, Rest: { when: { pg_status: ok }, summary: All others. }"""),
    ];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Found))]
    public async Task Rule_finds_what_it_is_for_at_its_place(string rule, string text, string place)
    {
        LintFinding[] findings = await LintAsync(text);

        LintFinding finding = Assert.Single(findings);
        Assert.Equal((rule, LintSeverity.Style), (finding.Rule, finding.Severity));
        string[] lines = text.Split('\n');
        Assert.StartsWith(place, lines[finding.Line - 1][(finding.Column - 1)..], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Right))]
    public async Task What_is_right_is_left_alone(string text) => Assert.Empty(await LintAsync(text));

    [Fact]
    public void Each_rule_is_tested() => Assert.Equal(
        StyleRules.All.Select(static rule => rule.Id),
        Found.Select(static row => (string)row[0]).Distinct());

    private async Task<LintFinding[]> LintAsync(string text)
    {
        string file = Path.Combine(_folder.FullName, "own.yaml");
        await File.WriteAllTextAsync(file, text);
        return await LintRun.FindingsAsync("lint", file);
    }
}
