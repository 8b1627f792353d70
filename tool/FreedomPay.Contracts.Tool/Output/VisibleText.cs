using System.Text;
using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Tool.Output;

/// <summary>Shows characters that a terminal would obey, or that nobody would see. Texts of pages, specs and recordings are somebody else's.</summary>
internal static partial class VisibleText
{
    /// <summary>Returns a text of one or several lines in which nothing is a command to a terminal.</summary>
    public static string Of(string text) => Hidden().Replace(text, static match => $"\\u{{{(int)match.Value[0]:X}}}");

    /// <summary>Line ends and tabs are what a text has; other control characters, and those that turn the direction of writing, are not.</summary>
    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\r(?!\n)", RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();

    /// <summary>A writer for texts without colors.</summary>
    public sealed class Writer(TextWriter writer) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => writer.Encoding;

        public override void Write(char value) => writer.Write(char.IsControl(value) ? Of(value.ToString()) : value.ToString());

        public override void Write(string? value) => writer.Write(value is null ? null : Of(value));

        public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

        public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

        public override void WriteLine() => writer.WriteLine();

        public override void WriteLine(string? value)
        {
            Write(value);
            writer.WriteLine();
        }

        public override void Flush() => writer.Flush();
    }
}
