using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Parsing.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing.Doubts;

/// <summary>What the checks of this folder have in common: they ask about what is well-formed, and about money, and probably not meant.</summary>
/// <remarks>They look at the YAML of an endpoint or type without mistakes, so that values have the kinds that the format asks for.</remarks>
internal static class Doubt
{
    public static void Warn(SpecProblems problems, TextSpan span, KeyPath path, string text) =>
        problems.Warn(SpecDescriptors.OutcomeLooksMistaken, span, path.ToString(), text);

    /// <summary>Returns a value of a mapping, or null if it has none or is no mapping.</summary>
    public static YamlNode? Find(YamlNode? node, string key)
    {
        if (node is YamlMapping mapping)
        {
            foreach (YamlEntry entry in mapping.Entries)
            {
                if (entry.Key.Text == key)
                {
                    return entry.Value;
                }
            }
        }

        return null;
    }

    /// <summary>Returns a text of a mapping, or null if it has none.</summary>
    public static YamlScalar? Text(YamlNode? node, string key) => Find(node, key) as YamlScalar;

    /// <summary>Returns the entries of a mapping; none if it is no mapping.</summary>
    public static YamlEntry[] Entries(YamlNode? node) => (node as YamlMapping)?.Entries ?? [];

    /// <summary>Returns one text or those of a list.</summary>
    public static IEnumerable<YamlScalar> Texts(YamlNode? node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.OfType<YamlScalar>(),
        _ => [],
    };
}
