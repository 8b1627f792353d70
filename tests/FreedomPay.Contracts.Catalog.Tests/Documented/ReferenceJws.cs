using System.Security.Cryptography;
using System.Text;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>The header X-JWS-Signature as the documentation makes it. It shares no code with the library.</summary>
internal static class ReferenceJws
{
    /// <summary>Signs a body.</summary>
    /// <param name="algorithm">HS256 or HS512, written out by the test: an oracle beside the spec.</param>
    /// <param name="path">The path that is called.</param>
    /// <param name="body">The body as it is sent.</param>
    /// <param name="id">The partner's id.</param>
    /// <param name="key">The partner's key.</param>
    public static string Sign(string algorithm, string path, ReadOnlySpan<byte> body, string id, string key)
    {
        string header = Base64Url(Encoding.UTF8.GetBytes($$"""{"uri":"{{path}}","auth_id":"{{id}}","method":"POST","params":"","alg":"{{algorithm}}"}"""));
        byte[] signed = Encoding.ASCII.GetBytes($"{header}.{Base64Url(body)}");
        byte[] secret = Encoding.UTF8.GetBytes(key);
        byte[] digest = algorithm == "HS512" ? HMACSHA512.HashData(secret, signed) : HMACSHA256.HashData(secret, signed);
        return $"{header}..{Base64Url(digest)}";
    }

    private static string Base64Url(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
