using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Simulator.Specs;

/// <summary>The text of a spec.</summary>
/// <param name="path">Its path, which mistakes are reported with.</param>
/// <param name="text">The text.</param>
/// <param name="isReference">Whether its types only need to be known, because another assembly has them.</param>
internal sealed class SpecText(string path, string text, bool isReference) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

    public bool IsReference => isReference;

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
