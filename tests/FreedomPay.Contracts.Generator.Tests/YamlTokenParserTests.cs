using System.Globalization;
using System.Text;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Parsing.Yaml;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Tests;

/// <summary>What is read from YamlDotNet's tokens is what its parser makes of them, place by place.</summary>
public class YamlTokenParserTests
{
    private const int MutationSeed = 20261123;

    private const string Everything = """
        ---
        # A comment.
        plain: a text, with (brackets) # and a comment
        'single': 'it''s'
        "double": "two\nlines \u0416"
        folded: >-
          one
          line
        literal: |
          two
          lines
        over lines: a plain text
          that goes on
        nested:
          deeper: { flow: [a, 'b', { c: d, }, [],], "e": {} }
          list:
            - a
            - b: 1
              c: 2
            -
              - nested
              - - twice
                - thrice
        at the key:
        - a
        - b: 1
          list:
          - c
        - d
        last: [a,
          b ]
        """;

    public static TheoryData<string> Catalog => [.. Specs.Catalog.Select(static spec => spec.Name!)];

    public static TheoryData<string> LeftToEvents =>
    [
        "",
        "# nothing",
        "a: &anchor 1",
        "a: *alias",
        "a: !tag 1",
        "a: !!str 1",
        "<<: { a: 1 }",
        "{ <<: { a: 1 } }",
        "a:",
        "a:\nb: 1",
        "{ a: , b: 1 }",
        "{ a }",
        "{ a: 1 b: 2 }",
        "{ , a: 1 }",
        "[a, , b]",
        "[a b: c]",
        "[a: b]",
        "? [a]\n: b",
        "[a]: b",
        "- a\n-",
        "- a\nb: c",
        "a: 1\n- b",
        "a: 1\n---\nb: 2",
        "a: 1\n...",
        "%YAML 1.2\n---\na: 1",
        "a: [1",
        "a: {b: 1",
        "a: 'text",
        "a: \"\\ud800\"",
        "a:\n\tb: 1",
        "a: b: c",
        "a: @b",
        "a: 1\n  b: 2",
        "a: [\nb: 1\n]",
        new string('[', YamlTreeParser.MaxDepth + 1) + new string(']', YamlTreeParser.MaxDepth + 1),
    ];

    [Theory]
    [MemberData(nameof(Catalog))]
    public void The_catalog_is_read_from_tokens_and_is_what_the_events_say(string name) =>
        AssertSame(Specs.Catalog.Single(spec => spec.Name == name).Text);

    [Theory]
    [InlineData("text")]
    [InlineData("'text'")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("- a")]
    [InlineData("---\na: 1\n")]
    [InlineData("a: 1\r\nb:\r\n- c\r\n")]
    [InlineData("a: ''")]
    [InlineData("'<<': { a: 1 }")]
    [InlineData("a: <<")]
    [InlineData("? a\n: b")]
    [InlineData("\ta: 1")]
    [InlineData("a: 1\na: 2")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]")]
    [InlineData(Everything)]
    public void Texts_lists_and_mappings_are_read_from_tokens_and_are_what_the_events_say(string text) => AssertSame(text);

    [Theory]
    [MemberData(nameof(LeftToEvents))]
    public void Everything_else_is_left_to_the_events(string text) => Assert.Null(YamlTokenParser.Read(text, CancellationToken.None));

    [Fact]
    public void Reading_can_be_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => YamlTokenParser.Read(Everything, new CancellationToken(canceled: true)));

    [Fact]
    public void What_is_read_from_the_tokens_of_damaged_documents_is_what_the_events_say()
    {
        const string Alphabet = " \n\n-:,[]{}'\"#&*!|>%@?<a\t";
        string[] documents = [Everything, Specs.Scalars.Text, "a: [b, { c: d }]\ne:\n- f\n- g: 'h'\n", "- a: 1\n  b:\n    - c\n"];
        Random random = new(MutationSeed);
        int taken = 0;
        for (int round = 0; round < 8_000; round++)
        {
            StringBuilder text = new(documents[round % documents.Length]);
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                int at = random.Next(text.Length);
                int length = Math.Min(random.Next(1, 4), text.Length - at);
                switch (random.Next(4))
                {
                    case 0:
                        text.Remove(at, length);
                        break;
                    case 1:
                        text.Insert(random.Next(text.Length), text.ToString(at, length));
                        break;
                    case 2:
                        text[at] = Alphabet[random.Next(Alphabet.Length)];
                        break;
                    default:
                        text.Insert(at, Alphabet[random.Next(Alphabet.Length)]);
                        break;
                }
            }

            if (YamlTokenParser.Read(text.ToString(), CancellationToken.None) is not null)
            {
                AssertSame(text.ToString());
                taken++;
            }
        }

        // Of both kinds enough for the comparison to mean something.
        Assert.InRange(taken, 1_000, 7_000);
    }

    private static void AssertSame(string text)
    {
        SpecProblems problems = new("/specs/spec.yaml", SourceText.From(text));
        YamlNode? fromEvents = YamlEventParser.Read(text, problems, CancellationToken.None);
        YamlNode? fromTokens = YamlTokenParser.Read(text, CancellationToken.None);
        Assert.True(problems.Count == 0, $"The events have a problem with:\n{text}");
        Assert.NotNull(fromEvents);
        Assert.NotNull(fromTokens);
        Assert.Equal(Describe(fromEvents), Describe(fromTokens));
    }

    private static string Describe(YamlNode node)
    {
        string place = node.Span.ToString();
        return node switch
        {
            YamlScalar scalar => string.Create(CultureInfo.InvariantCulture, $"{place} {(scalar.IsPlain ? "plain" : "quoted")} '{scalar.Text}'"),
            YamlSequence list => $"{place} [{string.Join("\n", list.Items.Select(Describe))}]",
            YamlMapping mapping => $"{place} {(mapping.IsFlow ? "flow" : "block")} {{{string.Join("\n", mapping.Entries.Select(static entry => $"{Describe(entry.Key)}: {Describe(entry.Value)}"))}}}",
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };
    }
}
