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

        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string name in endpoint.RepeatFields)
        {
            Append(hash, name);
            foreach (MessageField field in fields.Span)
            {
                if (string.Equals(field.Name, name, StringComparison.Ordinal))
                {
                    Append(hash, field);
                }
            }

            // The end of what came under this name.
            AppendNumber(hash, -1);
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> digits = stackalloc byte[SHA256.HashSizeInBytes * 2];
        hash.GetHashAndReset(digest);
        HexDigits.WriteLower(digest, digits);
        return $"{endpoint.Name}/{merchantId}/{Encoding.ASCII.GetString(digits)}";
    }

    private static void Append(IncrementalHash hash, MessageField field)
    {
        AppendNumber(hash, (int)field.Kind);
        Append(hash, field.Name);
        Append(hash, field.GetText() ?? string.Empty);
        AppendNumber(hash, field.Children.Count);
        foreach (MessageField child in field.Children.Span)
        {
            Append(hash, child);
        }
    }

    private static void Append(IncrementalHash hash, string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        AppendNumber(hash, utf8.Length);
        hash.AppendData(utf8);
    }

    private static void AppendNumber(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
