using System.Text;

namespace FreedomPay.Contracts.Tool.Pages;

/// <summary>A page in Markdown. Lines end with LF, on every machine.</summary>
internal sealed class MarkdownPage
{
    private readonly StringBuilder _text = new();

    public void Line(string text = "") => _text.Append(text.ReplaceLineEndings("\n")).Append('\n');

    public override string ToString() => _text.ToString();

    /// <summary>Returns a text of a spec in which nothing is markup: neither an element, nor a link, nor what a site includes.</summary>
    public static string Text(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");

    /// <summary>Returns a text of a spec for a cell of a table.</summary>
    public static string Cell(string text) => Text(text).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>Returns a value as code. Nothing in code is markup, and a backtick would end it.</summary>
    public static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? $"`` {text.Replace("``", "` `", StringComparison.Ordinal)} ``" : $"`{text}`";

    /// <summary>Returns a value as code in a cell of a table.</summary>
    public static string CodeCell(string text) => Code(text).Replace("|", "\\|", StringComparison.Ordinal);
}
