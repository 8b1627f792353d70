using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Parsing.Overlays;
using FreedomPay.Contracts.Generator.Parsing.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses a spec: its text, its YAML, the keys of the file, its types, then each endpoint.</summary>
internal static class SpecParser
{
    public static ParsedSpec Read(
        string filePath, string specName, SourceText text, CancellationToken cancellationToken, bool isReference = false) =>
        Read(filePath, specName, text, EquatableArray<OverlayFile>.Empty, isReference, cancellationToken);

    /// <param name="filePath">The path of the file.</param>
    /// <param name="specName">Its name in generated files and messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="overlays">The files whose overlays may change it.</param>
    /// <param name="isReference">Whether another assembly already has its types.</param>
    /// <param name="cancellationToken">Cancels the parsing.</param>
    public static ParsedSpec Read(
        string filePath, string specName, SourceText text, EquatableArray<OverlayFile> overlays, bool isReference, CancellationToken cancellationToken)
    {
        SpecProblems problems = new(filePath, text);
        OverlayMerger? merger = null;
        if (OtherFiles.Reported(filePath, text, specName, problems)
            || SpecText.Read(text, specName, problems) is not string characters
            || OpenFile(characters, specName, overlays, problems, ref merger, cancellationToken) is not MappingParser file)
        {
            return ParsedSpec.Nothing with { Problems = problems.Found.ToEquatableArray() };
        }

        TextRules texts = new(characters, problems);
        EquatableArray<OverlayTarget> targets = OverlayParser.Read(file, texts);
        if (OverlayParser.IsAlone(file))
        {
            OverlayParser.ReadHeader(file, texts);
            return ParsedSpec.Nothing with { Overlays = targets, Problems = problems.Found.ToEquatableArray() };
        }

        // Parsing continues without a header: the mistakes of types and endpoints are shown together with the header's.
        SpecHeader? header = HeaderParser.Read(file, specName, texts);
        UnitCollector units = new(header ?? SpecHeader.Unknown(HeaderParser.MeantProtocol(file)), texts, problems, cancellationToken);
        units.ReadTypes(file);
        units.ReadEndpoints(file);
        ParsedSpec spec = header is null
            ? ParsedSpec.Nothing with { Problems = problems.Found.ToEquatableArray() }
            : units.ToParsedSpec(file, isReference);
        spec = spec with { Overlays = targets };
        return merger is null
            ? spec
            : OverlaidSpec.Of(spec, merger, filePath, problems, () => Read(filePath, specName, text, cancellationToken, isReference));
    }

    private static MappingParser? OpenFile(
        string text, string specName, EquatableArray<OverlayFile> overlays, SpecProblems problems, ref OverlayMerger? merger, CancellationToken cancellationToken)
    {
        int problemsBefore = problems.Count;
        YamlNode? root = YamlTreeParser.Read(text, problems, cancellationToken);
        if (root is null)
        {
            if (problems.Count == problemsBefore)
            {
                problems.Report(SpecDescriptors.WrongKind, default, specName, $"a mapping that begins with 'contracts: {SpecKeywords.Version}'", "an empty file");
            }

            return null;
        }

        if (HeaderParser.IsOfAnotherFormat(root, specName, problems) || !HeaderParser.HasThisVersion(root, specName, problems))
        {
            return null;
        }

        if (overlays.Count > 0 && root is YamlMapping plain)
        {
            merger = OverlayMerger.Merge(plain, overlays, specName, problems, out YamlMapping merged, cancellationToken);
            root = merged;
        }

        return MappingParser.Open(root, SpecKeywords.File, KeyPath.Root(specName), new TextSpan(root.Span.Start, 0), problems);
    }
}
