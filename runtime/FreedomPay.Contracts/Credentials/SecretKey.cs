using System.Diagnostics;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>A merchant's secret key. Nothing gives its text back: not <see cref="ToString"/>, no property, no exception.</summary>
[DebuggerDisplay("***")]
public sealed class SecretKey
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _utf8;

    /// <summary>Wraps the text of a secret key as the gateway's cabinet shows it.</summary>
    /// <param name="key">The key's text; it is used exactly as given, nothing is trimmed.</param>
    /// <exception cref="ArgumentException">The key is empty, begins or ends with white space (a usual slip of copying), or is no text.</exception>
    public SecretKey(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (char.IsWhiteSpace(key[0]) || char.IsWhiteSpace(key[^1]))
        {
            throw new ArgumentException("The secret key begins or ends with white space; copy it without.", nameof(key));
        }

        try
        {
            _utf8 = StrictUtf8.GetBytes(key);
        }
        catch (EncoderFallbackException)
        {
            // Its message quotes a part of the key.
            throw new ArgumentException("The secret key holds half of a surrogate pair; copy it whole.", nameof(key));
        }
    }

    internal ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>Shows <c>***</c>.</summary>
    /// <returns>Three asterisks.</returns>
    public override string ToString() => "***";
}
