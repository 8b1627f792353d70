using System.Diagnostics.CodeAnalysis;
using FreedomPay.Contracts.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FreedomPay.Contracts.Simulator.Specs;

/// <summary>What a project tells the generator: here, that all files are specs, and that both sides of each contract are wanted.</summary>
internal sealed class SpecOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new Dictionary<string, string>
    {
        [BuildNames.Property(BuildNames.Roles)] = "both",
        [BuildNames.Property(BuildNames.Accessibility)] = "public",
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(new Dictionary<string, string>());

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new Dictionary<string, string>
    {
        [BuildNames.IsContract] = textFile is SpecText { IsReference: true } ? BuildNames.Reference : "true",
    });

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
