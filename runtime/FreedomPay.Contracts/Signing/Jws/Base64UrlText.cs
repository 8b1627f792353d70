using System.Buffers.Text;

namespace FreedomPay.Contracts;

/// <summary>Base64url without padding, as JWS writes it (RFC 7515, section 2). .NET has it only since version 9, so both target frameworks use this.</summary>
internal static class Base64UrlText
{
    private const byte Invalid = byte.MaxValue;

    /// <summary>The value of each ASCII character as a digit.</summary>
    private static readonly byte[] Values = CreateValues();

    private static ReadOnlySpan<byte> Digits => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8;

    /// <summary>Returns the number of characters that stand for a number of bytes.</summary>
    public static int EncodedLength(int byteCount) => checked((byteCount / 3 * 4) + (byteCount % 3 is 0 ? 0 : (byteCount % 3) + 1));

    /// <summary>Returns the number of bytes that a number of characters stands for, if they are well-formed.</summary>
    public static int DecodedLength(int characterCount) => (characterCount / 4 * 3) + Math.Max((characterCount % 4) - 1, 0);

    /// <summary>Writes bytes as ASCII characters.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="destination">Has room for <see cref="EncodedLength"/> characters.</param>
    /// <returns>The number of characters written.</returns>
    public static int Encode(ReadOnlySpan<byte> bytes, Span<byte> destination)
    {
        Span<byte> text = destination[..EncodedLength(bytes.Length)];
        int whole = bytes.Length / 3 * 3;
        Base64.EncodeToUtf8(bytes[..whole], text, out _, out int written);
        text[..written].Replace((byte)'+', (byte)'-');
        text[..written].Replace((byte)'/', (byte)'_');
        EncodeRest(bytes[whole..], text[written..]);
        return text.Length;
    }

    /// <summary>
    /// Reads characters strictly: no padding, no white space, no <c>+</c> or <c>/</c>, and the bits of the last character that belong to no byte
    /// are zero. So there is only one text for the same bytes.
    /// </summary>
    /// <param name="text">The characters.</param>
    /// <param name="bytes">Has the length <see cref="DecodedLength"/>; undefined if the text is not well-formed.</param>
    /// <returns><see langword="true"/> if the text is well-formed.</returns>
    public static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        int bits = 0;
        int bitCount = 0;
        int written = 0;
        foreach (char character in text)
        {
            int value = character < Values.Length ? Values[character] : Invalid;
            if (value == Invalid)
            {
                return false;
            }

            bits = (bits << 6) | value;
            bitCount += 6;
            if (bitCount >= 8)
            {
                bitCount -= 8;
                bytes[written++] = (byte)(bits >> bitCount);
                bits &= (1 << bitCount) - 1;
            }
        }

        // Six bits are left by a last character that is too many.
        return bitCount < 6 && bits == 0;
    }

    /// <summary>Writes the last one or two bytes, which .NET would pad.</summary>
    private static void EncodeRest(ReadOnlySpan<byte> rest, Span<byte> text)
    {
        if (rest.IsEmpty)
        {
            return;
        }

        int bits = (rest[0] << 16) | (rest.Length > 1 ? rest[1] << 8 : 0);
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = Digits[(bits >> (18 - (6 * i))) & 0x3F];
        }
    }

    private static byte[] CreateValues()
    {
        byte[] values = new byte[128];
        values.AsSpan().Fill(Invalid);
        for (int value = 0; value < Digits.Length; value++)
        {
            values[Digits[value]] = (byte)value;
        }

        return values;
    }
}
