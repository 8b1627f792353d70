using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Tool.Import.Reading;
using FreedomPay.Contracts.Tool.Import.Writing;
using FreedomPay.Contracts.Tool.Specs;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Tool.Tests.Import;

/// <summary>The writer of specs.</summary>
public sealed class SpecYamlWriterTests
{
    public static TheoryData<string> Catalog => [.. SpecLoader.Catalog().Select(static spec => spec.Path)];

    [Theory]
    [MemberData(nameof(Catalog))]
    public void Spec_that_is_written_again_is_read_as_the_same(string path)
    {
        SourceText original = SpecLoader.Catalog().Single(spec => spec.Path == path).Text;
        SpecMap spec = (SpecMap)SpecNode.OfJson(YamlToJson.Read(original.ToString(), keepsLines: false).Root);

        string written = SpecYamlWriter.Write(spec);

        ParsedSpec expected = Parse(original);
        ParsedSpec actual = Parse(SourceText.From(written, Encoding.UTF8));
        Assert.Equal(expected.Problems.Select(static problem => problem.Descriptor.Id), actual.Problems.Select(static problem => problem.Descriptor.Id));
        Assert.True(expected.Units.Count > 0);
        Assert.Equal(expected.Units, actual.Units);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("no")]
    [InlineData("007")]
    [InlineData("1e3")]
    [InlineData("~")]
    [InlineData("")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("it's [a], {b}")]
    [InlineData("- a")]
    [InlineData("\"quoted\"")]
    [InlineData("a\\b")]
    [InlineData("two\nlines")]
    [InlineData("tab\there")]
    [InlineData("a\u00A0b\u200Bc\uFEFF")]
    [InlineData("Оплата")]
    [InlineData("\ud83d\ude00")]
    [InlineData("&anchor")]
    [InlineData("*alias")]
    [InlineData("!tag")]
    [InlineData("a:")]
    [InlineData("a,")]
    [InlineData("%TAG")]
    [InlineData("@at `tick`")]
    [InlineData("x ")]
    [InlineData("a  b")]
    [InlineData("a: b, c: d } # e")]
    public void Text_comes_back_as_it_was(string text)
    {
        SpecMap map = new SpecMap().Add("block", text).Add("list", SpecList.OfTexts([text, text])).Add("flow", new SpecMap().Add("key", text));

        JsonNode read = YamlToJson.Read(SpecYamlWriter.Write(map), keepsLines: false).Root!;

        Assert.Equal([text, text, text, text], [read["block"]!.GetValue<string>(), read["list"]![0]!.GetValue<string>(), read["list"]![1]!.GetValue<string>(), read["flow"]!["key"]!.GetValue<string>()]);
    }

    [Fact]
    public void Comment_cannot_become_a_part_of_the_spec()
    {
        SpecMap inner = new SpecMap().Add("type", "string", "first\nrequired: true\r\u2028required: true");
        inner.Ending.Add("last");

        string written = SpecYamlWriter.Write(new SpecMap().Add("request", new SpecMap().Add("pg_a", inner)));

        Assert.Equal("request:\n  pg_a:\n    # first required: true  required: true\n    type: string\n    # last\n", written);
    }

    [Fact]
    public void Mapping_in_a_list_that_is_too_long_for_a_line_stands_behind_its_dash()
    {
        string word = new('a', 100);
        SpecMap map = new SpecMap().Add("outcome", new SpecList([new SpecMap().Add("ask", word).Add("with", word), SpecScalar.Of(true)]));

        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"outcome:\n  - ask: {word}\n    with: {word}\n  - true\n"), SpecYamlWriter.Write(map));
    }

    private static ParsedSpec Parse(SourceText text) => SpecParser.Read("a.yaml", "a", text, CancellationToken.None);
}
