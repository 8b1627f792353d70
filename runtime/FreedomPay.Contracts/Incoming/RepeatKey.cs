using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>What a message and its repeats have in common, as one text.</summary>
internal static class RepeatKey
{
    /// <summary>
    /// Returns the key. The digest takes each field with its kind and with lengths in front of texts, so that no two messages with different fields have the same
    /// key: a field that is missing is not one that is empty, and no text can look like the next field.
    /// </summary>
    public static string? Of(GatewayEndpoint endpoint, string merchantId, MessageFields fields)
    {
        if (endpoint.RepeatFields.Count == 0)
        {
            return null;
        }

        ArrayBufferWriter<byte> bytes = new(256);
        foreach (string name in endpoint.RepeatFields)
        {
            Append(bytes, name);
            foreach (MessageField field in fields.Span)
            {
                if (string.Equals(field.Name, name, StringComparison.Ordinal))
                {
                    Append(bytes, field);
                }
            }

            // The end of what came under this name.
            AppendNumber(bytes, -1);
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> digits = stackalloc byte[SHA256.HashSizeInBytes * 2];
        SHA256.HashData(bytes.WrittenSpan, digest);
        HexDigits.WriteLower(digest, digits);
        return $"{endpoint.Name}/{merchantId}/{Encoding.ASCII.GetString(digits)}";
    }

    private static void Append(ArrayBufferWriter<byte> bytes, MessageField field)
    {
        AppendNumber(bytes, (int)field.Kind);
        Append(bytes, field.Name);
        Append(bytes, field.GetText() ?? string.Empty);
        AppendNumber(bytes, field.Children.Count);
        foreach (MessageField child in field.Children.Span)
        {
            Append(bytes, child);
        }
    }

    private static void Append(ArrayBufferWriter<byte> bytes, string text)
    {
        AppendNumber(bytes, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, bytes);
    }

    private static void AppendNumber(ArrayBufferWriter<byte> bytes, int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes.GetSpan(sizeof(int)), number);
        bytes.Advance(sizeof(int));
    }
}
