using FreedomPay.Contracts.Analyzers.Tests.Support;

namespace FreedomPay.Contracts.Analyzers.Tests.Usage;

/// <summary>Messages in JSON, with unions in them, are checked and mended like forms.</summary>
public sealed class JsonUsageTests
{
    private const string Charge = "OrderId = \"a1\", Amount = 1, ";

    public static TheoryData<string> Mistakes =>
    [
        // Conditions: booleans of JSON are true and false.
        "_ = new {|FPC2001:ChargeRequest|} { OrderId = \"a1\", Amount = 1 };",
        "_ = charge {|FPC2001:with|} { From = null, Token = null };",
        $"_ = new ChargeRequest {{ {Charge}Token = \"t\", {{|FPC2002:Recurrent|}} = true }};",
        $"_ = new ChargeRequest {{ {Charge}Token = \"t\", {{|FPC2002:Capture|}} = false }};",
        $"_ = new ChargeRequest {{ {Charge}Token = \"t\", Capture = false, {{|FPC2002:Reason|}} = \"\" }};",
        $"_ = new ChargeRequest {{ {Charge}Token = \"t\", Recurrent = true, {{|FPC2002:ProfileId|}} = null }};",

        // Bounds and texts.
        "_ = charge with { Amount = {|FPC2004:0m|} };",
        "_ = charge with { OrderId = {|FPC2006:\"A\"|} };",
        "_ = charge with { OrderId = {|FPC2005:\"abcdefghijk\"|} };",
        "_ = charge with { OrderId = {|FPC2008:\"\"|} };",
        "_ = charge with { Trace = {|FPC2005:\"abcdef\"|} };",
        "_ = charge with { ResultUrl = {|FPC2006:\"shop.kz\"|} };",
        "_ = charge with { Amount = {|FPC2011:(decimal)price|} };",
        "_ = charge with { OrderId = {|FPC2018:\"<OrderId>\"|} };",
        "_ = charge with { PartsCount = 2, Parts = {|FPC2003:[new() { What = new ThingGift() }]|} };",
        "_ = charge with { Parts = {|FPC2007:[new() { What = new ThingGift() }, new() { What = new ThingGift() }, new() { What = new ThingGift() }]|} };",

        // Cases of unions: alone, in a request, in a list, by `with`.
        "_ = new ChargeFromCard { Card = new() { Pan = {|FPC2005:\"4111\"|} } };",
        "_ = new ChargeFromCard { Card = new() { Pan = text, {|FPC2002:Cvc|} = \"123\" } };",
        "_ = new ChargeFromCard { Card = new() { Pan = text, Cvc = {|FPC2006:\"12\"|}, Holder = text } };",
        "_ = new ChargeFromCard { Card = new() { Pan = text }, {|FPC2002:Save|} = true };",
        "_ = card with { Save = true, {|FPC2002:Receipt|} = null };",
        "_ = card with { Receipt = {|FPC2005:\"abcdefghijklmnopqrstuvwxyz\"|} };",
        "_ = new {|FPC2001:ChargeFromWallet|}();",
        "_ = new ChargeFromProfile { ProfileId = Guid.NewGuid(), Attempts = {|FPC2004:6|} };",
        "_ = new ChargeFromProfile { ProfileId = Guid.NewGuid(), Kind = new ProfileKind({|FPC2009:\"montly\"|}) };",
        $"_ = new ChargeRequest {{ {Charge}From = new {{|FPC2001:ChargeFromWallet|}} {{ Phone = null }} }};",
        $"_ = new ChargeRequest {{ {Charge}From = new ChargeFromCard {{ Card = new BankCard {{ Pan = {{|FPC2005:\"4111\"|}} }} }} }};",
        "_ = charge with { From = card with { Card = card.Card with { Pan = {|FPC2005:\"4111\"|} } } };",
        "_ = charge with { Parts = [new() { What = new ThingGoods { Price = {|FPC2004:0|} } }, new Part { What = new ThingGift { Note = {|FPC2005:\"abcdef\"|} } }] };",
        "_ = charge with { Parts = ValueList.From(new Part[] { new() { What = new ThingGoods { Price = {|FPC2011:(decimal)price|} } } }) };",
        "ChargeFrom from = flag ? new ChargeFromProfile { ProfileId = Guid.NewGuid(), Attempts = {|FPC2004:0|} } : new {|FPC2001:ChargeFromWallet|}();",
        "_ = new EditRequest { Name = {|FPC2005:\"a\"|}, Limit = {|FPC2004:-1|} };",

        // Answers and unknown values.
        "{|FPC2012:await client.SendAsync(charge)|};",
        "_ = {|FPC2013:(Answer<ChargeResponse>.Success)await client.SendAsync(charge)|};",
        "Answer<ChargeResponse> answer = await client.SendAsync(charge); _ = answer is Answer<ChargeResponse>.Success { Response.Status.Value: {|FPC2009:\"aproved\"|} };",
    ];

    public static TheoryData<string> Usages =>
    [
        "_ = charge with { };",
        $"_ = new ChargeRequest {{ {Charge}Token = \"t\" }};",
        $"_ = new ChargeRequest {{ {Charge}Token = \"t\", Recurrent = false, Capture = true }};",
        $"_ = new ChargeRequest {{ {Charge}Token = \"t\", Recurrent = flag, Capture = flag }};",
        $"_ = new ChargeRequest {{ {Charge}Token = \"t\", Recurrent = null, Capture = null }};",
        $"_ = new ChargeRequest {{ {Charge}Token = \"t\", Capture = false, Reason = text }};",
        $"_ = new ChargeRequest {{ {Charge}Token = \"t\", Recurrent = true, ProfileId = Guid.NewGuid() }};",
        $"_ = new ChargeRequest {{ {Charge}From = card }};",
        $"_ = new ChargeRequest {{ {Charge}From = new ChargeFromProfile {{ ProfileId = Guid.NewGuid() }} }};",
        $"_ = new ChargeRequest {{ {Charge}From = new ChargeFromWallet {{ Phone = text }} }};",
        $"_ = new ChargeRequest {{ {Charge}From = new ChargeFromCard {{ Card = new() {{ Pan = \"4111111111111111\", Cvc = \"123\", Holder = text }}, Save = false }} }};",
        $"_ = new ChargeRequest {{ {Charge}From = new ChargeFromCard {{ Card = new() {{ Pan = text }}, Save = true, Receipt = text }} }};",

        // A case that the spec does not know has no rules, whatever it has.
        $"_ = new ChargeRequest {{ {Charge}From = new ChargeFromOther {{ Type = \"new\", ExtraFields = [MessageField.Text(\"profile_id\", \"\"), MessageField.Number(\"attempts\", \"99\")] }} }};",
        "_ = new ChargeFromOther { Type = \"card\" };",
        "_ = charge with { Parts = [new() { What = new ThingOther { Kind = text } }, new Part { What = new ThingGift { } }], PartsCount = 2 };",

        // JSON of any kind, and what is sent outside the spec.
        "_ = charge with { Extra = MessageField.Null(\"\") };",
        "_ = charge with { Extra = MessageField.Text(\"order_id\", \"\") };",
        "_ = charge with { Extra = MessageField.Object(\"\", MessageField.Number(\"amount\", \"-1\"), MessageField.List(\"parts\")), ExtraFields = [MessageField.Null(\"amount\")] };",

        // What is completed later.
        "ChargeFromWallet wallet = new(); wallet = wallet with { Phone = text }; _ = wallet;",
        "_ = new ChargeFromCard { Card = new() { Pan = text }, Save = true } with { Receipt = text };",

        // Only what changes is sent.
        "_ = new EditRequest();",
        "_ = new EditRequest { Active = false };",
        "_ = new EditRequest { Name = text, Limit = 0 };",
        "_ = new EditRequest { Name = \"\" };",
        "_ = new EditRequest { Name = null, Active = null, Limit = null };",

        // Answers of which something is known.
        "Answer<ChargeResponse> answer = await client.SendAsync(charge); _ = answer is Answer<ChargeResponse>.Success { Response.Status.Value: ChargeStatus.Texts.Approved };",
        "_ = new ChargeResponse { Id = null, Left = -1 };",
    ];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public Task Mistakes_are_found(string statements) => Code.CheckMethodAsync(statements);

    [Theory]
    [MemberData(nameof(Mistakes))]
    public Task Mistakes_are_found_by_who_plays_both_roles(string statements) => Code.CheckBothRolesAsync(statements);

    [Theory]
    [MemberData(nameof(Usages))]
    public Task Correct_code_is_not_reported(string statements) => Code.CheckMethodAsync(statements);

    /// <summary>Bounds of what the gateway sends are documentation.</summary>
    [Theory]
    [MemberData(nameof(Usages))]
    [InlineData("_ = new ChargeResponse { Left = 6, Status = new ChargeStatus(text) };")]
    [InlineData("_ = new ChargeResponse();")]
    [InlineData("_ = new EditResponse { Name = \"abcdefghijklmnop\" };")]
    [InlineData("_ = new EditResponse { Name = \"\" } with { Name = null };")]
    public Task Answers_of_the_gateway_are_not_checked(string statements) => Code.CheckBothRolesAsync(statements);

    [Theory]
    [InlineData("_ = new ChargeFromProfile();", "_ = new ChargeFromProfile\n{\n    ProfileId = default,\n};")]
    [InlineData("_ = new ChargeFromCard { Save = false };", "_ = new ChargeFromCard { Card = new() { Pan = \"\" }, Save = false };")]
    [InlineData("_ = new ThingGoods { };", "_ = new ThingGoods\n{\n    Price = 0m,\n};")]
    [InlineData("_ = new ChargeFromOther { };", "_ = new ChargeFromOther\n{\n    Type = \"\",\n};")]
    [InlineData(
        "_ = new PlanRequest();",
        "_ = new PlanRequest\n{\n    From = new PlanFromCash { Sum = 0m },\n    Extra = MessageField.Text(\"\", \"<Extra>\"),\n    Id = default,\n    Paid = false,\n};")]
    public async Task Required_members_of_cases_are_set(string before, string after)
    {
        Assert.True(await Fix.CountAsync(Code.Method(before), "CS9035") > 0);
        string found = await Fix.OneAsync(Code.Method(before), "CS9035");

        Assert.Equal(Code.Method(after), found);
        Assert.Equal(0, await Fix.CountAsync(found, "CS9035"));
        Assert.DoesNotContain(Code.Compilation(found).GetDiagnostics(), static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("_ = new ChargeRequest { OrderId = text, Amount = amount };", "FPC2001", 0, "_ = new ChargeRequest { OrderId = text, Amount = amount, From = new ChargeFromCard { Card = new() { Pan = \"\" } } };")]
    [InlineData("_ = new ChargeRequest { OrderId = text, Amount = amount };", "FPC2001", 1, "_ = new ChargeRequest { OrderId = text, Amount = amount, Token = \"<Token>\" };")]
    [InlineData("_ = new ChargeFromWallet { };", "FPC2001", 1, "_ = new ChargeFromWallet\n{\n    WalletEmail = \"<WalletEmail>\",\n};")]
    [InlineData("_ = new ChargeFromCard { Card = card.Card, Save = true };", "FPC2002", 0, "_ = new ChargeFromCard { Card = card.Card, Save = true, Receipt = \"<Receipt>\" };")]
    [InlineData("_ = new ChargeRequest { OrderId = text, Amount = amount, From = card, Recurrent = true };", "FPC2002", 0, "_ = new ChargeRequest { OrderId = text, Amount = amount, ProfileId = default(Guid), From = card, Recurrent = true };")]
    [InlineData("_ = new ChargeFromProfile { ProfileId = Guid.NewGuid(), Kind = new ProfileKind(\"montly\") };", "FPC2009", 0, "_ = new ChargeFromProfile { ProfileId = Guid.NewGuid(), Kind = ProfileKind.Monthly };")]
    public async Task What_a_rule_demands_is_set(string before, string id, int offer, string after)
    {
        string found = await Fix.OneAsync(Code.Method(before), id, offer);

        Assert.Equal(Code.Method(after), found);
        Assert.Equal(0, await Fix.CountAsync(found, id));
    }

    [Fact]
    public async Task Messages_name_booleans_of_CSharp() =>
        Assert.Contains("Capture is false", await Code.MessageAsync($"_ = new ChargeRequest {{ {Charge}Token = \"t\", {{|FPC2002:Capture|}} = false }};"), StringComparison.Ordinal);
}
