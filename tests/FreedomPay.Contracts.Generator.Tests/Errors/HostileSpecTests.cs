using System.Text;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Specs that are made to take long: refused in time, and the others' output stays.</summary>
[Collection(nameof(HostileSpecTests))]
[CollectionDefinition(nameof(HostileSpecTests), DisableParallelization = true)]
public class HostileSpecTests
{
    /// <summary>Processor time. A quiet machine needs less than a second for each; what these specs are made to take would be minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private const string Head = "contracts: 1\nsection: A\nnamespace: A\n";

    private const string Json = Head + "host: https://api.example.com\nprotocol: signed-json\nsignature: { algorithm: HS256, id: auth_id, path: uri }\nendpoints:\n";

    private static readonly Spec Sound = Specs.Of("sound.yaml", Specs.Endpoint("Sound"), ns: "Test.Sound");

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "20,000 nested braces", new StringBuilder().Insert(0, "{a: ", 20_000).ToString(), "FPC0005" },
        { "200 kB of brackets", new string('[', 200_000), "FPC0005" },
        { "200 kB of nested lines", string.Join('\n', Enumerable.Range(0, 600).Select(depth => new string(' ', depth) + "a:")), "FPC0005" },
        { "a chain of aliases", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", "FPC0004" },
        { "one very long word", "a: " + new string('x', 1_000_000), "FPC0006" },
        { "one very long key", new string('x', 1_000_000) + ": a", "FPC0001" },
        { "more than 4 MB", new string('#', (4 * 1024 * 1024) + 1), "FPC0003" },
        { "an enum of 50,000 values", Head + "types:\n  A:\n    type: enum\n    values: [" + string.Join(", ", Enumerable.Range(0, 50_000).Select(number => $"a{number}")) + ", a0]", "FPC0016" },
        { "a chain of 5,000 types", Head + "types:\n" + string.Concat(Enumerable.Range(0, 5_000).Select(number => $"  A{number}: {{ type: object, fields: {{ a: A{number + 1} }} }}\n")) + "  A5000: { type: object, fields: { a: { type: string, maxLength: -1 } } }", "FPC0017" },
        { "2,000 shapes", Specs.Header + "  A:\n    responses:\n" + string.Concat(Enumerable.Range(0, 2_000).Select(number => $"      A{number}: {{ when: {{ pg_status: s{number} }}, fields: {{ a: {{ type: object, fields: {{ b: string }} }} }} }}\n")), "FPC0008" },
        { "5,000 conditions", Specs.Header + "  A:\n    request:\n" + string.Concat(Enumerable.Range(0, 5_000).Select(number => $"      a{number}: {{ type: string, requiredWhen: b{number} }}\n")), "FPC0022" },
        { "a pattern that takes exponential time", Specs.Header + $"  A:\n    request: {{ a: {{ type: string, pattern: \"^(a+)+$\", default: {new string('a', 40)}b }} }}", "FPC0008" },
        { "objects within objects", Specs.Header + "  A:\n    request: " + string.Concat(Enumerable.Repeat("{ a: { type: object, fields: ", 100)), "FPC0005" },
        { "an unknown key of 60,000 letters beside as long ones", Specs.Header + "  A:\n    request: {" + string.Join(", ", Enumerable.Range(0, 20).Select(number => $" {new string('a', 6_000)}{number}: string")) + $", b: {{ type: string, requiredWhen: {new string('a', 6_000)}x }} }}", "FPC0022" },
        { "1,000 patterns that take exponential time", Specs.Header + "  A:\n    request:\n" + string.Concat(Enumerable.Range(0, 1_000).Select(number => $"      a{number}: {{ type: string, pattern: \"^(a+)+{number}$\", example: {new string('a', 40)} }}\n")), "FPC0008" },
        { "20,000 parameters of a path", Specs.Header + "  A:\n    post: " + string.Concat(Enumerable.Range(0, 20_000).Select(number => $"/{{a{number}}}")) + "\n", "FPC0017" },
        { "20,000 fields in a path without parameters", Specs.Header + "  A:\n    title: A\n    summary: B.\n    post: /a\n    request:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(number => $"      a{number}: {{ type: string, required: true, in: path }}\n")), "FPC0016" },
        { "20,000 texts cut by comments", Head + "notes:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(number => $"  - note #{number}\n")), "FPC0028" },
        { "20,000 formats", Specs.Header + "  A:\n    request:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(number => $"      a{number}: {{ type: date, format: \"YYYY-MM-DD {number}\" }}\n")), "FPC0017" },
        { "a count of 200,000 spaces in a pattern", Specs.Header + "  A:\n    request: { a: { type: string, pattern: '^a{" + new string(' ', 200_000) + "b$' } }", "FPC0008" },
        { "a pattern of 20,000 braces", Specs.Header + "  A:\n    request: { a: { type: string, pattern: '^" + string.Concat(Enumerable.Repeat("a{ 1,", 20_000)) + "$' } }", "FPC0008" },
        { "a pattern of 20,000 alternatives", Specs.Header + "  A:\n    request: { a: { type: string, maxLength: 9, pattern: '^" + string.Concat(Enumerable.Repeat("a|", 20_000)) + "b$' } }", "FPC0017" },
        { "a default of 200,000 placeholders that do not end", Specs.Header + "  A:\n    request: { a: { type: string, default: '" + string.Concat(Enumerable.Repeat("${a{{b{c%env(", 20_000)) + "' } }", "FPC0008" },
        { "10,000 tests of a shape beside 400 long names", Specs.Header + "  A:\n    responses:\n      B:\n        when: {" + string.Join(", ", Enumerable.Range(0, 10_000).Select(number => $" pg_{new string('a', 50)}{number:D5}x: a")) + " }\n        fields: {" + string.Join(", ", Enumerable.Range(0, 400).Select(number => $" pg_{new string('a', 50)}{number:D5}y: string")) + " }\n", "FPC0008" },
        { "40 shapes of 8 tests beside 100 long names", Specs.Header + "  A:\n    responses:\n" + string.Concat(Enumerable.Range(0, 40).Select(shape => $"      B{shape}:\n        when: {{" + string.Join(", ", Enumerable.Range(0, 8).Select(number => $" pg_{new string('a', 50)}{number}xyz: a{shape}")) + " }\n        fields: {" + string.Join(", ", Enumerable.Range(0, 100).Select(number => $" pg_{new string('a', 50)}{number:D2}b: string")) + " }\n")), "FPC0008" },
        { "20,000 names that are nearly known", Specs.Header + "  A:\n    request:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(number => $"      pg_d{(char)('a' + (number % 26))}scr{(char)('a' + (number / 26 % 26))}ptiom{(char)('a' + (number / 676))}: string\n")), "FPC0008" },
        { "8,000 texts of digits and spaces", Specs.Header + "  A:\n    request:\n" + string.Concat(Enumerable.Range(0, 8_000).Select(number => $"      a{number}: {{ type: string, const: \"{string.Concat(Enumerable.Repeat("4 1-", 30))}{number}\", summary: \"{string.Concat(Enumerable.Repeat("4 1-", 30))}{number}\" }}\n")), "FPC0008" },
        { "8,000 currencies that nobody has", Specs.Header + "  A:\n    request: { pg_currency: { type: enum, values: [" + string.Concat(Enumerable.Range(0, 8_000).Select(number => $"KZ{number}, ")) + "KZT] } }", "FPC0008" },
        { "8,000 values of 60 letters that begin like a call", Specs.Header + "  A:\n    request:\n" + string.Concat(Enumerable.Range(0, 8_000).Select(number => $"      a{number}: {{ type: string, default: \"{new string('a', 60)}({number}\" }}\n")), "FPC0008" },
        { "1,000 shapes that are told by names of 60 letters", Specs.Header + "  A:\n    responses:\n" + string.Concat(Enumerable.Range(0, 1_000).Select(number => $"      A{number}: {{ when: {{ {new string('a', 56)}{number}: a }} }}\n")), "FPC0008" },
        { "20,000 headers", Json + "  A:\n    headers:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(number => $"      X-A{number}: a\n")), "FPC0009" },
        { "20,000 tests of errors", Head + "protocol: json\nerrors:\n  when:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(number => $"  - {{ a{number}: [a, a] }}\n")) + "endpoints:\n  A: {}\n", "FPC0016" },
        { "a test of errors with 40,000 statuses", Json + "  A:\n    errors: { when: { http: [" + string.Join(", ", Enumerable.Repeat("404", 40_000)) + "] } }\n", "FPC0016" },
        { "8,000 cases of a union", Json + "  A:\n    title: A\n    summary: B.\n    post: /a\n    request:\n      a:\n        type: union\n        by: type\n        cases:\n" + string.Concat(Enumerable.Range(0, 8_000).Select(number => $"          c{number}: {{ fields: {{ type: string }} }}\n")), "FPC0016" },
        { "a member of an error of 100,000 levels", Head + $"protocol: json\nerrors: {{ when: {string.Concat(Enumerable.Repeat("a.", 100_000))}a }}\nendpoints:\n  A: {{}}\n", "FPC0009" },
        { "2,000 shapes by status beside 2,000 errors", Json + "  A:\n    errors: { when: [" + string.Join(", ", Enumerable.Range(0, 2_000).Select(number => $"{{ a{number}: b }}")) + "] }\n    responses:\n" + string.Concat(Enumerable.Range(0, 2_000).Select(number => $"      A{number}: {{ when: {{ http: 404, a{number}: b }} }}\n")), "FPC0016" },
        { "a shape of 40,000 statuses", Json + "  A:\n    responses: { B: { when: { http: [" + string.Join(", ", Enumerable.Range(0, 40_000).Select(number => $"{number}")) + "] } } }\n", "FPC0017" },
        { "20,000 fields in headers that are written already", Json + "  A:\n    headers: { X-A: a }\n    request:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(number => $"      X-a{(number == 0 ? "" : $"-{number}")}: {{ type: string, in: header }}\n")), "FPC0016" },
        { "two states of 20,000 values", Message("response: { pg_a: string }\n    state: { when: { paid: { pg_a: [" + Many(20_000, static number => $"a{number}") + "] }, held: { pg_a: [" + Many(20_000, static number => $"a{number}") + "] } } }"), "FPC0016" },
        { "20,000 combinations of a state", Message("response: { pg_a: string }\n    state: { when: { paid: [" + Many(20_000, static number => $"{{ pg_a: a{number} }}") + "] } }"), "FPC0016" },
        { "20,000 unknown keys", string.Concat(Enumerable.Range(0, 20_000).Select(number => $"k{number}: 1\n")), "FPC0006" },
    };

    /// <summary>Specs without a mistake, with more of what is probably not meant than anybody writes.</summary>
    public static TheoryData<string, string> Doubtful => new()
    {
        { "8,000 crossed names of values", Head + "types:\n  A:\n    type: enum\n    values: {" + Many(8_000, static number => $"a{number}: A{(number + 1) % 8_000}") + "}\n" },
        { "8,000 crossed names of fields", Message("request: {" + Many(8_000, static number => $"pg_a{number}: {{ type: string, name: A{(number + 1) % 8_000} }}") + "}") },
        { "8,000 amounts", Message("request: {" + Many(8_000, static number => $"pg_a{number}_amount: {{ const: \"1\" }}") + "}") },
        { "8,000 URLs", Message("request: {" + Many(8_000, static number => $"pg_a{number}: {{ type: url, default: \"https://localhost/{number}\" }}") + "}") },
        { "8,000 meanings", Message("response: { pg_a: { type: string, means: {" + Many(8_000, static number => $"failed_{number}: done") + "} } }") },
        { "8,000 echoes", Message("request: {" + Many(8_000, static number => $"pg_a{number}: string") + "}\n    response: {" + Many(8_000, static number => $"pg_a{number}: {{ type: string, echoes: pg_a0 }}") + "}") },
        { "2,000 shapes", Message("responses: {" + Many(2_000, static number => $"Failed{number}: {{ when: {{ pg_status: error{number} }}, means: done }}") + "}") },
        { "100 questions of 100 values beside 2,000 fields", Message("request: {" + Many(2_000, static number => $"pg_a{number}: string") + "}\n    outcome: [" + Many(100, _ => "{ ask: B, with: {" + Many(100, static index => $"pg_a{index}: pg_a{index + 1}") + "}, id: pg_id, done: {" + Many(100, static index => $"pg_b{index}: [error, pending]") + "} }") + "]") },
        { "a state of 200 doubtful values", Message("response: {" + Many(200, static number => $"pg_a{number}: string") + "}\n    state: { when: { paid: {" + Many(200, static number => $"pg_a{number}: error") + "} } }") },
        { "8,000 endpoints at one path", Specs.Header + string.Concat(Enumerable.Range(0, 8_000).Select(static number => $"  {(number % 2 == 0 ? "Refund" : "Pay")}{number}: {{ title: A, summary: B., post: /a }}\n")) },
        { "8,000 values that differ in capitals", Head + "types:\n  A:\n    type: enum\n    values: {" + Many(8_000, static number => number % 2 == 0 ? $"a{number}: A{number}" : $"A{number - 1}: B{number}") + "}\n" },
        { "8,000 texts with lengths", Message("request: {" + Many(8_000, static number => $"pg_a{number}: {{ type: string, maxLength: 5, summary: At most 255 characters or max {new string('a', 300)} required optional. }}") + "}") },
        { "8,000 URLs with secrets", Message("request: {" + Many(8_000, static number => $"pg_a{number}: {{ type: url, default: \"https://shop.kz/?token={number}abcdef\" }}") + "}") },
        { "8,000 long words beside keys", Message("request: {" + Many(8_000, static number => $"pg_a{number}: {{ type: string, summary: key {new string('a', 25)}1b2C3d4E5f6G7h }}") + "}") },
        { "8,000 patterns with dots", Message("request: {" + Many(8_000, static number => $"pg_a{number}: {{ type: string, pattern: \"^[0-9].[0-9]{{1,{number + 1}}}$\" }}") + "}") },
        { "a value of a million letters", Message("responses: { A: { when: { pg_status: " + new string('e', 1_000_000) + " }, means: done } }") },
    };

    private static readonly string[] DoubtIds = ["FPC0036", "FPC0037", "FPC0039"];

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void What_is_probably_not_meant_is_found_soon(string what, string text)
    {
        ParsedSpec reading = ParsedSpec.Nothing;
        TimeSpan best = Enumerable.Range(0, 3).Min(_ =>
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            reading = SpecParser.Read("/specs/doubtful.yaml", "doubtful.yaml", SourceText.From(text), CancellationToken.None);
            return Environment.CpuUsage.TotalTime - before;
        });

        Assert.True(best < Patience, $"{what}: {best}");
        Assert.All(reading.Problems, static problem => Assert.Contains(problem.Descriptor.Id, DoubtIds));
        Assert.InRange(reading.Problems.Count, what.Contains("letters", StringComparison.Ordinal) ? 0 : 1, 100);
    }

    private static string Many(int count, Func<int, string> of) => string.Join(", ", Enumerable.Range(0, count).Select(of));

    private static string Message(string keys) => Specs.Header + "  A:\n    title: A\n    summary: B.\n    post: /a\n    " + keys + "\n";

    /// <summary>Whatever a spec is, the compiler can stop reading it: an editor does so at each key that is pressed.</summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_spec_can_be_cancelled(string what, string text, string id)
    {
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();
        TimeSpan before = Environment.CpuUsage.TotalTime;

        // A file that is refused before it is parsed needs no cancellation.
        try
        {
            SpecParser.Read("/specs/hostile.yaml", "hostile.yaml", SourceText.From(text), cancelled.Token);
            Assert.Equal("FPC0003", id);
        }
        catch (OperationCanceledException)
        {
            Assert.NotEqual("FPC0003", id);
        }

        Assert.True(Environment.CpuUsage.TotalTime - before < Patience, what);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_spec_is_refused_soon(string what, string text, string id)
    {
        ParsedSpec reading = ParsedSpec.Nothing;

        // The best of three, in time of the processor: what else runs on the machine is not what is measured.
        TimeSpan best = Enumerable.Range(0, 3).Min(_ =>
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            reading = SpecParser.Read("/specs/hostile.yaml", "hostile.yaml", SourceText.From(text), CancellationToken.None);
            return Environment.CpuUsage.TotalTime - before;
        });

        Assert.True(best < Patience, $"{what}: {best}");
        Assert.Contains(reading.Problems, problem => problem.Descriptor.Id == id);
        // As many mistakes and as many warnings.
        Assert.InRange(reading.Problems.Count, 1, 2 * SpecProblems.MostReported);
        GeneratorRun run = GeneratorRun.Of(new Spec("/specs/hostile.yaml", text), Sound);
        Assert.Equal(["Test.Sound.Sound.g.cs"], run.Sources.Keys);
    }
}
