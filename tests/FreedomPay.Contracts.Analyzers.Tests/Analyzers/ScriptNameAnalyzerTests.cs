using System.Globalization;
using System.Text.RegularExpressions;
using FreedomPay.Contracts.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Analyzers.Tests.Analyzers;

/// <summary>Different kinds of inbound messages under one script name, where the source tells the names.</summary>
public sealed partial class ScriptNameAnalyzerTests
{
    [Theory]
    [InlineData("ScriptName.FromUrl(\"https://shop.example/result/\")", "ScriptName.FromUrl(\"https://shop.example/back/\")")]
    [InlineData("ScriptName.FromUrl(\"https://shop.example/a/index.php?x=1\")", "ScriptName.FromUrl(\"/b/index.php#top\")")]
    [InlineData("ScriptName.FromUrl(\"https://shop.example/index.php\")", "ScriptName.Exactly(\"index.php\")")]
    [InlineData("ScriptName.FromUrl(\"https://shop.example\")", "default")]
    [InlineData("ScriptName.FromUrl(\"//shop.example\")", "new ScriptName()")]
    [InlineData("ScriptName.FromUrl(\"shop.example\")", "ScriptName.FromUrl(\"a/https://b/shop.example\")")]
    [InlineData("ScriptName.FromUrl(\"https://shop.example/\" + nameof(PayRequest))", "ScriptName.FromUrl(Url)")]
    [InlineData("s_name", "Name")]
    [InlineData("Name", "Arrow")]
    [InlineData("local", "constant")]
    public async Task Two_kinds_under_one_name_are_found(string one, string other)
    {
        string marked = Program(
            $"_ = ToldRequest.Read(fields, credentials, {{|FPC2019:{one}|}});",
            $"_ = BackRequest.Read(fields, options: null, credentials: credentials, {{|FPC2019:scriptName: {other}|}});");

        await Code.CheckAsync(marked);
        await Code.CheckAsync(Marks().Replace(marked, ""), inTests: true);
    }

    [Theory]
    [InlineData("_ = ToldRequest.Read(fields, credentials, ScriptName.Exactly(\"a\"));", "_ = BackRequest.Read(fields, credentials, ScriptName.Exactly(\"b\"));")]
    [InlineData("_ = ToldRequest.Read(fields, credentials, ScriptName.Exactly(\"a\"));", "_ = BackRequest.Read(fields, credentials, ScriptName.Exactly(\"A\"));")]
    [InlineData("_ = ToldRequest.Read(fields, credentials, ScriptName.Exactly(\"a\"));", "_ = ToldRequest.Read(fields, credentials, ScriptName.Exactly(\"a\"));")]
    [InlineData("_ = ToldRequest.Read(fields, credentials, ScriptName.Exactly(text));", "_ = BackRequest.Read(fields, credentials, ScriptName.Exactly(text));")]
    [InlineData("_ = ToldRequest.Read(fields, credentials, ScriptName.FromUrl(text));", "_ = BackRequest.Read(fields, credentials, ScriptName.Exactly(\"a\"));")]
    [InlineData("_ = ToldRequest.Read(fields, credentials, ScriptName.Exactly(\"fixed.php\"));", "_ = FixedRequest.Read(fields, credentials);")]
    [InlineData("_ = ToldRequest.Read(fields, credentials, s_changed);", "_ = BackRequest.Read(fields, credentials, s_changed);")]
    public async Task What_cannot_be_mistaken_or_is_not_known_is_left_alone(string one, string other) => await Code.CheckAsync(Program(one, other));

    [Fact]
    public async Task The_message_names_the_kinds_and_the_script()
    {
        IReadOnlyList<Diagnostic> found = await Code.CheckAsync(Program(
            "_ = ToldRequest.Read(fields, credentials, {|FPC2019:ScriptName.Exactly(\"index.php\")|});",
            "_ = BackRequest.Read(fields, credentials, {|FPC2019:ScriptName.Exactly(\"index.php\")|});"));

        Assert.Equal(
            [
                "BackRequest is read with the script name 'index.php', as is ToldRequest, so one can be passed off as the other: give each kind of message a URL with a last segment of its own",
                "ToldRequest is read with the script name 'index.php', as is BackRequest, so one can be passed off as the other: give each kind of message a URL with a last segment of its own",
            ],
            found.Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal));
    }

    /// <summary>Two methods of two classes.</summary>
    private static string Program(string one, string other) => $$"""
        using FreedomPay.Contracts;
        using Shop.Payments;

        static class One
        {
            private const string Url = "https://shop.example/PayRequest";
            private static readonly ScriptName s_name = ScriptName.Exactly("name");
            private static ScriptName s_changed = ScriptName.Exactly("name");
            private static ScriptName Name { get; } = ScriptName.FromUrl("/a/name");
            private static ScriptName Arrow => ScriptName.FromUrl("/b/name");

            static void Read(MessageFields fields, MerchantCredentials credentials, string text)
            {
                const string constant_url = "/x/y";
                ScriptName local = ScriptName.FromUrl(constant_url);
                {{one}}
            }

            static void ReadOther(MessageFields fields, MerchantCredentials credentials, string text)
            {
                var url = "https://shop.example/y";
                var constant = ScriptName.FromUrl(url);
                {{other}}
            }
        }
        """;

    [GeneratedRegex(@"\{\|FPC\d+:|\|\}")]
    private static partial Regex Marks();
}
