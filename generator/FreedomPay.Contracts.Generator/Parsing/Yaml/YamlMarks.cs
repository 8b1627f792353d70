using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;

namespace FreedomPay.Contracts.Generator.Parsing.Yaml;

/// <summary>Converts YamlDotNet's marks to places in the text.</summary>
internal static class YamlMarks
{
    public static TextSpan Span(Mark start, Mark end) =>
        TextSpan.FromBounds((int)start.Index, (int)Math.Max(start.Index, end.Index));

    /// <summary>Returns the place of a list or mapping; YamlDotNet's mark of an end is before the closing bracket or brace.</summary>
    public static TextSpan SpanOfCollection(string text, int start, Mark end)
    {
        int index = (int)end.Index;
        index = index < text.Length && text[index] is ']' or '}' ? index + 1 : index;
        return TextSpan.FromBounds(start, Math.Max(start, index));
    }
}
