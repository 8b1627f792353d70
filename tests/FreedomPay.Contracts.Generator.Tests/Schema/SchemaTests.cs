using System.Text.Json.Nodes;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Tests.Errors;
using FreedomPay.Contracts.Generator.Tests.Support;

namespace FreedomPay.Contracts.Generator.Tests.Schema;

/// <summary>The schema that editors complete and explain specs with says what the reader reads.</summary>
public class SchemaTests
{
    private static readonly JsonObject Root = (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "specs", "schema", "freedompay.schema.json")))!;
    private static readonly JsonSchema Schema = new(Root);

    public static TheoryData<string, string[]> Keywords => new()
    {
        { "file", SpecKeywords.File },
        { "endpoint", SpecKeywords.Endpoint },
        { "signature", SpecKeywords.Signature },
        { "errors", SpecKeywords.Errors },
        { "shape", SpecKeywords.Shape },
        { "outcome", SpecKeywords.Outcome },
        { "state", SpecKeywords.State },
        { "refunds", SpecKeywords.Refunds },
        { "fieldMapping", SpecKeywords.Field },
        { "items", SpecKeywords.Items },
        { "case", SpecKeywords.Case },
        { "type", SpecKeywords.Type },
        { "enumValue", SpecKeywords.EnumValue },
        { "overlay", SpecKeywords.Overlay },
        { "overlayShape", SpecKeywords.OverlayShape },
        { "overlayKeys", SpecKeywords.OverlayField },
        { "overlayItems", SpecKeywords.Items },
    };

    public static TheoryData<string, string, string[]> Words => new()
    {
        { "file", "protocol", [.. SpecKeywords.Protocols.Keys] },
        { "file", "auth", [.. SpecKeywords.Authorizations.Keys] },
        { "signature", "algorithm", SpecKeywords.Algorithms },
        { "signature", "id", SpecKeywords.IdMembers },
        { "signature", "path", SpecKeywords.PathMembers },
        { "signature", "idType", SpecKeywords.IdTypes },
        { "endpoint", "auth", [.. SpecKeywords.Authorizations.Keys] },
        { "endpoint", "direction", [.. SpecKeywords.Directions.Keys] },
        { "endpoint", "answer", [.. SpecKeywords.Answers.Keys] },
        { "endpoint", "confidence", [.. SpecKeywords.Confidences.Keys] },
        { "endpoint", "key", [.. SpecKeywords.Keys.Keys] },
        { "endpoint", "encoding", [.. SpecKeywords.Encodings.Keys] },
        { "endpoint", "effect", [.. SpecKeywords.Effects.Keys] },
        { "endpoint", "idempotent", SpecKeywords.IdempotencyHeaders },
        { "endpoint", "carriedBy", SpecKeywords.Carriers },
        { "endpoint", "means", [.. SpecKeywords.Meanings.Keys] },
        { "shape", "means", [.. SpecKeywords.Meanings.Keys] },
        { "fieldMapping", "type", SpecKeywords.Types },
        { "fieldMapping", "in", SpecKeywords.Places },
        { "fieldMapping", "wire", SpecKeywords.WireForms },
        { "items", "type", SpecKeywords.ItemTypes },
        { "items", "wire", SpecKeywords.WireForms },
        { "type", "type", SpecKeywords.SharedTypes },
        { "enumValue", "certainty", [.. SpecKeywords.Certainties.Keys] },
        { "enumValue", "moneyMoved", [.. SpecKeywords.MoneyMoved.Keys] },
        { "enumValue", "means", [.. SpecKeywords.ValueMeanings.Keys] },
    };

    public static TheoryData<string> SoundSpecs
    {
        get
        {
            TheoryData<string> data = [];
            foreach (Spec spec in AllSound())
            {
                data.Add(spec.Path);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Keywords))]
    public void Schema_and_reader_have_the_same_keys(string definition, string[] keywords)
    {
        JsonObject properties = (JsonObject)Root["definitions"]![definition]!["properties"]!;

        Assert.Equal(keywords.Order(StringComparer.Ordinal), properties.Select(static property => property.Key).Order(StringComparer.Ordinal));
        Assert.False(Root["definitions"]![definition]!["additionalProperties"]!.GetValue<bool>());
        Assert.All(properties, static property => Assert.True(property.Value!["description"]?.GetValue<string>().Length > 10, property.Key));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Schema_and_reader_allow_the_same_words(string definition, string key, string[] words)
    {
        JsonNode property = Root["definitions"]![definition]!["properties"]![key]!;
        JsonArray allowed = (JsonArray)(property["enum"] ?? property["anyOf"]![0]!["enum"])!;

        Assert.Equal(words.Order(StringComparer.Ordinal), allowed.Select(static word => word!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Schema_and_reader_know_the_same_states() => Assert.Equal(
        SpecKeywords.PaymentWords.Keys.Order(StringComparer.Ordinal),
        ((JsonObject)Root["definitions"]!["state"]!["properties"]!["when"]!["properties"]!).Select(static word => word.Key).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(SoundSpecs))]
    public void Every_sound_spec_is_valid(string path) =>
        Assert.Empty(Schema.Validate(SpecDocument.Parse(AllSound().Single(spec => spec.Path == path).Text)));

    /// <summary>What an editor can know of mistakes: keys, words and kinds of values, each of them underlined while it is typed.</summary>
    [Theory]
    [InlineData("FPC0006")]
    [InlineData("FPC0010")]
    public void Unknown_keys_and_words_are_invalid(string id)
    {
        string[] unnoticed =
        [
            .. SpecErrorCases.All
                .Select(row => (Name: (string)row[0], Case: SpecCase.Parse("/specs/case.yaml", (string)row[1])))
                .Where(@case => @case.Case.Marks.Any(mark => mark.Id == id && !mark.Message.Contains("allowed are: a, b", StringComparison.Ordinal) && !mark.Message.Contains("allowed are: ru, en", StringComparison.Ordinal)))
                .Where(@case => Schema.Validate(SpecDocument.Parse(@case.Case.Spec.Text)).Count == 0)
                .Select(@case => @case.Name),
        ];

        Assert.Empty(unnoticed);
    }

    [Theory]
    [InlineData("sensitive-object")]
    [InlineData("sensitive-what-is-no-text")]
    [InlineData("sensitive-where-it-would-show")]
    [InlineData("sensitive-in-a-query")]
    [InlineData("example-of-a-sensitive-field")]
    public void What_cannot_be_sensitive_is_invalid(string name)
    {
        string text = (string)SpecErrorCases.All.Single(row => (string)row[0] == name)[1];

        Assert.NotEmpty(Schema.Validate(SpecDocument.Parse(SpecCase.Parse("/specs/case.yaml", text).Spec.Text)));
    }

    private static IEnumerable<Spec> AllSound()
    {
        string samples = Path.Combine(AppContext.BaseDirectory, "samples");
        return
        [
            .. Specs.Catalog,
            Specs.Scalars,
            VocabularySpecs.Common,
            VocabularySpecs.Payments,
            VocabularySpecs.Messages,
            VocabularySpecs.Lists,
            .. JsonSpecs.All,
            .. OutcomeSpecs.All,
            .. StateSpecs.All,
            .. Directory.EnumerateFiles(samples, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(static file => new Spec(file, File.ReadAllText(file))),
        ];
    }
}
