using FreedomPay.Contracts.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;

namespace FreedomPay.Contracts.Analyzers.Tests.Fixes;

/// <summary>Every missing required member at once, in the spec's order, in the style of the initializer.</summary>
/// <remarks>
/// The compiler of these tests, the oldest that is served, says nothing of a <c>new()</c> in a collection expression; newer ones do, and
/// the tests of the package mend one with the SDK.
/// </remarks>
public sealed class RequiredMembersCodeFixProviderTests
{
    [Theory]
    [InlineData(
        "BeginRequest begin = new BeginRequest();",
        """
        BeginRequest begin = new BeginRequest
        {
            Ids = [],
            Line = new() { Count = 0 },
            Kind = default,
            From = default,
        };
        """)]
    [InlineData(
        "BeginRequest begin = new();",
        """
        BeginRequest begin = new()
        {
            Ids = [],
            Line = new() { Count = 0 },
            Kind = default,
            From = default,
        };
        """)]
    [InlineData(
        "_ = new PayRequest { };",
        """
        _ = new PayRequest
        {
            OrderId = "",
            Amount = 0m,
        };
        """)]
    [InlineData("_ = new PayRequest { CardToken = text };", "_ = new PayRequest { OrderId = \"\", Amount = 0m, CardToken = text };")]
    [InlineData("_ = new PayRequest { OrderId = text };", "_ = new PayRequest { OrderId = text, Amount = 0m };")]
    [InlineData("_ = new PayRequest { OrderId = text, };", "_ = new PayRequest { OrderId = text, Amount = 0m, };")]
    [InlineData("_ = new PayRequest { /* later */ };", "_ = new PayRequest { OrderId = \"\", Amount = 0m /* later */ };")]
    [InlineData("_ = new Line { Marks = [text] };", "_ = new Line { Count = 0, Marks = [text] };")]
    [InlineData(
        """
        _ = new BeginRequest
        {
            Language = null, // not sent
            Kind = BeginKind.Fast // fast
        };
        """,
        """
        _ = new BeginRequest
        {
            Language = null, // not sent
            Ids = [],
            Line = new() { Count = 0 },
            Kind = BeginKind.Fast, // fast
            From = default
        };
        """)]
    [InlineData(
        """
        _ = new BeginRequest
        {
            Ids =
            [
                number,
            ],
            Kind = BeginKind.Fast,
            From = DateTime.Now, // now
        };
        """,
        """
        _ = new BeginRequest
        {
            Ids =
            [
                number,
            ],
            Line = new() { Count = 0 },
            Kind = BeginKind.Fast,
            From = DateTime.Now, // now
        };
        """)]
    [InlineData(
        """
        _ = new BeginRequest
        {
            Ids = [number],
            Line = new() { Count = 1 },
            Kind = BeginKind.Fast, // the faster one
        };
        """,
        """
        _ = new BeginRequest
        {
            Ids = [number],
            Line = new() { Count = 1 },
            Kind = BeginKind.Fast, // the faster one
            From = default,
        };
        """)]
    public async Task Missing_members_are_set(string before, string after)
    {
        Assert.Equal(Code.Method(after), await Fix.OneAsync(Code.Method(before), "CS9035"));
        Assert.Equal(["Set all required members"], await Fix.TitlesAsync(Code.Method(before), "CS9035"));
    }

    [Fact]
    public async Task A_text_of_several_lines_stays_as_it_is()
    {
        string before = """"
            _ = new PayRequest
            {
                OrderId = """
                    a1
                    """
            };
            """";

        string after = await Fix.OneAsync(Code.Method(before), "CS9035");

        Assert.Equal(Code.Method(before.Replace("\"\"\"\n};", "\"\"\",\n    Amount = 0m\n};", StringComparison.Ordinal)), after);
    }

    [Theory]
    [InlineData(
        """
        _ = new PayRequest // the order of the day
        {
        };
        """,
        """
        _ = new PayRequest // the order of the day
        {
            OrderId = "",
            Amount = 0m,
        };
        """)]
    [InlineData(
        "_ = new PayRequest(/* see the contract */);",
        """
        _ = new PayRequest(/* see the contract */)
        {
            OrderId = "",
            Amount = 0m,
        };
        """)]
    [InlineData(
        """
        _ = new PayRequest
        {
            // Stored at the first payment.
            CardToken = text,
        };
        """,
        """
        _ = new PayRequest
        {
            OrderId = "",
            Amount = 0m,
            // Stored at the first payment.
            CardToken = text,
        };
        """)]
    [InlineData(
        """
        _ = new PayRequest
        {
        #if DEBUG
            CardToken = "t",
        #else
            CardToken = text,
        #endif
        };
        """,
        """
        _ = new PayRequest
        {
            OrderId = "",
            Amount = 0m,
        #if DEBUG
            CardToken = "t",
        #else
            CardToken = text,
        #endif
        };
        """)]
    [InlineData(
        """
        _ = new BeginRequest
        {
            Ids = [number],
            Line = new() { Count = 1 },
        #if DEBUG
            Kind = BeginKind.Fast,
        #else
            Kind = BeginKind.Slow,
        #endif
        };
        """,
        """
        _ = new BeginRequest
        {
            Ids = [number],
            Line = new() { Count = 1 },
        #if DEBUG
            Kind = BeginKind.Fast,
        #else
            Kind = BeginKind.Slow,
        #endif
            From = default,
        };
        """)]
    [InlineData(
        """
        _ = new PayRequest
        {
            OrderId = text /* the number
                of the order */
        };
        """,
        """
        _ = new PayRequest
        {
            OrderId = text,
            Amount = 0m /* the number
                of the order */
        };
        """)]
    public async Task Comments_and_directives_stay_where_they_are(string before, string after) =>
        Assert.Equal(Code.Method(after), await Fix.OneAsync(Code.Method(before), "CS9035"));

    [Fact]
    public async Task Before_collection_expressions_a_list_is_made_by_its_method()
    {
        string after = await Fix.OneAsync(Code.Method("BeginRequest begin = new();"), "CS9035", version: LanguageVersion.CSharp11);

        Assert.Contains("Ids = ValueList.From(new long[] { }),", after, StringComparison.Ordinal);
        Assert.Empty(CSharpSyntaxTree.ParseText(after, Support.Contracts.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp11)).GetDiagnostics());
    }

    [Fact]
    public async Task All_initializers_of_a_file_are_completed_at_once()
    {
        string after = await Fix.AllAsync(
            Code.Method("""
                _ = new PayRequest { CardToken = text, Lines = [new Line(), new Line { }] };
                Line line = new();
                """),
            "CS9035");

        Assert.Equal(
            Code.Method("""
                _ = new PayRequest { OrderId = "", Amount = 0m, CardToken = text, Lines = [new Line { Count = 0 }, new Line { Count = 0 }] };
                Line line = new()
                {
                    Count = 0,
                };
                """),
            after);
        Assert.Equal(0, await Fix.CountAsync(after, "CS9035"));
    }

    [Fact]
    public async Task Lines_end_as_the_file_has_them()
    {
        string before = Code.Method("_ = new Line();").Replace("\n", "\r\n", StringComparison.Ordinal);

        string after = await Fix.OneAsync(before, "CS9035");

        Assert.Equal(after.Count(character => character == '\n'), after.Split("\r\n").Length - 1);
        Assert.Contains("        {\r\n            Count = 0,\r\n        };", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Types_of_others_are_left_to_others() =>
        Assert.Empty(await Fix.TitlesAsync("class Other { public required int Value { get; init; } static Other Make() => new(); }", "CS9035"));

    [Fact]
    public async Task What_was_set_is_reported_until_it_has_its_value()
    {
        string after = await Fix.OneAsync(Code.Method("_ = new PayRequest { CardToken = text };"), "CS9035");

        Assert.Equal(1, await Fix.CountAsync(after, "FPC2008"));
        Assert.Equal(1, await Fix.CountAsync(after, "FPC2004"));
    }
}
