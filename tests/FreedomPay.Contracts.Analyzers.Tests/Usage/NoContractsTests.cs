using FreedomPay.Contracts.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FreedomPay.Contracts.Analyzers.Tests.Usage;

/// <summary>Who signs by hand, without generated messages, can still drop a verdict, keep a key in the source or compare a signature as text.</summary>
public sealed class NoContractsTests
{
    [Theory]
    [InlineData("PaymentSignature.Verify(script, fields, key);", "FPC2012")]
    [InlineData("Verify(script, fields, key);", "FPC2012")]
    [InlineData("_ = PaymentSignature.Verify(script, fields, key);", null)]
    [InlineData("new Own().Verify();", null)]
    [InlineData("_ = new SecretKey(\"secret\");", "FPC2016")]
    [InlineData("_ = PaymentSignature.Compute(script, fields, key) == text;", "FPC2015")]
    [InlineData("_ = JwsSignature.Compute(new(JwsAlgorithm.HS512, \"auth_id\", \"uri\"), \"/v5\", \"1\", \"POST\", [], key) == text;", "FPC2015")]
    [InlineData("JwsSignature.Verify(new(JwsAlgorithm.HS512, \"auth_id\", \"uri\"), \"/v5\", \"1\", \"POST\", [], key, text);", "FPC2012")]
    [InlineData("_ = UnverifiedMessages.DangerouslyReadXml(default);", "FPC2014")]
    public async Task Mistakes_are_found_without_generated_messages(string statement, string? id)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText($$"""
                using FreedomPay.Contracts;
                using static FreedomPay.Contracts.PaymentSignature;

                static class Consumer
                {
                    static void Use(ScriptName script, MessageFields fields, SecretKey key, string text)
                    {
                        {{statement}}
                    }
                }

                sealed class Own
                {
                    public bool Verify() => true;
                }
                """, Support.Contracts.ParseOptions)],
            Support.Contracts.References,
            Support.Contracts.Options);

        IReadOnlyList<Diagnostic> found = await Code.AnalyzeAsync(compilation);

        Assert.Equal(id is null ? [] : [id], found.Select(static diagnostic => diagnostic.Id));
    }
}
