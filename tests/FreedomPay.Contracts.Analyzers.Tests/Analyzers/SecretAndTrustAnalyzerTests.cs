using FreedomPay.Contracts.Analyzers.Tests.Support;

namespace FreedomPay.Contracts.Analyzers.Tests.Analyzers;

/// <summary>What a program must not do with keys, salts and signatures, and a test may.</summary>
public sealed class SecretAndTrustAnalyzerTests
{
    [Theory]
    [InlineData("_ = new SecretKey({|FPC2016:\"secret\"|});")]
    [InlineData("_ = new MerchantCredentials(\"500000\", {|FPC2016:\"secret\"|});")]
    [InlineData("_ = new MerchantCredentials(\"500000\", text, payoutKey: {|FPC2016:\"secret\"|});")]
    [InlineData("_ = MerchantCredentials.ForPayouts(\"500000\", {|FPC2016:\"secret\"|});")]
    [InlineData("_ = {|FPC2014:FreedomPay.Contracts.Testing.TestAnswers.Page(text)|};")]
    [InlineData("const string Key = \"secret\"; _ = new SecretKey({|FPC2016:Key|});")]
    [InlineData("var key = \"secret\"; _ = new SecretKey({|FPC2016:key|});")]
    [InlineData("_ = new SecretKey({|FPC2016:Environment.GetEnvironmentVariable(\"KEY\") ?? \"secret\"|});")]
    [InlineData("_ = new SigningOptions { Salt = {|FPC2017:\"salt\"|} };")]
    [InlineData("_ = {|FPC2014:UnverifiedMessages.DangerouslyReadXml(body)|};")]
    [InlineData("_ = {|FPC2014:UnverifiedMessages.DangerouslyReadAnswer<PayResponse>(body)|}?.PaymentId;")]
    [InlineData("Func<ReadOnlyMemory<byte>, MessageLimits?, MessageFields?> read = {|FPC2014:UnverifiedMessages.DangerouslyReadXml|};")]
    [InlineData("_ = {|FPC2015:PaymentSignature.Compute(ScriptName.FromUrl(\"https://shop.example/result\"), MessageFields.Empty, credentials.PaymentKey!) == text|};")]
    [InlineData("string mine = PaymentSignature.Compute(ScriptName.FromUrl(\"https://shop.example/result\"), MessageFields.Empty, credentials.PaymentKey!); if ({|FPC2015:text != mine|}) { return; }")]
    [InlineData("var mine = PaymentSignature.Compute(ScriptName.FromUrl(\"https://shop.example/result\"), MessageFields.Empty, credentials.PaymentKey!); _ = {|FPC2015:mine.Equals(text, StringComparison.OrdinalIgnoreCase)|} || {|FPC2015:string.Equals(text, mine)|};")]
    public async Task A_program_must_not(string statements)
    {
        Assert.All(await Code.CheckMethodAsync(statements), static diagnostic => Assert.DoesNotContain("secret\"", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        await Code.CheckMethodAsync(System.Text.RegularExpressions.Regex.Replace(statements, @"\{\|FPC\d+:|\|\}", ""), inTests: true);
    }

    [Fact]
    public async Task Messages_name_the_parameter_and_not_the_key() =>
        Assert.Equal("Anyone who reads the source or the assembly knows paymentKey: read it from a secret store or the environment", await Code.MessageAsync("_ = new MerchantCredentials(\"500000\", {|FPC2016:\"1a2b3c\"|});"));
}
