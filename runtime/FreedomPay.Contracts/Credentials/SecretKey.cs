using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>A merchant's secret key. Nothing returns the key: not <see cref="ToString"/>, no property, no exception.</summary>
[DebuggerDisplay("***")]
public sealed class SecretKey
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _utf8;

    /// <summary>Initializes a new instance of the <see cref="SecretKey"/> class with a key as the gateway's merchant cabinet shows it.</summary>
    /// <param name="key">The key; it is used exactly as given, without trimming.</param>
    /// <exception cref="ArgumentException">
    /// The key is empty, begins or ends with white space (a common copying mistake), or contains half of a surrogate pair.
    /// </exception>
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
            // The exception is not passed on, because its message quotes part of the key.
            throw new ArgumentException("The secret key holds half of a surrogate pair; copy it whole.", nameof(key));
        }
    }

    internal ReadOnlySpan<byte> Utf8 => _utf8;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal PreparedHmac HmacSha256 { get; } = new(HashAlgorithmName.SHA256);

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal PreparedHmac HmacSha512 { get; } = new(HashAlgorithmName.SHA512);

    /// <summary>Returns <c>***</c>.</summary>
    /// <returns>Three asterisks.</returns>
    public override string ToString() => "***";
}
