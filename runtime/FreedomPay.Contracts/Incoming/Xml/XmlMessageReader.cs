using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Xml;

namespace FreedomPay.Contracts;

/// <summary>
/// Reads an XML message into a <see cref="FieldTable"/> as <see cref="XmlReader"/> sees it: no DTD, no resolver, within limits. Attributes,
/// comments and processing instructions are ignored, an element's name is its local name, and text in an element that has child elements
/// is ignored, as in the gateway's own code.
/// </summary>
internal static class XmlMessageReader
{
    /// <summary>Reads a document.</summary>
    /// <returns><see langword="null"/>, or why the document cannot be read; the reason quotes nothing from it.</returns>
    public static string? Read(ReadOnlyMemory<byte> body, MessageLimits limits, ref FieldTable table)
    {
        if (body.IsEmpty)
        {
            return "The body is empty.";
        }

        if (body.Length > limits.MaxBytes)
        {
            return $"The body is longer than {limits.MaxBytes} bytes.";
        }

        return XmlFastPath.TryRead(body.Span, limits, ref table) ? null : ReadSlowly(body, limits, ref table);
    }

    private static string? ReadSlowly(ReadOnlyMemory<byte> body, MessageLimits limits, ref FieldTable table)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = limits.MaxBytes,
            MaxCharactersFromEntities = 1024,
        };
        try
        {
            using XmlReader reader = XmlReader.Create(AsStream(body), settings);
            return Read(reader, limits, ref table);
        }
        catch (XmlException exception)
        {
            return $"The body is not an XML document (line {exception.LineNumber}, column {exception.LinePosition}{Encoding(body)}).";
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or InvalidOperationException or IOException)
        {
            // XmlReader lets these exceptions through for encodings that it cannot use.
            return $"The body is not an XML document ({exception.GetType().Name}{Encoding(body)}).";
        }
    }

    [SuppressMessage("Style", "IDE0010:Add missing cases", Justification = "All other kinds of nodes do not count.")]
    private static string? Read(XmlReader reader, MessageLimits limits, ref FieldTable table)
    {
        Span<int> open = stackalloc int[MessageField.MaxDepth];
        int depth = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth == 0:
                    break;
                case XmlNodeType.Element:
                    if (table.Count == limits.MaxFields)
                    {
                        return $"The body has more than {limits.MaxFields} fields.";
                    }

                    if (depth == open.Length)
                    {
                        return $"The body nests deeper than {MessageField.MaxDepth} fields.";
                    }

                    if (depth > 0)
                    {
                        table.SetKind(open[depth - 1], MessageFieldKind.Object);
                    }

                    int node = table.Begin(reader.LocalName);
                    if (!reader.IsEmptyElement)
                    {
                        open[depth++] = node;
                    }

                    break;
                case XmlNodeType.EndElement when depth > 0:
                    table.End(open[--depth]);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when depth > 0:
                    if (table.Nodes[open[depth - 1]].Kind == MessageFieldKind.Text)
                    {
                        table.AppendValue(open[depth - 1], reader.Value);
                    }

                    break;
                default:
                    break;
            }
        }

        return null;
    }

    /// <summary>Names the encoding that the document declares, if it is not UTF-8: usually the reason why the document cannot be read.</summary>
    private static string Encoding(ReadOnlyMemory<byte> body)
    {
        ReadOnlySpan<byte> declaration = body.Span[..Math.Min(body.Length, 128)];
        int name = declaration.IndexOf("encoding="u8);
        if (name < 0)
        {
            return string.Empty;
        }

        // The name is in single or double quotation marks.
        ReadOnlySpan<byte> rest = declaration[(name + "encoding=".Length)..];
        int end = rest.Length > 1 ? rest[1..].IndexOf(rest[0]) : -1;
        string encoding = end > 0 ? LogText.Of(System.Text.Encoding.ASCII.GetString(rest.Slice(1, Math.Min(end, 40)))) : string.Empty;
        return encoding.Length == 0 || encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? string.Empty : $", encoding '{encoding}'";
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out ArraySegment<byte> array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(body.ToArray(), writable: false);
}
