using System.Collections.Concurrent;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Pipeline;
using FreedomPay.Contracts.Tool.Compare;
using FreedomPay.Contracts.Tool.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Tool.Tests.Compare;

/// <summary>What the rules say breaks is what the compiler and the runtime say.</summary>
public sealed class CompareRuleTests
{
    private static readonly ConcurrentDictionary<string, CompiledSpecs> Known = new(StringComparer.Ordinal);

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, CompareCases.All.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Change_is_found_and_breaks_what_its_rule_says(int index)
    {
        CompareCase one = CompareCases.All[index];
        ComparedSpecs old = Load(one.Old);
        ComparedSpecs current = Load(one.New);

        IReadOnlyList<SpecChange> changes = SpecComparer.Compare(old, current);

        Assert.Equal(one.Rules.Split(' '), changes.Select(static change => change.Rule.Id).Distinct().Order(StringComparer.Ordinal));
        CompiledSpecs before = Compiled(one.Old, old);
        CompiledSpecs after = CompiledSpecs.Of(current);
        Breaks merchant = changes.Aggregate(Breaks.None, static (all, change) => all | change.Merchant);
        Breaks gateway = changes.Aggregate(Breaks.None, static (all, change) => all | change.Gateway);
        AssertBreaks(one.IsOfRoutes ? Breaks.None : merchant, before, after, one.ForOld(one.IsJson ? ComparedPrograms.MerchantOfJson : ComparedPrograms.MerchantOfForms), $"merchant {one}");
        AssertBreaks(gateway, before, after, one.ForOld(one.IsJson ? Gateway(one) : ComparedPrograms.GatewayOfForms), $"gateway {one}");
    }

    [Fact]
    public void Every_rule_has_a_case()
    {
        IEnumerable<string> tried = CompareCases.All.SelectMany(static one => one.Rules.Split(' ')).Distinct();

        Assert.Empty(CompareRules.All.Select(static rule => rule.Id).Except(tried));
    }

    [Fact]
    public void Nothing_differs_between_a_spec_and_itself()
    {
        Assert.Empty(SpecComparer.Compare(Load(ComparedTexts.Forms), Load(ComparedTexts.Forms)));
        Assert.Empty(SpecComparer.Compare(Load(ComparedTexts.Json), Load(ComparedTexts.Json)));
    }

    private static void AssertBreaks(Breaks expected, CompiledSpecs before, CompiledSpecs after, string program, string name)
    {
        byte[]? image = before.Compile(program);
        Assert.True(image is not null, $"{name}: the program is for the old spec: {string.Join("; ", before.Errors(program))}");
        string[] errors = [.. after.Errors(program)];
        IReadOnlyList<string> missing = after.Missing(image, before.Passed(program));
        Assert.True(expected.HasFlag(Breaks.Source) == (errors.Length > 0), $"{name}: source: {expected}, but: {string.Join("; ", errors)}");
        Assert.True(expected.HasFlag(Breaks.Binary) == (missing.Count > 0), $"{name}: binary: {expected}, but: {string.Join("; ", missing)}");
    }

    /// <summary>Returns the program for the protocol of the old spec.</summary>
    private static string Gateway(CompareCase one) => one.Old.Contains("protocol: signed-json", StringComparison.Ordinal)
        ? ComparedPrograms.GatewayOfJson
        : ComparedPrograms.GatewayOfJson.Replace("ReceivedRequest<CreateRequest> received = CreateRequest.Read(body, headers, credentials)", "UnsignedMessage<CreateRequest> received = CreateRequest.Read(body)", StringComparison.Ordinal);

    private static ComparedSpecs Load(string text)
    {
        SpecSet set = SpecSet.Read([new SpecFile(new SpecText("own.yaml", SourceText.From(text)), "own.yaml", IsReference: false)], CancellationToken.None);
        Assert.DoesNotContain(set.Problems.Select(static problem => problem.ToDiagnostic()), static problem => problem.Severity == DiagnosticSeverity.Error);
        return new ComparedSpecs("own.yaml", [.. set.Units], [.. set.Units], new Dictionary<TypeName, SpecPlace>());
    }

    /// <summary>Most cases begin with the same spec.</summary>
    private static CompiledSpecs Compiled(string text, ComparedSpecs specs) => Known.GetOrAdd(text, static (_, read) => CompiledSpecs.Of(read), specs);
}
