using System.Diagnostics.CodeAnalysis;
using FreedomPay.Contracts.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FreedomPay.Contracts.Tool.Tests.Support;

/// <summary>What a merchant's project with the whole catalog tells the generator. Common types are in the runtime.</summary>
internal sealed class CatalogOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new Dictionary<string, string>
    {
        [BuildNames.IsContract] = textFile.Path.Contains("/common/", StringComparison.Ordinal) ? BuildNames.Reference : "true",
    });

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
