using FreedomPay.Contracts.Analyzers.Tests.Support;

namespace FreedomPay.Contracts.Analyzers.Tests.Analyzers.MessageRules;

/// <summary>Conditions that an initializer breaks whatever the values are that cannot be known.</summary>
public sealed class ConditionReportsTests
{
    [Theory]
    [InlineData("_ = new {|FPC2001:{|FPC2001:FindRequest|}|}();")]
    [InlineData("_ = new {|FPC2001:{|FPC2001:FindRequest|}|} { };")]
    [InlineData("FindRequest find = {|FPC2001:new|}() { PaymentId = 1 };")]
    [InlineData("_ = new {|FPC2001:FindRequest|} { PaymentId = count };")]
    [InlineData("_ = new {|FPC2001:{|FPC2001:FindRequest|}|} { PaymentId = null, OrderId = \"\" };")]
    [InlineData("_ = new {|FPC2001:PayRequest|} { OrderId = \"a\", Amount = 1 };")]
    [InlineData("_ = new {|FPC2001:PayRequest|} { OrderId = \"a\", Amount = 1, CardToken = null! };")]
    [InlineData("string? token = null; _ = new {|FPC2001:PayRequest|} { OrderId = \"a\", Amount = 1, CardToken = token };")]
    [InlineData("_ = new {|FPC2001:PayRequest|} { OrderId = \"a\", Amount = 1, CardToken = flag ? null : \"\" };")]
    [InlineData("_ = request {|FPC2001:with|} { CardToken = null, CardPan = null };")]
    public Task One_of_several_members_is_missing(string statements) => Code.CheckMethodAsync(statements);

    [Theory]
    [InlineData("RecurringStart = true", "RecurringStart")]
    [InlineData("RecurringStart = true, RecurringLifetime = null", "RecurringLifetime")]
    [InlineData("RecurringStart = true, RecurringLifetime = default", "RecurringLifetime")]
    [InlineData("Kind = PayKind.Yearly", "Kind")]
    [InlineData("Kind = new PayKind(\"monthly\")", "Kind")]
    [InlineData("Kind = new(PayKind.Texts.Monthly)", "Kind")]
    [InlineData("CardPan = \"4111111111111111\"", "CardPan")]
    [InlineData("CardPan = \"4111111111111111\", CardCvc = \"\"", "CardCvc")]
    [InlineData("Term = 12", "Term")]
    public Task A_member_is_missing_that_another_demands(string members, string place)
    {
        string marked = members.Replace(place + " =", $"{{|FPC2002:{place}|}} =", StringComparison.Ordinal);

        return Code.CheckMethodAsync($"_ = new PayRequest {{ OrderId = \"a\", Amount = 1, CardToken = \"t\", {marked} }};");
    }

    [Theory]
    [InlineData("_ = new PayRequest { OrderId = \"a\", Amount = 1, {|FPC2002:CardPan|} = text };")]
    [InlineData("_ = new PayRequest { OrderId = \"a\", Amount = 1, CardPan = text, {|FPC2002:CardCvc|} = null, CardToken = \"\" };")]
    public Task No_value_of_an_unknown_member_would_do(string statements) => Code.CheckMethodAsync(statements);

    [Theory]
    [InlineData("_ = new BeginRequest { Ids = [1], Line = new() { Count = 1 }, Kind = BeginKind.Fast, From = DateTime.Now }", true)]
    [InlineData("_ = new BeginRequest { Ids = [1], Line = new() { Count = 1 }, Kind = BeginKind.Fast, From = DateTime.Now, Language = Tongue.En }", false)]
    [InlineData("_ = new BeginRequest { Ids = [1], Line = new() { Count = 1 }, Kind = BeginKind.Fast, From = DateTime.Now, Page = \"p\" }", false)]
    public Task A_member_begins_with_its_default(string statement, bool isBroken) =>
        Code.CheckMethodAsync((isBroken ? statement.Replace("new BeginRequest", "new {|FPC2002:BeginRequest|}", StringComparison.Ordinal) : statement) + ";");

    [Theory]
    [InlineData("_ = new Line { Count = 2, Marks = {|FPC2003:[\"a\"]|} };")]
    [InlineData("_ = new Line { Count = 1, Marks = {|FPC2003:[]|} };")]
    [InlineData("const int Pieces = 2; _ = new Line { Marks = {|FPC2003:[text]|}, Count = Pieces };")]
    [InlineData("long pieces = 2; _ = new Line { Marks = {|FPC2003:[text]|}, Count = pieces };")]
    [InlineData("_ = new Line { Count = 3 } with { Count = 2, Marks = {|FPC2003:[\"a\"]|} };")]
    public Task A_list_has_another_number_of_items_than_its_counter_says(string statements) => Code.CheckMethodAsync(statements);

    [Fact]
    public async Task Messages_name_members_of_CSharp_and_what_to_do()
    {
        Assert.Equal("FindRequest needs OrderId or Since: set at least one of them", await Code.MessageAsync("_ = new {|FPC2001:FindRequest|} { PaymentId = 1 };"));
        Assert.Equal(
            "RecurringLifetime is required when RecurringStart is true: set it",
            await Code.MessageAsync("_ = new PayRequest { OrderId = \"a\", Amount = 1, CardToken = \"t\", {|FPC2002:RecurringStart|} = true };"));
        Assert.Equal(
            "Term is required when Kind is PayKind.Monthly or PayKind.Yearly: set it",
            await Code.MessageAsync("_ = new PayRequest { OrderId = \"a\", Amount = 1, CardToken = \"t\", {|FPC2002:Kind|} = PayKind.Yearly };"));
        Assert.Equal(
            "CardCvc is required when CardPan has a value: set it",
            await Code.MessageAsync("_ = new PayRequest { OrderId = \"a\", Amount = 1, {|FPC2002:CardPan|} = text };"));
        Assert.Equal(
            "Marks has 1 item and Count says 2: give as many items as Count says",
            await Code.MessageAsync("_ = new Line { Count = 2, Marks = {|FPC2003:[\"a\"]|} };"));
    }

    [Fact]
    public Task The_severity_of_a_condition_is_configured_as_usual() => Code.CheckMethodAsync("""
        #pragma warning disable FPC2001
        _ = new FindRequest();
        #pragma warning restore FPC2001
        _ = new {|FPC2001:FindRequest|} { PaymentId = 1 };
        """);
}
