using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Tool.Signatures.Reading;

/// <summary>Reads fields that are printed line by line: <c>name=value</c>, <c>name: value</c>, or <c>[name] =&gt; value</c> as PHP prints an array.</summary>
internal static partial class FieldLines
{
    /// <summary>Returns the fields; none if the lines are something else.</summary>
    /// <exception cref="ToolException">There are too many fields.</exception>
    public static List<CapturedField> Read(string text, bool isUtf8)
    {
        List<CapturedField> fields = [];
        bool isArray = PrintedItem().IsMatch(text);
        foreach (Range range in text.AsSpan().Split('\n'))
        {
            string line = text[range].TrimEnd('\r');
            Match match = isArray ? PrintedItem().Match(line) : Pair().Match(line);
            if (match.Success)
            {
                FormReader.Add(fields, FormReader.Plain(match.Groups["name"].Value, match.Groups["value"].Value, isUtf8));
            }
            else if (!isArray && !string.IsNullOrWhiteSpace(line))
            {
                return [];
            }
        }

        return fields;
    }

    [GeneratedRegex(@"^\s*\[(?<name>[A-Za-z_][^\]\r\n]*)\] => (?!Array\s*$)(?<value>[^\r\n]*)", RegexOptions.Multiline, 5000)]
    private static partial Regex PrintedItem();

    [GeneratedRegex(@"^\s*(?<name>[A-Za-z_][A-Za-z0-9_.\[\]-]*)(?:=|: )(?<value>.*)$", RegexOptions.None, 5000)]
    private static partial Regex Pair();
}
