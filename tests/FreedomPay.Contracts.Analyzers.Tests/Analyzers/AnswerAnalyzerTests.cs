using FreedomPay.Contracts.Analyzers.Tests.Support;

namespace FreedomPay.Contracts.Analyzers.Tests.Analyzers;

/// <summary>Answers that nobody looks at.</summary>
public sealed class AnswerAnalyzerTests
{
    [Theory]
    [InlineData("{|FPC2012:await client.SendAsync(request)|};")]
    [InlineData("{|FPC2012:await client.SendAsync(request).ConfigureAwait(false)|};")]
    [InlineData("{|FPC2012:client.SendAsync(request).GetAwaiter().GetResult()|};")]
    [InlineData("Action send = () => {|FPC2012:client.SendAsync(request)|};")]
    [InlineData("{|FPC2012:await client.SendAsync(new PageRequest { OrderId = text })|};")]
    [InlineData("{|FPC2012:await client.SettleAsync(request)|};")]
    [InlineData("{|FPC2012:await client.SendAndSettleAsync(request)|};")]
    [InlineData("{|FPC2012:PaymentSignature.Verify(ScriptName.FromUrl(\"https://shop.example/result\"), MessageFields.Empty, credentials.PaymentKey)|};")]
    public Task A_result_is_dropped(string statements) => Code.CheckMethodAsync(statements);

    [Fact]
    public async Task The_message_says_which() =>
        Assert.Equal("The Answer that this call returns is ignored: handle it with a switch, or discard it with '_ ='", await Code.MessageAsync("{|FPC2012:await client.SendAsync(request)|};"));

    [Theory]
    [InlineData("_ = ({|FPC2013:(Answer<PayResponse>.Success)await client.SendAsync(request)|}).Response;")]
    [InlineData("var paid = {|FPC2013:(Answer<PayResponse>.Success)(await client.SendAsync(request))|};")]
    public async Task An_answer_is_cast_unseen(string statements)
    {
        Assert.Contains("assumes that the result is a Success:", await Code.MessageAsync(statements), StringComparison.Ordinal);
        await Code.CheckMethodAsync(statements.Replace("{|FPC2013:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal), inTests: true);
    }
}
