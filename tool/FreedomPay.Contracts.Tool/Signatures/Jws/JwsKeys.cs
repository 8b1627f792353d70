using System.Text;
using FreedomPay.Contracts.Tool.Signatures.Keys;
using FreedomPay.Contracts.Tool.Signatures.Search;

namespace FreedomPay.Contracts.Tool.Signatures.Jws;

/// <summary>The bytes that people take for the key of an HMAC.</summary>
internal static class JwsKeys
{
    private const string AsText = "use the bytes of the key's text in UTF-8, and decode nothing";

    public static IReadOnlyList<(byte[] Key, Change? Change)> Of(KeyRing keys)
    {
        List<(byte[] Key, Change? Change)> variants = [.. keys.Keys.Select(static key => (Encoding.UTF8.GetBytes(key.Text), (Change?)null))];
        foreach (NamedKey key in keys.Keys)
        {
            void Add(byte[]? bytes, string how)
            {
                if (bytes is { Length: > 0 })
                {
                    variants.Add((bytes, new Change(ChangeKind.KeyText, [key.Name], $"with the {key.Name} {how}", AsText)));
                }
            }

            Add(JwsText.Decode(key.Text), "decoded as base64");
            Add(key.Text.Length % 2 == 0 && key.Text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(key.Text) : null, "decoded as hexadecimal digits");
            Add(Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(key.Text))), "encoded as base64");
            Add(Encoding.UTF8.GetBytes(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(key.Text))), "encoded as hexadecimal digits");
            Add(Encoding.Unicode.GetBytes(key.Text), "in UTF-16");
        }

        variants.AddRange(FrameVariant.Keys(keys, wanted: null).Select(static variant => (variant.Key!, (Change?)variant.Change)));
        return variants;
    }
}
