using FreedomPay.Contracts.Generator.Parsing.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing.Overlays;

/// <summary>Copies YAML of one file for use among that of another: places are moved to where <see cref="SpecProblems"/> includes the file.</summary>
internal static class MovedNodes
{
    public static YamlEntry Of(YamlEntry entry, int offset) => new(Of(entry.Key, offset), Of(entry.Value, offset));

    private static YamlScalar Of(YamlScalar scalar, int offset) => new(Moved(scalar.Span, offset), scalar.Text, scalar.IsPlain);

    private static YamlNode Of(YamlNode node, int offset) => node switch
    {
        YamlScalar scalar => Of(scalar, offset),
        YamlSequence sequence => new YamlSequence(Moved(sequence.Span, offset), [.. sequence.Items.Select(item => Of(item, offset))]),
        YamlMapping mapping => new YamlMapping(Moved(mapping.Span, offset), [.. mapping.Entries.Select(entry => Of(entry, offset))], mapping.IsFlow),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static TextSpan Moved(TextSpan span, int offset) => new(span.Start + offset, span.Length);
}
