using System.Globalization;
using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Tool.Signatures.Reading;

/// <summary>
/// Reads fields as programs print a map: <c>var_export</c>, <c>var_dump</c> and a one-line <c>print_r</c> of PHP, a dictionary of Python, an object of
/// JavaScript, a hash of Ruby, a map of Java.
/// </summary>
internal static partial class PrintedFields
{
    /// <summary>Longer texts are logs with such maps in single lines, which are read line by line.</summary>
    private const int MostCharacters = 256 * 1024;

    /// <summary>Returns the fields; none if nothing with a <c>pg_sig</c> is printed in one of these ways, or if lists are within it.</summary>
    /// <exception cref="ToolException">There are too many fields.</exception>
    public static List<CapturedField> Read(string text, bool isUtf8)
    {
        if (text.Length > MostCharacters || !text.Contains(ProtocolNames.Signature, StringComparison.Ordinal))
        {
            return [];
        }

        foreach (Regex style in (Regex[])[Dumped(), Quoted(), Named(), Bracketed(), Mapped()])
        {
            List<CapturedField> fields = [];
            MatchCollection items = style.Matches(text);
            foreach (Match item in items)
            {
                FormReader.Add(fields, FormReader.Plain(item.Groups["name"].Value, ValueOf(item), isUtf8));
            }

            if (fields.Count > 1 && fields.Exists(static field => field.Name == ProtocolNames.Signature))
            {
                // The names of fields in lists would be lost.
                string between = text[items[0].Index..(items[^1].Index + items[^1].Length)];
                return Nested().IsMatch(style.Replace(between, string.Empty)) ? [] : fields;
            }
        }

        return [];
    }

    private static string ValueOf(Match item) =>
        item.Groups["php"].Success ? item.Groups["php"].Value.Replace(@"\'", "'", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal)
        : item.Groups["text"].Success ? Escape().Replace(item.Groups["text"].Value, static match => Unescaped(match.Value))
        : item.Groups["word"].Success ? item.Groups["word"].Value.ToUpperInvariant() switch { "TRUE" => "1", "FALSE" => "0", _ => string.Empty }
        : item.Groups["value"].Value;

    private static string Unescaped(string escape) => escape[1] switch
    {
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'u' or 'x' => char.ToString((char)int.Parse(escape.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
        char other => char.ToString(other),
    };

    // var_dump: ["pg_a"]=> string(5) "value"
    [GeneratedRegex("""\["?(?<name>[A-Za-z_][A-Za-z0-9_.-]*)"?\]\s*=>\s*(?:string\([0-9]+\) "(?<value>[^\r\n]*?)"(?=\s*(?:[\r\n]|\["?[A-Za-z_]|\}))|(?:int|float)\((?<value>[0-9.-]+)\)|bool\((?<word>true|false)\)|(?<word>NULL))""", RegexOptions.None, 5000)]
    private static partial Regex Dumped();

    // var_export: 'pg_a' => 'value'; Python: 'pg_a': 'value'; Ruby: "pg_a"=>"value"
    [GeneratedRegex("""(?<quote>["'])(?<name>[A-Za-z_][A-Za-z0-9_.-]*)\k<quote>(?:\s*=>\s*'(?<php>(?:[^'\\]|\\.)*)'|\s*(?:=>|:)\s*(?:'(?<text>(?:[^'\\]|\\.)*)'|"(?<text>(?:[^"\\]|\\.)*)"|(?<value>-?[0-9][0-9.]*)|(?<word>true|false|null|none|nil)\b))""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Quoted();

    // JavaScript: pg_a: 'value'
    [GeneratedRegex("""(?<![\w"'-])(?<name>[A-Za-z_]\w*):\s*(?:'(?<text>(?:[^'\\]|\\.)*)'|"(?<text>(?:[^"\\]|\\.)*)"|(?<value>-?[0-9][0-9.]*)(?=\s*[,}])|(?<word>true|false|null|undefined)\b)""", RegexOptions.None, 5000)]
    private static partial Regex Named();

    // print_r in one line: [pg_a] => value
    [GeneratedRegex("""\[(?<name>[A-Za-z_][A-Za-z0-9_.-]*)\] => (?<value>[^\r\n]*?)(?=\s+\[[A-Za-z_][A-Za-z0-9_.-]*\] => |\s*\)|\s*$)""", RegexOptions.None, 5000)]
    private static partial Regex Bracketed();

    // Java: {pg_a=value, pg_b=value}
    [GeneratedRegex("""(?<=[{\[]|, )(?<name>[A-Za-z_][A-Za-z0-9_.-]*)=(?![\[{(])(?<value>[^\r\n]*?)(?=, [A-Za-z_][A-Za-z0-9_.-]*=|[}\]])""", RegexOptions.None, 5000)]
    private static partial Regex Mapped();

    [GeneratedRegex(@"(?:=>|[:=])\s*(?:array\b|Array\b|[\[{(])", RegexOptions.None, 5000)]
    private static partial Regex Nested();

    [GeneratedRegex(@"\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)", RegexOptions.Singleline, 5000)]
    private static partial Regex Escape();
}
