using System.Globalization;

namespace FreedomPay.Contracts;

/// <summary>
/// Tells what is a URL: for the gateway, which calls it, for the payer's browser, which is sent there, and for <see cref="Uri"/>, all of which must
/// read the same host in it.
/// </summary>
/// <remarks>The generator has the same rule for the values of specs (<c>UrlRule</c>).</remarks>
internal static class UrlText
{
    /// <summary>The most that <see cref="Uri"/> takes in .NET 8.</summary>
    private const int MaxLength = 65_519;

    public static bool IsUrl(string text) =>
        text.Length <= MaxLength
        && AuthorityOf(text) is { Length: > 0 } authority
        && !authority.ContainsAny('@', '%')
        && authority[^1] != ':'
        && text.AsSpan().IndexOfAny("\\<>\"") < 0
        && !HasHidden(text)
        && Uri.TryCreate(text, UriKind.Absolute, out _);

    /// <summary>Returns host and port, with what comes before them; empty if the scheme is another one.</summary>
    private static ReadOnlySpan<char> AuthorityOf(ReadOnlySpan<char> text)
    {
        int start = text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? "https://".Length
            : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "http://".Length
            : text.Length;
        ReadOnlySpan<char> rest = text[start..];
        int end = rest.IndexOfAny('/', '?', '#');
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>
    /// Determines whether there is a space, or a character that is not seen. Browsers drop line breaks and tabs, so that they hide a scheme or a
    /// host; formatting characters turn what follows around.
    /// </summary>
    private static bool HasHidden(string text)
    {
        foreach (char character in text)
        {
            if (character is <= ' ' or (char)0x7F
                || (character > (char)0x7F && char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
                    or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
            {
                return true;
            }
        }

        return false;
    }
}
