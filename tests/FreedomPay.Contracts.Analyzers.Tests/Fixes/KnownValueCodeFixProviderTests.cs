using FreedomPay.Contracts.Analyzers.Tests.Support;

namespace FreedomPay.Contracts.Analyzers.Tests.Fixes;

/// <summary>The known value that was meant by a literal.</summary>
public sealed class KnownValueCodeFixProviderTests
{
    [Theory]
    [InlineData("_ = new PayKind(\"montly\");", "_ = PayKind.Monthly;")]
    [InlineData("PayKind kind = new(\"Monthly\");", "PayKind kind = PayKind.Monthly;")]
    [InlineData("string kind = \"yearl\"; _ = new PayKind(kind);", "string kind = \"yearl\"; _ = PayKind.Yearly;")]
    [InlineData("_ = request.Kind?.Value == \"montly\";", "_ = request.Kind?.Value == PayKind.Texts.Monthly;")]
    [InlineData("_ = request is { Kind.Value: \"montly\" or \"yearly\" };", "_ = request is { Kind.Value: PayKind.Texts.Monthly or \"yearly\" };")]
    [InlineData("switch (PayKind.Once.Value) { case \"montly\": break; }", "switch (PayKind.Once.Value) { case PayKind.Texts.Monthly: break; }")]
    public async Task The_nearest_value_is_taken(string before, string after)
    {
        string found = await Fix.OneAsync(Code.Method(before), "FPC2009");

        Assert.Equal(Code.Method(after), found);
        Assert.Equal(0, await Fix.CountAsync(found, "FPC2009"));
    }

    [Fact]
    public async Task Where_none_is_near_nothing_is_offered() => Assert.Empty(await Fix.TitlesAsync(Code.Method("_ = new PayKind(\"daily\");"), "FPC2009"));

    [Fact]
    public async Task All_are_replaced_at_once() =>
        Assert.Equal(
            Code.Method("_ = PayKind.Monthly; _ = PayKind.Once.Value is PayKind.Texts.Yearly or \"daily\";"),
            await Fix.AllAsync(Code.Method("_ = new PayKind(\"montly\"); _ = PayKind.Once.Value is \"yearl\" or \"daily\";"), "FPC2009"));
}
