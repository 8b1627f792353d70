using System.Security.Cryptography;
using System.Text;

namespace FreedomPay.Contracts.Package.Tests.Support;

/// <summary>The documented rule for messages without nesting, written down once more and without any code of the product.</summary>
internal static class ReferenceSignature
{
    public static string Of(string script, IEnumerable<KeyValuePair<string, string>> fields, string key)
    {
        IEnumerable<string> values = fields
            .Where(field => field.Key != "pg_sig")
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => field.Value);
        string text = string.Join(';', [script, .. values, key]);
#pragma warning disable CA1308 // The protocol writes small letters.
        return Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
#pragma warning restore CA1308
    }
}
