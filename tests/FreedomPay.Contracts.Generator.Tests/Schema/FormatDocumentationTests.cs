using System.Text.RegularExpressions;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Tests.Support;

namespace FreedomPay.Contracts.Generator.Tests.Schema;

/// <summary>docs/spec-format.md lists every key in the place that the reader knows it in, and for the types that can have it.</summary>
public partial class FormatDocumentationTests
{
    private static readonly string[] SingleValues = ["string", "url", "uuid", "integer", "decimal", "boolean", "datetime", "date", "enum"];

    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "spec-format.md"));

    public static TheoryData<string, string[]> Tables => new()
    {
        { "## The file", SpecKeywords.File },
        { "## An endpoint", SpecKeywords.Endpoint },
        { "## A field", SpecKeywords.Field },
        { "A value of an enum, here or inline", SpecKeywords.EnumValue },
    };

    public static TheoryData<string, string[]> Sentences => new()
    {
        { "The keys of a shape are", SpecKeywords.Shape },
        { "The keys of a type are", SpecKeywords.Type },
        { "`items` takes the name of a type, or a mapping with", SpecKeywords.Items },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_has_every_key_of_its_place(string heading, string[] keys) =>
        Assert.Equal(keys.Order(StringComparer.Ordinal), Rows(heading).SelectMany(static row => Words(row[0])).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_has_every_key_of_its_place(string beginning, string[] keys)
    {
        int start = Page.IndexOf(beginning, StringComparison.Ordinal);
        string sentence = Page[start..Math.Min(Page.IndexOf(". ", start, StringComparison.Ordinal), Page.IndexOf(", which", start, StringComparison.Ordinal) is >= 0 and int which ? which : int.MaxValue)];

        Assert.Equal(keys.Order(StringComparer.Ordinal), Words(sentence.Replace("`items` takes", "", StringComparison.Ordinal).Replace("(`object` or `enum`)", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_outcome_shows_every_key() => Assert.Equal(SpecKeywords.Outcome.Order(StringComparer.Ordinal), KeysOfExample("outcome").Order(StringComparer.Ordinal));

    [Fact]
    public void A_state_shows_every_key() => Assert.Equal(SpecKeywords.State.Order(StringComparer.Ordinal), KeysOfExample("state").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_state_is_named()
    {
        int start = Page.IndexOf("The states are", StringComparison.Ordinal);

        Assert.Equal(SpecKeywords.PaymentWords.Keys.Order(StringComparer.Ordinal), Words(Page[start..Page.IndexOf(';', start)]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_field_has_each_key_for_the_types_that_can_have_it()
    {
        Dictionary<string, string[]> documented = Rows("## A field")
            .SelectMany(static row => Words(row[0]).Select(key => (Key: key, For: row[1])))
            .Where(static row => !row.For.StartsWith("all", StringComparison.Ordinal) && row.For != "what is sent" && row.Key != "sensitive")
            .ToDictionary(static row => row.Key, static row => row.For.StartsWith("single values", StringComparison.Ordinal) ? SingleValues : [.. Words(row.For)], StringComparer.Ordinal);
        documented.Add("example", SingleValues);
        documented.Remove("in");

        Assert.Equal(
            SpecKeywords.KeysOfTypes.Keys.Except(["categories"]).Order(StringComparer.Ordinal).Select(static key => $"{key}: {string.Join(", ", SpecKeywords.KeysOfTypes[key].Where(static type => type != SpecKeywords.NamedType).Order(StringComparer.Ordinal))}"),
            documented.OrderBy(static row => row.Key, StringComparer.Ordinal).Select(static row => $"{row.Key}: {string.Join(", ", row.Value.Order(StringComparer.Ordinal))}"));
    }

    [Fact]
    public void The_example_of_a_JSON_family_is_a_spec()
    {
        string section = Page[Page.IndexOf("## JSON families", StringComparison.Ordinal)..];
        string example = section[(section.IndexOf("```yaml\n", StringComparison.Ordinal) + "```yaml\n".Length)..];
        example = example[..example.IndexOf("```", StringComparison.Ordinal)];

        GeneratorRun run = GeneratorRun.Of(new Spec("/specs/example.yaml", example));

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Shop.Async.CreatePayment.g.cs"], run.Sources.Keys);
    }

    private static IEnumerable<string> KeysOfExample(string key)
    {
        string example = Page[Page.IndexOf($"    {key}:\n", StringComparison.Ordinal)..];
        return ExampleKey().Matches(example[..example.IndexOf("```", StringComparison.Ordinal)]).Select(static match => match.Groups[1].Value);
    }

    /// <summary>The rows of the first table behind a heading, without its head.</summary>
    private static IEnumerable<string[]> Rows(string heading) => Page[Page.IndexOf(heading, StringComparison.Ordinal)..].Split('\n')
        .SkipWhile(static line => !line.StartsWith('|'))
        .TakeWhile(static line => line.StartsWith('|'))
        .Skip(2)
        .Select(static line => line.Split(" | ").Select(static cell => cell.Trim('|', ' ')).ToArray());

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(static word => word.Groups[1].Value);

    [GeneratedRegex("`([a-zA-Z]+)`")]
    private static partial Regex Word();

    [GeneratedRegex("^ {6}([a-zA-Z]+):", RegexOptions.Multiline)]
    private static partial Regex ExampleKey();
}
