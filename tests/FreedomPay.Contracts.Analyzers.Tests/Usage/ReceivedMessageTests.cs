using FreedomPay.Contracts.Analyzers.Tests.Support;

namespace FreedomPay.Contracts.Analyzers.Tests.Usage;

/// <summary>Messages that a merchant only receives can be written by a test that plays the gateway. No rule of what is sent applies to them.</summary>
public class ReceivedMessageTests
{
    public static TheoryData<string> Received =>
    [
        "_ = new ToldRequest { OrderId = \"\" };",
        "_ = new FixedRequest { OrderId = text } with { OrderId = string.Empty };",
        "_ = new PayResponse { Left = -1 };",
        "_ = new ChargeResponse { Left = -1 };",
    ];

    [Theory]
    [MemberData(nameof(Received))]
    public Task What_is_received_is_not_checked(string statements) => Code.CheckMethodAsync(statements);

    [Theory]
    [InlineData("_ = new ToldResponse { Status = {|FPC2008:\"\"|} };")]
    [InlineData("_ = new Line { Count = {|FPC2004:0|} };")]
    public Task What_is_sent_is(string statements) => Code.CheckMethodAsync(statements);

    /// <summary>Who plays the gateway too sends such a message.</summary>
    [Fact]
    public Task Both_roles_send_it() => Code.CheckBothRolesAsync("_ = new ToldRequest { OrderId = {|FPC2008:\"\"|} };");
}
