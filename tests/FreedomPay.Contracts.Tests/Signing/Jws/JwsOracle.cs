using System.Security.Cryptography;
using System.Text;

namespace FreedomPay.Contracts.Tests.Signing.Jws;

/// <summary>A detached JWS as RFC 7515 describes it, written without the library: for headers that nobody should send, signed as they are.</summary>
internal static class JwsOracle
{
    public static string Sign(string headerJson, ReadOnlySpan<byte> body, string key, JwsAlgorithm algorithm) =>
        Sign(Encoding.UTF8.GetBytes(headerJson), body, key, algorithm);

    public static string Sign(ReadOnlySpan<byte> header, ReadOnlySpan<byte> body, string key, JwsAlgorithm algorithm) =>
        SignEncoded(Encode(header), body, key, algorithm);

    /// <summary>For encoded headers that stand for no bytes, too.</summary>
    public static string SignEncoded(string header, ReadOnlySpan<byte> body, string key, JwsAlgorithm algorithm)
    {
        byte[] text = Encoding.UTF8.GetBytes($"{header}.{Encode(body)}");
        byte[] secret = Encoding.UTF8.GetBytes(key);
        return $"{header}..{Encode(algorithm == JwsAlgorithm.HS256 ? HMACSHA256.HashData(secret, text) : HMACSHA512.HashData(secret, text))}";
    }

    public static string Encode(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static byte[] Decode(string text) =>
        Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (text.Length % 4)) % 4));
}
