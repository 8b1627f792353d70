using System.Text;

namespace FreedomPay.Contracts.Tool.Signatures.Reading;

/// <summary>Reads fields of forms: as they are sent, as lines, and as PHP prints them.</summary>
internal static class FormReader
{
    /// <summary>Reads <c>name=value&amp;name=value</c>.</summary>
    public static List<CapturedField> UrlEncoded(string text, bool isUtf8, FieldOrigin origin)
    {
        List<CapturedField> fields = [];
        foreach (Range range in text.AsSpan().Split('&'))
        {
            string pair = text[range];
            if (pair.Length == 0)
            {
                continue;
            }

            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            string value = equals < 0 ? string.Empty : pair[(equals + 1)..];
            string name = Encoding.UTF8.GetString(WireText.Decode(equals < 0 ? pair : pair[..equals], isUtf8));
            Add(fields, new CapturedField(name, WireText.Decode(value, isUtf8), value, origin));
        }

        return fields;
    }

    /// <summary>Reads the query of a URL.</summary>
    public static List<CapturedField> Query(string? url)
    {
        int start = url?.IndexOf('?', StringComparison.Ordinal) ?? -1;
        return start < 0 ? [] : UrlEncoded(url![(start + 1)..].Split('#')[0], isUtf8: true, FieldOrigin.Query);
    }

    /// <summary>Creates a field whose value is not encoded.</summary>
    public static CapturedField Plain(string name, string value, bool isUtf8 = true) => new(name, WireText.BytesOf(value, isUtf8), Wire: null, FieldOrigin.Body);

    /// <summary>Adds a field, within the limits of a message.</summary>
    /// <exception cref="ToolException">There are too many fields, or they are too long.</exception>
    public static void Add(List<CapturedField> fields, CapturedField field)
    {
        fields.Add(field);
        if (fields.Count > MessageLimits.Default.MaxFields)
        {
            throw new ToolException($"The message has more than {MessageLimits.Default.MaxFields} fields.");
        }

        // What a long name or a long value takes, all others take too: a search copies them again and again.
        if (field.Value.Length + field.Name.Length > MessageLimits.Default.MaxBytes || fields.Sum(static one => (long)one.Value.Length + one.Name.Length) > MessageLimits.Default.MaxBytes)
        {
            throw new ToolException($"The message is longer than {MessageLimits.Default.MaxBytes} bytes.");
        }
    }
}
