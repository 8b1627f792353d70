using System.Collections.Immutable;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Parsing.Overlays;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Pipeline;

/// <summary>A spec with the overlays that may concern it: only an edit of those has it parsed again.</summary>
internal sealed record SpecInput(SpecFile File, EquatableArray<OverlayFile> Overlays)
{
    /// <summary>Returns the file as one with overlays, or nothing. Mistakes in it are reported where the file itself is parsed.</summary>
    public static ImmutableArray<OverlayFile> OverlaysIn(SpecFile file, CancellationToken cancellationToken)
    {
        try
        {
            return !file.IsReference
                && file.File.GetText(cancellationToken) is SourceText text
                && OverlayFile.Find(file.File.Path, file.Name, text, cancellationToken) is OverlayFile overlays
                    ? ImmutableArray.Create(overlays)
                    : ImmutableArray<OverlayFile>.Empty;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return ImmutableArray<OverlayFile>.Empty;
        }
    }

    /// <summary>Types that another assembly has cannot be changed here, so no overlay concerns a reference file.</summary>
    public static SpecInput Of(SpecFile file, EquatableArray<OverlayFile> overlays, CancellationToken cancellationToken) =>
        overlays.Count == 0 || file.IsReference || file.File.GetText(cancellationToken) is not SourceText text
            ? new SpecInput(file, EquatableArray<OverlayFile>.Empty)
            : new SpecInput(file, overlays.Where(overlay => overlay.Path != file.File.Path && overlay.MayConcern(text)).ToEquatableArray());
}
