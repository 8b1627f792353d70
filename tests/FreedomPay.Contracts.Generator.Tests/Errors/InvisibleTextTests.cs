using System.Globalization;
using FreedomPay.Contracts.Generator.Tests.Compiled;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>
/// Line breaks, control characters and characters that turn the text around them are never shown as they are: neither in a message of the build, which would
/// become two, nor in generated code, which would read differently from what it does.
/// </summary>
public class InvisibleTextTests
{
    /// <summary>In YAML's own escapes: the characters themselves are refused in a file, or are there on purpose.</summary>
    private const string Hostile = "a\\u202Eb\\u2066c\\u200Bd\\uFEFFe\\u2028f\\u0085g\\nerror CS0000: h\\U000E0001i";

    /// <summary>What a value can have: no control character other than a line break.</summary>
    private static readonly string HostileValue = Hostile.Replace("\\u0085", "", StringComparison.Ordinal);

    private static readonly string Value = "a\u202Eb\u2066c\u200Bd\uFEFFe\u2028fg\nerror CS0000: h\U000E0001i";

    [Fact]
    public void Generated_code_shows_every_character_and_keeps_every_value()
    {
        GeneratorRun run = GeneratorRun.Of(new ProjectProperties("both"), new Spec("/specs/invisible.yaml", $$"""
            contracts: 1
            section: "{{Hostile}}"
            namespace: Test.Api
            host: https://api.example.com
            protocol: signed-form
            types:
              Kind:
                type: enum
                summary: "{{Hostile}}"
                notes: "{{Hostile}}"
                deprecated: "{{Hostile}}"
                values: { "{{HostileValue}}": { name: Odd, summary: "{{Hostile}}", deprecated: "{{Hostile}}" }, b: B }
            endpoints:
              Pay:
                title: "{{Hostile}}"
                summary: "{{Hostile}}"
                sources: ["{{Hostile}}"]
                notes: ["{{Hostile}}"]
                post: /a
                request:
                  pg_a: { type: string, default: "{{HostileValue}}", example: "{{HostileValue}}", summary: "{{Hostile}}", deprecated: "{{Hostile}}" }
                  pg_b: { const: "{{HostileValue}}" }
                  pg_c: { type: string, pattern: "^{{HostileValue}}$", requiredWhen: { pg_a: "{{HostileValue}}" } }
                  pg_kind: Kind
                responses:
                  One:
                    summary: "{{Hostile}}"
                    when: { pg_state: "{{HostileValue}}" }
            """)
        { Name = "folder\u202E/invisible.yaml" });

        Assert.NotEmpty(run.Sources);
        Assert.All(run.Sources, source => Assert.DoesNotContain(source.Value, IsInvisible));
        Assert.Equal(Value, Consumer.Run(run, """
            #pragma warning disable CS0618
            static class Program
            {
                static string Run()
                {
                    Test.Api.PayRequest request = new() { A = Test.Api.Kind.Odd.Value };
                    return request.A == new Test.Api.PayRequest().A && request.B == request.A ? request.A! : "different";
                }
            }
            """));
        Assert.Equal(@"a\u{202E}b\u{2066}c\u{200B}d\u{FEFF}e\u{2028}fg\u{A}error CS0000: h\u{E0001}i", Consumer.Run(run, "static class Program { static string Run() => Test.Api.Kind.Odd.ToString(); }".Replace("static class", "#pragma warning disable CS0618\nstatic class", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a key of the file", "\"KEY\": 1\n")]
    [InlineData("a key of an endpoint", "endpoints:\n  A: { \"KEY\": 1 }\n")]
    [InlineData("a name of an endpoint", "endpoints:\n  \"KEY\": { title: A }\n")]
    [InlineData("a name of a field", "endpoints:\n  A: { request: { \"KEY\": string } }\n")]
    [InlineData("a type", "endpoints:\n  A: { request: { a: \"KEY\" } }\n")]
    [InlineData("a word", "protocol: \"KEY\"\nendpoints: {}\n")]
    [InlineData("a namespace", "namespace: \"KEY\"\nendpoints: {}\n")]
    [InlineData("a path", "endpoints:\n  A: { post: \"KEY\" }\n")]
    [InlineData("a host", "host: \"KEY\"\nendpoints: {}\n")]
    [InlineData("a format", "endpoints:\n  A: { request: { a: { type: date, format: \"KEY\" } } }\n")]
    [InlineData("a pattern", "endpoints:\n  A: { request: { a: { type: string, pattern: \"KEY(\" } } }\n")]
    [InlineData("a bound", "endpoints:\n  A: { request: { a: { type: integer, min: \"KEY\" } } }\n")]
    [InlineData("a condition", "endpoints:\n  A: { request: { a: { type: string, requiredWhen: \"KEY\" } } }\n")]
    [InlineData("a value of an enum", "types:\n  A: { type: enum, values: [\"KEY\", \"KEY\"] }\n")]
    [InlineData("an example", "endpoints:\n  A: { request: { a: { type: integer, example: \"KEY\" } } }\n")]
    [InlineData("a tag", "a: !<KEY> b\n")]
    public void A_message_is_one_line_of_visible_characters(string what, string text)
    {
        GeneratorRun run = GeneratorRun.Of(new Spec("/specs/invisible.yaml", "contracts: 1\n" + text.Replace("KEY", Hostile, StringComparison.Ordinal)));

        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Diagnostics, diagnostic => Assert.DoesNotContain(diagnostic.GetMessage(CultureInfo.InvariantCulture), character => IsInvisible(character) || character == '\n'));
        Assert.True(what == "a tag" || run.Diagnostics.Any(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains(@"\u{202E}", StringComparison.Ordinal)), what);
    }

    private static bool IsInvisible(char character) => character != '\n' && char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
