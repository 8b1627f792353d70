using FreedomPay.Contracts.Analyzers.Tests.Support;

namespace FreedomPay.Contracts.Analyzers.Tests.Analyzers.MessageRules;

/// <summary>Constants that the runtime would refuse when a message is signed.</summary>
public sealed class BoundReportsTests
{
    [Theory]
    [InlineData("Amount = {|FPC2004:0|}")]
    [InlineData("Amount = {|FPC2004:-1m|}")]
    [InlineData("Amount = {|FPC2004:1000.01m|}")]
    [InlineData("Amount = {|FPC2004:0.01m - 0.001m|}")]
    [InlineData("Amount = 1, Lifetime = {|FPC2004:299|}")]
    [InlineData("Amount = 1, Lifetime = {|FPC2004:60 * 60 * 24 * 8|}")]
    [InlineData("Amount = 1, CardToken = \"t\", CardPan = {|FPC2005:\"411111111111\"|}, CardCvc = text")]
    [InlineData("Amount = 1, CardToken = \"t\", CardPan = {|FPC2005:\"411111111111111111111\"|}, CardCvc = text")]
    [InlineData("Amount = 1, Lines = {|FPC2007:[]|}")]
    [InlineData("Amount = 1, Lines = {|FPC2007:[new() { Count = 1 }, new() { Count = 1 }, new() { Count = 1 }]|}")]
    [InlineData("Amount = 1, Lines = [new() { Count = {|FPC2004:0|} }]")]
    public Task A_constant_is_out_of_its_bounds(string members) =>
        Code.CheckMethodAsync($"_ = new PayRequest {{ OrderId = \"a\", {(members.Contains("CardToken", StringComparison.Ordinal) ? "" : "CardToken = \"t\", ")}{members} }};");

    [Theory]
    [InlineData("{|FPC2006:\"A\"|}")]
    [InlineData("{|FPC2006:\"a b\"|}")]
    [InlineData("{|FPC2005:\"abcdefghijk\"|}")]
    [InlineData("{|FPC2008:\"\"|}")]
    [InlineData("{|FPC2018:\"<OrderId>\"|}")]
    public Task A_text_is_none_that_is_allowed(string text) => Code.CheckMethodAsync($"_ = new PayRequest {{ OrderId = {text}, Amount = 1, CardToken = \"t\" }};");

    [Theory]
    [InlineData("_ = request with { Amount = {|FPC2004:0m|} };")]
    [InlineData("_ = new BeginRequest { Ids = {|FPC2008:[]|}, Page = text, Line = new() { Count = 1 }, Kind = BeginKind.Fast, From = DateTime.Now };")]
    [InlineData("var amount2 = 0m; _ = request with { Amount = {|FPC2004:amount2|} };")]
    [InlineData("var order = \"A-1\"; var same = order; _ = request with { OrderId = {|FPC2006:same|} };")]
    [InlineData("const string Order = \"A-1\"; _ = request with { OrderId = {|FPC2006:Order|} };")]
    [InlineData("_ = request with { OrderId = {|FPC2006:$\"{nameof(request)}-1\"|} };")]
    public Task Constants_are_found_where_they_hide(string statements) => Code.CheckMethodAsync(statements);

    [Theory]
    [InlineData("\"https://shop.kz/result\"")]
    [InlineData("\"http://магазин.қаз/\"")]
    [InlineData("\"\"")]
    [InlineData("text")]
    [InlineData("{|FPC2006:\"shop.kz/result\"|}")]
    [InlineData("{|FPC2006:\"/result\"|}")]
    [InlineData("{|FPC2006:\"javascript:alert(1)\"|}")]
    [InlineData("{|FPC2006:\"ftp://shop.kz/\"|}")]
    [InlineData("{|FPC2006:\"https://a:b@shop.kz/\"|}")]
    [InlineData("{|FPC2006:\"https://shop.kz/a b\"|}")]
    [InlineData("{|FPC2006:\"https://shop.kz/\\n\"|}")]
    [InlineData("{|FPC2006:@\"https:\\\\shop.kz\"|}")]
    [InlineData("{|FPC2005:\"https://shop.kz/more/than/thirty\"|}")]
    [InlineData("{|FPC2018:\"<ResultUrl>\"|}")]
    public Task A_text_is_no_URL(string text) => Code.CheckMethodAsync($"_ = new HookRequest {{ ResultUrl = {text} }};");

    /// <summary>Some fields are sent empty: then nothing is wrong with an empty text, and nobody is told that it is missing.</summary>
    [Theory]
    [InlineData("Md = \"\", Page = \"p\"")]
    [InlineData("Md = string.Empty, Note = \"\"")]
    [InlineData("Md = {|FPC2005:\"a\"|}, Page = \"p\"")]
    public Task An_empty_text_is_a_value_where_the_spec_allows_it(string members) => Code.CheckMethodAsync($"_ = new CompleteRequest {{ {members} }};");

    [Fact]
    public async Task Messages_say_what_is_allowed_and_quote_no_text()
    {
        Assert.Equal("Amount must be from 0.01 to 1000", await Code.MessageAsync("_ = request with { Amount = {|FPC2004:0m|} };"));
        Assert.Equal("RecurringLifetime must be at least 1", await Code.MessageAsync("_ = request with { RecurringLifetime = {|FPC2004:0|} };"));
        Assert.Equal("CardPan must have 13 to 20 characters, and this text has 4 characters", await Code.MessageAsync("_ = request with { CardPan = {|FPC2005:\"4111\"|} };"));
        Assert.Equal("OrderId must match the pattern ^[a-z0-9]+$", await Code.MessageAsync("_ = request with { OrderId = {|FPC2006:\"A\"|} };"));
        Assert.Equal(@"ResultUrl must match the pattern ^https?://[^/?#@\s]+\S*$", await Code.MessageAsync("_ = new HookRequest { ResultUrl = {|FPC2006:\"x\"|} };"));
        Assert.Equal("Lines must have 1 to 2 items, and this list has 0 items", await Code.MessageAsync("_ = request with { Lines = {|FPC2007:[]|} };"));
    }

    [Theory]
    [InlineData("_ = request with { Amount = {|FPC2011:(decimal)price|} };", "double")]
    [InlineData("_ = request with { Amount = {|FPC2011:Convert.ToDecimal(price)|} };", "double")]
    [InlineData("_ = request with { Amount = {|FPC2011:new decimal(price)|} };", "double")]
    [InlineData("_ = request with { Amount = {|FPC2011:amount * (decimal)price|} };", "double")]
    [InlineData("decimal sum = (decimal)(price * 3); _ = request with { Amount = {|FPC2011:sum|} };", "double")]
    [InlineData("_ = request with { Amount = {|FPC2011:flag ? amount : (decimal)(float)price|} };", "float")]
    public async Task Money_is_made_of_a_double(string statements, string type) =>
        Assert.Contains($"Amount is computed from a {type},", await Code.MessageAsync(statements), StringComparison.Ordinal);
}
