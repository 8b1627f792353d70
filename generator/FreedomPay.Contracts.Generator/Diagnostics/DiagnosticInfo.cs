using FreedomPay.Contracts.Generator.Common;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Diagnostics;

/// <summary>A diagnostic with structural equality, which a Roslyn <see cref="Diagnostic"/> does not have.</summary>
/// <param name="Descriptor">One of <see cref="SpecDescriptors"/>.</param>
/// <param name="Place">The place; null for a problem of the project.</param>
/// <param name="Arguments">The arguments of the descriptor's message.</param>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, SpecPlace? Place, EquatableArray<string> Arguments)
{
    /// <summary>Creates a diagnostic; its arguments may come from a spec and are made fit for one line.</summary>
    public static DiagnosticInfo Create(DiagnosticDescriptor descriptor, SpecPlace? place, params string[] arguments) =>
        new(descriptor, place, arguments.Select(DiagnosticText.Escape).ToEquatableArray());

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptor,
        Place is null ? Location.None : Location.Create(Place.FilePath, Place.Span, Place.Lines),
        Arguments.ToArray<object>());
}
