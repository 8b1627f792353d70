using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing.Yaml;

/// <summary>What the open lists and mappings hold so far, the innermost one's last; keys stand before their values.</summary>
internal sealed class HeldNodes
{
    private readonly List<YamlNode> _nodes = [];

    public int Count => _nodes.Count;

    public void Add(YamlNode node) => _nodes.Add(node);

    /// <summary>Closes the innermost list.</summary>
    /// <param name="first">How many nodes were held when it was opened.</param>
    /// <param name="span">Where it stands.</param>
    public YamlSequence TakeSequence(int first, TextSpan span)
    {
        YamlNode[] items = new YamlNode[Count - first];
        _nodes.CopyTo(first, items, 0, items.Length);
        _nodes.RemoveRange(first, items.Length);
        return new YamlSequence(span, items);
    }

    /// <summary>Closes the innermost mapping.</summary>
    /// <param name="first">How many nodes were held when it was opened.</param>
    /// <param name="span">Where it stands.</param>
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
