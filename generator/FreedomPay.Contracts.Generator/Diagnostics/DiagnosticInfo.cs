using FreedomPay.Contracts.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Diagnostics;

/// <summary>A diagnostic with structural equality, which a Roslyn <see cref="Diagnostic"/> does not have.</summary>
/// <param name="Descriptor">One of <see cref="Descriptors"/>.</param>
/// <param name="Place">Where; null for what concerns the project.</param>
/// <param name="Arguments">What fills the descriptor's message.</param>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, SpecPlace? Place, EquatableArray<string> Arguments)
{
    public static DiagnosticInfo Create(DiagnosticDescriptor descriptor, SpecPlace? place, params string[] arguments) =>
        new(descriptor, place, arguments.ToEquatableArray());

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptor,
        Place is null ? Location.None : Location.Create(Place.FilePath, Place.Span, Place.Lines),
        Arguments.ToArray<object>());
}

/// <summary>A place in a spec.</summary>
internal sealed record SpecPlace(string FilePath, TextSpan Span, LinePositionSpan Lines)
{
    /// <summary>Line number as people count.</summary>
    public int Line => Lines.Start.Line + 1;

    public static SpecPlace StartOf(string filePath) => new(filePath, default, default);

    public static SpecPlace At(string filePath, SourceText text, TextSpan span)
    {
        // YAML's own marks may lie behind the end of the text.
        TextSpan within = TextSpan.FromBounds(Math.Min(span.Start, text.Length), Math.Min(span.End, text.Length));
        return new(filePath, within, text.Lines.GetLinePositionSpan(within));
    }
}
