using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Benchmarks.Generation;

/// <summary>A spec in memory.</summary>
internal sealed class SpecText(string path, string text, bool isReference) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public override string Path => path;

    public string Text => text;

    public bool IsReference => isReference;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    public SpecText With(string edited) => new(path, edited, isReference);
}
