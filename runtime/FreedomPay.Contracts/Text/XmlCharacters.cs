using System.Buffers;
using System.Xml;

namespace FreedomPay.Contracts;

/// <summary>Determines what XML 1.0 can carry, in text and as element names.</summary>
internal static class XmlCharacters
{
    private static readonly SearchValues<byte> NoCharacters = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    /// <summary>Determines whether a text contains no control characters except tabs and line breaks, and neither U+FFFE nor U+FFFF.</summary>
    /// <param name="utf8">The text, which is valid UTF-8.</param>
    public static bool AreAll(ReadOnlySpan<byte> utf8) =>
        !utf8.ContainsAny(NoCharacters) && utf8.IndexOf("\uFFFE"u8) < 0 && utf8.IndexOf("\uFFFF"u8) < 0;

    /// <summary>Determines whether an element can have this name, which must not have a prefix.</summary>
    public static bool IsName(string name)
    {
        if (name.Length == 0 || !XmlConvert.IsStartNCNameChar(name[0]))
        {
            return false;
        }

        foreach (char character in name)
        {
            if (!XmlConvert.IsNCNameChar(character))
            {
                return false;
            }
        }

        return true;
    }
}
