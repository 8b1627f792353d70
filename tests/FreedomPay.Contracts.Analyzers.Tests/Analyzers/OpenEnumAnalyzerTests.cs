using FreedomPay.Contracts.Analyzers.Tests.Support;

namespace FreedomPay.Contracts.Analyzers.Tests.Analyzers;

/// <summary>Literals against the values that a spec knows.</summary>
public sealed class OpenEnumAnalyzerTests
{
    [Theory]
    [InlineData("_ = new PayKind({|FPC2009:\"montly\"|});")]
    [InlineData("PayKind kind = new({|FPC2009:\"Monthly\"|});")]
    [InlineData("string kind = \"daily\"; _ = new PayKind({|FPC2009:kind|});")]
    [InlineData("_ = request.Kind?.Value == {|FPC2009:\"montly\"|};")]
    [InlineData("_ = {|FPC2009:\"montly\"|} != PayKind.Once.Value;")]
    [InlineData("_ = request.Kind?.Value is {|FPC2009:\"montly\"|};")]
    [InlineData("_ = request is { Kind.Value: \"monthly\" or {|FPC2009:\"daily\"|} };")]
    [InlineData("_ = PayKind.Once.Value switch { \"once\" => 1, {|FPC2009:\"montly\"|} => 2, _ => 3 };")]
    [InlineData("switch (PayKind.Once.Value) { case \"once\": break; case {|FPC2009:\"montly\"|}: break; }")]
    [InlineData("switch (PayKind.Once.Value) { case not {|FPC2009:\"montly\"|}: break; }")]
    [InlineData("_ = new PayKind({|FPC2009:\"\"|});")]
    [InlineData("_ = new ErrorCode({|FPC2009:\"99990\"|});")]
    public Task A_literal_is_no_known_value(string statements) => Code.CheckMethodAsync(statements);

    [Fact]
    public async Task Messages_name_the_value_that_was_meant_or_all_of_them()
    {
        Assert.Equal("PayKind has no such value; did you mean PayKind.Monthly?", await Code.MessageAsync("_ = new PayKind({|FPC2009:\"montly\"|});"));
        Assert.Equal("PayKind has no such value; its values are Once, Monthly, Yearly", await Code.MessageAsync("_ = new PayKind({|FPC2009:\"daily\"|});"));
    }

    [Fact]
    public async Task A_text_of_a_deprecated_value_is_as_deprecated_as_its_name() =>
        Assert.Equal("PayKind.Weekly is deprecated: Use Monthly", await Code.MessageAsync("_ = new PayKind({|FPC2010:\"weekly\"|});"));
}
