using System.Diagnostics.CodeAnalysis;
using FreedomPay.Contracts.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FreedomPay.Contracts.Benchmarks.Generation;

/// <summary>What the package's targets tell the compiler: which files are specs.</summary>
internal sealed class SpecOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions => Values.None;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        ((SpecText)textFile).IsReference ? Values.OfReference : Values.OfContract;

    private sealed class Values(string? mark) : AnalyzerConfigOptions
    {
        public static readonly Values None = new(mark: null);
        public static readonly Values OfContract = new("true");
        public static readonly Values OfReference = new(BuildNames.Reference);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == BuildNames.IsContract ? mark : null;
            return value is not null;
        }
    }
}
