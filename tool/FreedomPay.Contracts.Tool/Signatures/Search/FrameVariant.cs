using System.Text;
using FreedomPay.Contracts.Tool.Signatures.Keys;

namespace FreedomPay.Contracts.Tool.Signatures.Search;

/// <summary>What can be different around the values: the script name, the key, and how text and digest are made.</summary>
/// <param name="Script">The script name; null for that of the frame that is changed.</param>
/// <param name="Key">The key; null for that of the frame.</param>
/// <param name="Form">The form of the text; null for that of the frame.</param>
/// <param name="Hash">The digest; null for that of the frame.</param>
/// <param name="KeyName">What people call the key.</param>
/// <param name="Change">What is said of it.</param>
internal sealed record FrameVariant(string? Script, byte[]? Key, TextForm? Form, DigestMethod? Hash, string? KeyName, Change Change)
{
    public override string ToString() => Change.Condition;

    /// <summary>Returns the frame with the difference.</summary>
    public SigningFrame On(SigningFrame frame) => new(Script ?? frame.Script, Key ?? frame.Key, Form ?? frame.Form, Hash ?? frame.Hash, KeyName ?? frame.KeyName);

    /// <summary>Returns whether two variants change different things, so that both can be true.</summary>
    public bool CanStandBeside(FrameVariant other) =>
        !(Script is not null && other.Script is not null) && !(Key is not null && other.Key is not null)
        && !(Form is not null && other.Form is not null) && !(Hash is not null && other.Hash is not null);

    public static IEnumerable<FrameVariant> Scripts(IEnumerable<string> names, string expected, MessageRole role, KeyRing keys)
    {
        string right = Quoted(expected, keys);
        foreach (string name in names.Where(name => name != expected))
        {
            string shown = Quoted(name, keys);
            string remedy = role == MessageRole.Request
                ? $"sign with {right}, the last segment of the path that is called"
                : $"verify with {shown} instead of {right}: the gateway signs with the last segment of the URL that is called, its own for an answer, and for a notification the one that you gave it";
            yield return new FrameVariant(name, null, null, null, null, new Change(ChangeKind.ScriptName, [Shown.Name(name, keys)], $"with the script name {shown}", remedy));
        }
    }

    public static IEnumerable<FrameVariant> Keys(KeyRing keys, string? wanted)
    {
        foreach (NamedKey key in keys.Keys)
        {
            if (wanted is not null && key.Name != wanted)
            {
                yield return Of(key, key.Text, new Change(ChangeKind.OtherKey, [key.Name], $"with the {key.Name}", $"use the {wanted}, which this endpoint wants"));
            }
        }

        foreach (NamedKey key in keys.Keys.Where(key => wanted is null || key.Name == wanted))
        {
            foreach ((string text, string what) in Texts(key.Text))
            {
                yield return Of(key, text, new Change(ChangeKind.KeyText, [key.Name], $"with the {key.Name} {what}", $"use the {key.Name} exactly as the merchant's cabinet shows it, in the code and here"));
            }
        }

        static FrameVariant Of(NamedKey key, string text, Change change) => new(null, Encoding.UTF8.GetBytes(text), null, null, key.Name, change);
    }

    public static IEnumerable<FrameVariant> Forms(int digestLength, MessageRole role)
    {
        string remedy = role == MessageRole.Request
            ? "sign the script name, the values and the key, joined with ';'"
            : "verify over the script name, the values and the key, joined with ';', unless the sender differs";
        (TextForm Form, string Condition)[] forms =
        [
            (TextForm.WithoutScript, "without a script name at all"), (TextForm.WithoutKey, "without the key"), (TextForm.KeyFirst, "with the key in front"),
            (TextForm.KeyAfterScript, "with the key after the script name"), (TextForm.NotSeparated, "with nothing between the values"),
            (TextForm.Commas, "with commas between the values"), (TextForm.Ampersands, "with '&' between the values"), (TextForm.Blanks, "with '; ' between the values"),
            (TextForm.WithNames, "with name=value instead of the values"), (TextForm.SeparatorAtEnd, "with a ';' after the key"),
        ];
        foreach ((TextForm form, string condition) in forms)
        {
            yield return new FrameVariant(null, null, form, null, null, new Change(ChangeKind.SignedText, [], condition, remedy));
        }

        foreach ((DigestMethod hash, string name) in Hashes(digestLength).Skip(1))
        {
            yield return new FrameVariant(null, null, null, hash, null, AlgorithmChange(name));
        }
    }

    /// <summary>Returns what is said of a digest that is not MD5.</summary>
    public static Change AlgorithmChange(string name) => new(ChangeKind.Algorithm, [], $"with {name}", "make the digest with MD5, over the text with the key at its end");

    /// <summary>Returns the digests of a length. Only the gateway's own, MD5 at its length, needs no saying.</summary>
    public static IReadOnlyList<(DigestMethod Hash, string Name)> Hashes(int length) => length switch
    {
        16 => [(DigestMethod.Md5, "MD5"), (DigestMethod.HmacMd5, "HMAC-MD5")],
        20 => [(DigestMethod.Sha1, "SHA-1"), (DigestMethod.HmacSha1, "HMAC-SHA1")],
        32 => [(DigestMethod.Sha256, "SHA-256"), (DigestMethod.HmacSha256, "HMAC-SHA256")],
        _ => [(DigestMethod.Sha512, "SHA-512"), (DigestMethod.HmacSha512, "HMAC-SHA512")],
    };

    /// <summary>A key is copied with what stands around it, or without what belongs to it.</summary>
    private static IEnumerable<(string Text, string What)> Texts(string key)
    {
        (string Text, string What)[] texts =
        [
            (key.Trim(), "without the blanks around it"), (key.Trim().Trim('"', '\''), "without the quotes around it"), (key + "\n", "and a line end after it"), (key + "\r\n", "and a line end after it"),
            (key + "\r", "and a line end after it"), (key + " ", "and a blank after it"), (" " + key, "and a blank before it"), ("\uFEFF" + key, "and a byte order mark before it"),
            ($"\"{key}\"", "in quotes"), ($"'{key}'", "in quotes"), (key.ToLowerInvariant(), "in small letters"), (key.ToUpperInvariant(), "in capitals"), ($"{key};", "and a ';' after it"),
        ];
        return texts.Where(one => one.Text.Length > 0 && one.Text != key).DistinctBy(static one => one.Text);
    }

    private static string Quoted(string name, KeyRing keys) => name.Length == 0 ? "'' (empty)" : $"'{Shown.Name(name, keys)}'";
}
