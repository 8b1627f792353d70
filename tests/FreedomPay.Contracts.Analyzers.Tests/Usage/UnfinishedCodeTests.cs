using System.Collections.Immutable;
using FreedomPay.Contracts.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FreedomPay.Contracts.Analyzers.Tests.Usage;

/// <summary>Analyzers run while people type: no code, however unfinished, may throw in them.</summary>
public sealed class UnfinishedCodeTests
{
    private const int Damages = 400;

    private static readonly string[] Pieces = ["", " ", "(", ")", "{", "}", "[", "]", "new", "new()", "with", "null", "\"a\"", "=", ",", ";", ".", "<", ">", "1", "true", "default", "..", "switch", "is", "??"];

    private static readonly string Everything = Code.Method("""
        PayRequest pay = new() { OrderId = "A-1", Amount = 0m, CardPan = "4111", RecurringStart = true, Kind = new PayKind("monthy"), Lines = [new Line { Count = 3, Marks = ["a", "b"] }, new()] };
        pay = pay with { Amount = (decimal)price, CardToken = null, CardPan = null, Kind = PayKind.Yearly, Term = flag ? 12 : null };
        BeginRequest begin = new BeginRequest { Ids = [number, .. texts.Select(long.Parse)], Line = new() { Count = count ?? 1 }, Kind = BeginKind.Fast, From = DateTime.Now };
        client.SendAsync(request);
        var paid = (Answer<PayResponse>.Success)await client.SendAsync(request);
        _ = new MerchantCredentials("1", "key", payoutKey: maybe ?? "other") is { PaymentKey: var key } && new SecretKey("secret") == key;
        _ = new SigningOptions { Salt = "salt" };
        bool same = PaymentSignature.Compute(ScriptName.FromUrl("/a"), MessageFields.Empty, credentials.PaymentKey) == text;
        string signature = PaymentSignature.Compute(ScriptName.FromUrl("/a"), MessageFields.Empty, credentials.PaymentKey);
        same |= string.Equals(signature, text, StringComparison.Ordinal) || signature.Equals(text) || request.Kind?.Value is "monthy" or "once" || request.Kind?.Value == "x";
        switch (request.Kind?.Value) { case "yearl": break; case PayKind.Texts.Once: break; default: break; }
        _ = request.Kind?.Value switch { "wekly" => 1, "weekly" => 2, _ => 3 };
        Func<ReadOnlyMemory<byte>, MessageLimits?, MessageFields?> read = UnverifiedMessages.DangerouslyReadXml;
        _ = UnverifiedMessages.DangerouslyReadAnswer<PayResponse>(body);
        """);

    [Fact]
    public async Task The_code_has_mistakes_of_most_kinds()
    {
        IReadOnlyList<Diagnostic> found = await Code.AnalyzeAsync(Code.Compilation(Everything));

        Assert.InRange(found.Select(static diagnostic => diagnostic.Id).Distinct().Count(), 12, 18);
    }

    [Fact]
    public async Task Cut_code_throws_nothing()
    {
        for (int length = 0; length < Everything.Length; length += 11)
        {
            await AssertSurvivesAsync(Everything[..length]);
        }
    }

    [Fact]
    public async Task Damaged_code_throws_nothing()
    {
        Random random = new(20241203);
        for (int i = 0; i < Damages; i++)
        {
            string text = Everything;
            for (int damage = random.Next(1, 4); damage > 0; damage--)
            {
                int start = random.Next(text.Length);
                int end = Math.Min(text.Length, start + random.Next(random.Next(3) == 0 ? 60 : 6));
                text = text[..start] + Pieces[random.Next(Pieces.Length)] + text[end..];
            }

            await AssertSurvivesAsync(text);
        }
    }

    private static async Task AssertSurvivesAsync(string text)
    {
        List<string> thrown = [];
        CSharpCompilation compilation = Code.Compilation(text, ownTypes: true);
        SemanticModel model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
        CompilationWithAnalyzers analysis = new(compilation, Code.Analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty),
            onAnalyzerException: (exception, analyzer, _) => thrown.Add($"{analyzer.GetType().Name}: {exception}"),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false));
        await analysis.GetAnalyzerSyntaxDiagnosticsAsync(compilation.SyntaxTrees[0], CancellationToken.None);
        await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None);
        Assert.True(thrown.Count == 0, $"{string.Join('\n', thrown.Take(2))}\n\n{text}");
    }
}
