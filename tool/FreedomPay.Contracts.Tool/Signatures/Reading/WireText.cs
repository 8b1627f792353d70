using System.Text;

namespace FreedomPay.Contracts.Tool.Signatures.Reading;

/// <summary>Text that came as bytes. Bytes that are not UTF-8 are kept, one character each, so that nothing is lost before the charset is known.</summary>
internal static class WireText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns the text of bytes, and whether it is UTF-8.</summary>
    public static string Of(ReadOnlySpan<byte> bytes, out bool isUtf8)
    {
        isUtf8 = System.Text.Unicode.Utf8.IsValid(bytes);
        return isUtf8 ? Strict.GetString(bytes) : Encoding.Latin1.GetString(bytes);
    }

    /// <summary>Returns the bytes of a text that <see cref="Of"/> has returned.</summary>
    public static byte[] BytesOf(string text, bool isUtf8) => (isUtf8 ? Encoding.UTF8 : Encoding.Latin1).GetBytes(text);

    /// <summary>Decodes <c>%XX</c> and, in a form, <c>+</c>. What is not an escape stays.</summary>
    public static byte[] Decode(string text, bool isUtf8)
    {
        byte[] bytes = BytesOf(text, isUtf8);
        int length = 0;
        for (int index = 0; index < bytes.Length; index++)
        {
            byte next = bytes[index];
            if (next == '%' && index + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[index + 1]) && char.IsAsciiHexDigit((char)bytes[index + 2]))
            {
                bytes[length++] = (byte)((Convert.FromHexString([(char)bytes[index + 1], (char)bytes[index + 2]]))[0]);
                index += 2;
            }
            else
            {
                bytes[length++] = next == '+' ? (byte)' ' : next;
            }
        }

        return bytes[..length];
    }
}
