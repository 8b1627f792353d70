using System.Text;

namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>Texts that were signed or read in another charset than UTF-8. The old ones of Kazakhstan's shops are Windows-1251 and, of programs that know none, ISO-8859-1.</summary>
internal static class CharsetVariants
{
    private const string Sign = "sign and send UTF-8";
    private const string Verify = "read and verify the bytes as UTF-8";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IReadOnlyList<ValueVariant> All { get; } =
    [
        .. Of("Windows-1251", CodePagesEncodingProvider.Instance.GetEncoding(1251, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!),
        .. Of("ISO-8859-1", Encoding.GetEncoding("ISO-8859-1", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)),
        .. Of("Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!),
        .. Of("UTF-16", new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true)).Take(1),
        new(ChangeKind.Charset, "with '?' for other than Latin letters in {0}", Sign, Verify, static node => IsForeign(node) ? Encoding.ASCII.GetBytes(node.Text) : null),
    ];

    private static IEnumerable<ValueVariant> Of(string name, Encoding encoding) =>
    [
        new(ChangeKind.Charset, $"with {{0}} in {name} instead of UTF-8", Sign, Verify, node => IsForeign(node) ? Bytes(encoding, node.Text) : null),
        new(ChangeKind.Charset, $"with {{0}} read as {name} and signed in UTF-8", $"decode what comes in {name} as such, and sign and send UTF-8", Verify, node => node.IsUtf8 ? null : Text(encoding, node.Value!) is { } text ? Encoding.UTF8.GetBytes(text) : null),
        new(ChangeKind.Charset, $"with {{0}} as the UTF-8 that was taken for {name}", $"send UTF-8: what is sent was read as {name} after signing", $"read the message as UTF-8, not as {name}", node => IsForeign(node) && Bytes(encoding, node.Text) is { } bytes && System.Text.Unicode.Utf8.IsValid(bytes) ? bytes : null),
        new(ChangeKind.Charset, $"with {{0}} as UTF-8 taken for {name} and encoded again", $"sign UTF-8: what is signed was read as {name} before", Verify, node => IsForeign(node) && Text(encoding, node.Value!) is { } text ? Encoding.UTF8.GetBytes(text) : null),
    ];

    private static bool IsForeign(SignedNode node) => node.IsUtf8 && !Ascii.IsValid(node.Value);

    private static byte[]? Bytes(Encoding encoding, string text)
    {
        try
        {
            return encoding.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    private static string? Text(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
