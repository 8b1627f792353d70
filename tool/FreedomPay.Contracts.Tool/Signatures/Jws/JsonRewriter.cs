using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FreedomPay.Contracts.Tool.Signatures.Jws;

/// <summary>Writes a JSON document anew, as another program would.</summary>
internal static class JsonRewriter
{
    public static byte[] Write(JsonElement element, JsonStyle style, string? skipped = null)
    {
        StringBuilder text = new();
        Write(element, style, text, level: 0, skipped);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(JsonElement element, JsonStyle style, StringBuilder text, int level, string? skipped)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                IEnumerable<JsonProperty> members = element.EnumerateObject().Where(member => member.Name != skipped);
                Group('{', '}', style.IsSorted ? members.OrderBy(static member => member.Name, StringComparer.Ordinal) : members, style, text, level, member =>
                {
                    Text(member.Name, style, text);
                    text.Append(style.Layout.Colon);
                    Write(member.Value, style, text, level + 1, skipped: null);
                });
                break;
            case JsonValueKind.Array:
                Group('[', ']', element.EnumerateArray(), style, text, level, item => Write(item, style, text, level + 1, skipped: null));
                break;
            case JsonValueKind.String:
                Text(element.GetString()!, style, text);
                break;
            case JsonValueKind.Number when style.AreNumbersShort && element.TryGetDecimal(out decimal number):
                text.Append(number.ToString("0.############", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }

    private static void Group<T>(char open, char close, IEnumerable<T> items, JsonStyle style, StringBuilder text, int level, Action<T> write)
    {
        text.Append(open);
        bool isFirst = true;
        foreach (T item in items)
        {
            text.Append(isFirst ? string.Empty : style.Layout.Comma);
            Line(style.Layout, text, level + 1);
            write(item);
            isFirst = false;
        }

        if (!isFirst)
        {
            Line(style.Layout, text, level);
        }

        text.Append(close);
    }

    private static void Line(JsonLayout layout, StringBuilder text, int level)
    {
        if (layout.Indent is { } indent)
        {
            text.Append(layout.LineEnd).Insert(text.Length, indent, level);
        }
    }

    private static void Text(string value, JsonStyle style, StringBuilder text)
    {
        text.Append('"');
        foreach (char character in value)
        {
            string? escape = character switch
            {
                '"' when style.Escapes != JsonEscapes.Net => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '/' when style.IsSlashEscaped => "\\/",
                < ' ' => Unicode(character, style),
                '<' or '>' or '&' when style.Escapes is JsonEscapes.Html or JsonEscapes.Net => Unicode(character, style),
                '\'' or '+' or '`' or '"' when style.Escapes == JsonEscapes.Net => Unicode(character, style),
                > '~' when style.Escapes is JsonEscapes.Ascii or JsonEscapes.Net => Unicode(character, style),
                _ => null,
            };
            _ = escape is null ? text.Append(character) : text.Append(escape);
        }

        text.Append('"');
    }

    private static string Unicode(char character, JsonStyle style) => style.Escapes == JsonEscapes.Net
        ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}")
        : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
}
