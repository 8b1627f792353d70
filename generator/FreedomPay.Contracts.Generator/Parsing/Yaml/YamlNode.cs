using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing.Yaml;

/// <summary>A value of a YAML document and its place in the text.</summary>
internal abstract class YamlNode(TextSpan span)
{
    public TextSpan Span { get; } = span;

    /// <summary>Gets the value as messages describe it.</summary>
    public abstract string Description { get; }
}

internal sealed class YamlScalar(TextSpan span, string text, bool isPlain) : YamlNode(span)
{
    private const int LongestShown = 60;

    public string Text { get; } = text;

    /// <summary>Gets whether the text has no quotation marks and is not a block: only then is <c>true</c> a boolean and <c>~</c> nothing.</summary>
    public bool IsPlain { get; } = isPlain;

    public bool IsNothing => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    public override string Description
    {
        get
        {
            if (IsNothing)
            {
                return "nothing";
            }

            string quoted = !IsPlain && Text is ("true" or "false") ? " in quotation marks" : "";
            return $"'{Shown}'{quoted}";
        }
    }

    /// <summary>Gets the text as messages show it.</summary>
    public string Shown => Text.Length > LongestShown ? $"{Text.Substring(0, LongestShown)}…" : Text;
}

internal sealed class YamlSequence(TextSpan span, YamlNode[] items) : YamlNode(span)
{
    public YamlNode[] Items { get; } = items;

    public override string Description => Items.Length == 0 ? "an empty list" : "a list";
}

/// <summary>Entries in the order of the text; a key may occur twice, which the parser of the spec reports.</summary>
internal sealed class YamlMapping(TextSpan span, YamlEntry[] entries, bool isFlow = false) : YamlNode(span)
{
    /// <summary>Gets whether the mapping is in braces, where a comma ends an unquoted text.</summary>
    public bool IsFlow { get; } = isFlow;

    public YamlEntry[] Entries { get; } = entries;

    public override string Description => Entries.Length == 0 ? "an empty mapping" : "a mapping";
}

internal readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);
