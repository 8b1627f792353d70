using System.Buffers;
using System.Security.Cryptography;

namespace FreedomPay.Contracts;

/// <summary>
/// The header of an <c>X-JWS-Signature</c>, encoded: compact JSON, with its members in the order of the documentation's examples. It is the same for
/// all requests of a merchant to an endpoint, unless the path has parameters.
/// </summary>
internal sealed class JwsHeader
{
    /// <summary>With the digest, within <see cref="JwsSignature.MaxLength"/>: what is signed can be verified.</summary>
    private const int MaxEncodedLength = JwsSignature.MaxLength - 100;

    private const int MaxMethodLength = 20;
    private const int MaxNumberLength = 19;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> QueryAndFragment = SearchValues.Create("?#");

    private readonly byte[] _encoded;

    private JwsHeader(JwsScheme scheme, string id, byte[] encoded)
    {
        Algorithm = scheme.Algorithm;
        Id = id;
        _encoded = encoded;
    }

    public JwsAlgorithm Algorithm { get; }

    public string Id { get; }

    /// <summary>Gets the header in base64url, as it is sent and signed.</summary>
    public ReadOnlySpan<byte> Encoded => _encoded;

    /// <summary>Gets the length of a header's value: this header, two dots and a digest.</summary>
    public int SignatureLength => _encoded.Length + 2 + Base64UrlText.EncodedLength(JwsDigest.LengthOf(Algorithm));

    /// <summary>Writes the header of a request.</summary>
    /// <exception cref="ArgumentException">The path, the id or the method cannot be what it is passed for.</exception>
    public static JwsHeader Create(JwsScheme scheme, string path, string id, string method)
    {
        ThrowIfNoPath(path);
        ThrowIfNoId(id, scheme.IdKind);
        ThrowIfNoMethod(method);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(JwsHeaderWriter.MaxLength(path.Length + id.Length));
        JwsHeaderWriter writer = new(buffer);
        try
        {
            writer.Write(scheme, path, id, method);
            byte[] encoded = new byte[Base64UrlText.EncodedLength(writer.Written.Length)];
            Base64UrlText.Encode(writer.Written, encoded);
            return encoded.Length <= MaxEncodedLength
                ? new JwsHeader(scheme, id, encoded)
                : throw new ArgumentException("The path is too long for a signature.", nameof(path));
        }
        finally
        {
            // The parameters of a path belong to the payer.
            CryptographicOperations.ZeroMemory(buffer.AsSpan(0, writer.Written.Length));
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void ThrowIfNoPath(string path)
    {
        if (!path.StartsWith('/') || path.AsSpan().ContainsAny(QueryAndFragment))
        {
            throw new ArgumentException("Pass the path of the URL from its first slash on, without host, query and fragment: /v5/g2g/create.", nameof(path));
        }

        ThrowIfNoText(path, nameof(path));
    }

    /// <summary>The id stays out of the messages, because it may be a key that was passed as the wrong argument.</summary>
    private static void ThrowIfNoId(string id, JwsIdKind kind)
    {
        if (id.Length == 0)
        {
            throw new ArgumentException("The id is empty.", nameof(id));
        }

        if (kind == JwsIdKind.Number
            && (id.Length > MaxNumberLength || id.AsSpan().ContainsAnyExcept(Digits) || (id[0] == '0' && id.Length > 1)))
        {
            throw new ArgumentException("The id is signed as a JSON number: 1 to 19 decimal digits without a leading zero.", nameof(id));
        }

        ThrowIfNoText(id, nameof(id));
    }

    private static void ThrowIfNoMethod(string method)
    {
        if (method.Length is 0 or > MaxMethodLength || method.AsSpan().ContainsAnyExceptInRange('A', 'Z'))
        {
            throw new ArgumentException("Pass the HTTP method in uppercase, for example POST.", nameof(method));
        }
    }

    private static void ThrowIfNoText(string text, string parameter)
    {
        if (text.Length > MaxEncodedLength)
        {
            throw new ArgumentException("The text is too long for a signature.", parameter);
        }

        if (!Utf16Text.IsWhole(text))
        {
            throw new ArgumentException("The text contains half of a surrogate pair, which no message can carry.", parameter);
        }
    }
}
