using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Tool.Specs;

/// <summary>A spec in memory, in the form in which the generator takes files.</summary>
/// <param name="path">Its path, with which its mistakes are reported.</param>
/// <param name="text">Its text.</param>
internal sealed class SpecText(string path, SourceText text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
