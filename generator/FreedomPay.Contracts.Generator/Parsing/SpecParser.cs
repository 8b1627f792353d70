using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Parsing.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses a spec: its text, its YAML, the keys of the file, its types, then each endpoint.</summary>
internal static class SpecParser
{
    public static ParsedSpec Read(
        string filePath, string specName, SourceText text, CancellationToken cancellationToken, bool isReference = false)
    {
        SpecProblems problems = new(filePath, text);
        if (SpecText.Read(text, specName, problems) is not string characters
            || OpenFile(characters, specName, problems, cancellationToken) is not MappingParser file)
        {
            return ParsedSpec.Nothing with { Problems = problems.Found.ToEquatableArray() };
        }

        // Parsing continues without a header: the mistakes of types and endpoints are shown together with the header's.
        TextRules texts = new(characters, problems);
        SpecHeader? header = HeaderParser.Read(file, specName, texts);
        UnitCollector units = new(header ?? SpecHeader.Unknown, texts, problems, cancellationToken);
        units.ReadTypes(file);
        units.ReadEndpoints(file);
        return header is null
            ? ParsedSpec.Nothing with { Problems = problems.Found.ToEquatableArray() }
            : units.ToParsedSpec(file, isReference);
    }

    private static MappingParser? OpenFile(string text, string specName, SpecProblems problems, CancellationToken cancellationToken)
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

        return !HeaderParser.IsOfAnotherFormat(root, specName, problems) && HeaderParser.HasThisVersion(root, specName, problems)
            ? MappingParser.Open(root, SpecKeywords.File, KeyPath.Root(specName), new TextSpan(root.Span.Start, 0), problems)
            : null;
    }
}
