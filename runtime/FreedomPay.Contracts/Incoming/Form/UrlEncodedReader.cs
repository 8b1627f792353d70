using System.Buffers;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>Reads <c>application/x-www-form-urlencoded</c> bytes: <c>&amp;</c> separates pairs, <c>+</c> is a space, <c>%XX</c> is a byte of UTF-8.</summary>
internal static class UrlEncodedReader
{
    public static void Read(ReadOnlySpan<byte> bytes, FormTree tree)
    {
        // Only as long as the longest pair: a body of many short pairs needs no buffer of its own length.
        byte[] decoded = [];
        try
        {
            while (!bytes.IsEmpty)
            {
                int end = bytes.IndexOf((byte)'&');
                ReadOnlySpan<byte> pair = end < 0 ? bytes : bytes[..end];
                bytes = end < 0 ? [] : bytes[(end + 1)..];
                if (pair.IsEmpty)
                {
                    continue;
                }

                if (decoded.Length < pair.Length)
                {
                    Return(decoded);
                    decoded = ArrayPool<byte>.Shared.Rent(pair.Length);
                }

                int equals = pair.IndexOf((byte)'=');
                string name = Decode(equals < 0 ? pair : pair[..equals], decoded);
                string value = equals < 0 ? string.Empty : Decode(pair[(equals + 1)..], decoded);
                if (!tree.TryAdd(name, value))
                {
                    return;
                }
            }
        }
        finally
        {
            Return(decoded);
        }
    }

    private static void Return(byte[] decoded)
    {
        if (decoded.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(decoded, clearArray: true);
        }
    }

    private static string Decode(ReadOnlySpan<byte> encoded, byte[] decoded)
    {
        int length = 0;
        for (int i = 0; i < encoded.Length; i++)
        {
            byte current = encoded[i];
            if (current == '+')
            {
                current = (byte)' ';
            }
            else if (current == '%' && i + 2 < encoded.Length
                && HexDigits.TryValue(encoded[i + 1], out int high) && HexDigits.TryValue(encoded[i + 2], out int low))
            {
                current = (byte)((high << 4) | low);
                i += 2;
            }

            decoded[length++] = current;
        }

        return Encoding.UTF8.GetString(decoded, 0, length);
    }
}
