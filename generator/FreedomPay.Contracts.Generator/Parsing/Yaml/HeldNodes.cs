using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing.Yaml;

/// <summary>The nodes of all open lists and mappings, the innermost one's last; keys come before their values.</summary>
/// <remarks>
/// One list that all collections share saves a growing list for each and creates every array at its final size; the simple form is a list per
/// collection.
/// </remarks>
internal sealed class HeldNodes
{
    private readonly List<YamlNode> _nodes = [];

    public int Count => _nodes.Count;

    public void Add(YamlNode node) => _nodes.Add(node);

    /// <summary>Closes the innermost list.</summary>
    /// <param name="first">The number of nodes when it was opened.</param>
    /// <param name="span">Where it is.</param>
    public YamlSequence TakeSequence(int first, TextSpan span)
    {
        YamlNode[] items = new YamlNode[Count - first];
        _nodes.CopyTo(first, items, 0, items.Length);
        _nodes.RemoveRange(first, items.Length);
        return new YamlSequence(span, items);
    }

    /// <summary>Closes the innermost mapping.</summary>
    /// <param name="first">The number of nodes when it was opened.</param>
    /// <param name="span">Where it is.</param>
    /// <param name="isFlow">Whether it is in braces.</param>
    public YamlMapping TakeMapping(int first, TextSpan span, bool isFlow)
    {
        YamlEntry[] entries = new YamlEntry[(Count - first) / 2];
        for (int index = 0; index < entries.Length; index++)
        {
            entries[index] = new YamlEntry((YamlScalar)_nodes[first + (2 * index)], _nodes[first + (2 * index) + 1]);
        }

        _nodes.RemoveRange(first, Count - first);
        return new YamlMapping(span, entries, isFlow);
    }
}
