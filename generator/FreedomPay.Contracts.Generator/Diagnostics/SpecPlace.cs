using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Diagnostics;

/// <summary>A place in a spec.</summary>
internal sealed record SpecPlace(string FilePath, TextSpan Span, LinePositionSpan Lines)
{
    /// <summary>Gets the line number, counted from 1.</summary>
    public int Line => Lines.Start.Line + 1;

    public static SpecPlace StartOf(string filePath) => new(filePath, default, default);

    public static SpecPlace At(string filePath, SourceText text, TextSpan span)
    {
        // YAML's own marks may be past the end of the text.
        TextSpan within = TextSpan.FromBounds(Math.Min(span.Start, text.Length), Math.Min(span.End, text.Length));
        return new(filePath, within, text.Lines.GetLinePositionSpan(within));
    }
}
