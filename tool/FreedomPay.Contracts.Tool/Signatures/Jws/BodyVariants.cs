using System.Text;
using System.Text.Json;
using FreedomPay.Contracts.Tool.Messages;
using FreedomPay.Contracts.Tool.Signatures.Keys;
using FreedomPay.Contracts.Tool.Signatures.Search;

namespace FreedomPay.Contracts.Tool.Signatures.Jws;

/// <summary>The ways in which a body can differ from the bytes that were signed.</summary>
internal static class BodyVariants
{
    private const string Remedy = "serialize the body once, and sign the very bytes that are sent";
    private const int MostMembers = 100;

    /// <summary>A body of this length is not written anew in hundreds of ways.</summary>
    private const int MostBytes = 32 * 1024;

    public static IReadOnlyList<(byte[] Body, Change? Change)> Of(byte[] body, KeyRing keys)
    {
        List<(byte[] Body, Change? Change)> variants = [(body, null)];
        HashSet<UInt128> seen = [Hash(body)];
        void Add(byte[] other, string condition, ChangeKind kind = ChangeKind.Body, string remedy = Remedy, string? subject = null)
        {
            if (seen.Add(Hash(other)))
            {
                variants.Add((other, new Change(kind, subject is null ? [] : [subject], condition, remedy)));
            }
        }

        string text = Encoding.UTF8.GetString(body);
        Add(Encoding.UTF8.GetBytes(text.Trim()), "with the body without the blanks around it");
        Add([.. body, (byte)'\n'], "with a line end after the body");
        Add([.. body, (byte)'\r', (byte)'\n'], "with a line end (\\r\\n) after the body");
        Add(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")), "with the line ends of the body as \\n");
        Add(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")), "with the line ends of the body as \\r\\n");
        if (body.Length <= MostBytes && JsonOf(body) is { } json)
        {
            foreach (JsonStyle style in JsonStyle.All())
            {
                byte[] written = JsonRewriter.Write(json, style);
                Add(written, $"with the body {style}");
                Add([.. written, (byte)'\n'], $"with the body {style}, and a line end after it");
            }

            AddMembers(json, body, Add, keys);
            foreach ((string other, string? member, string how) in BodyNumbers.Of(text))
            {
                string? name = member is null ? null : Shown.Name(member, keys);
                Add(Encoding.UTF8.GetBytes(other), $"with {(name is null ? "all such numbers" : name)} {how}", ChangeKind.Numbers, subject: name);
            }
        }

        Add([.. Encoding.UTF8.Preamble, .. body], "with a byte order mark before the body");
        foreach (ValueVariant variant in CharsetVariants.All)
        {
            if (variant.Of(new SignedNode(string.Empty, body, Wire: null, FieldOrigin.Body, IsList: false, [])) is { } other)
            {
                Change change = variant.ChangeOf([], "the body", MessageRole.Request);
                Add(other, change.Condition, ChangeKind.Charset, change.Remedy);
            }
        }

        Add([], "with an empty body", remedy: "sign the body too");
        return variants;
    }

    /// <summary>A member that was added after signing.</summary>
    private static void AddMembers(JsonElement json, byte[] body, Action<byte[], string, ChangeKind, string, string?> add, KeyRing keys)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        JsonStyle? own = JsonStyle.All().FirstOrDefault(style => JsonRewriter.Write(json, style).AsSpan().SequenceEqual(body.AsSpan().TrimEnd(" \r\n"u8)));
        foreach (JsonProperty member in json.EnumerateObject().Take(MostMembers))
        {
            string name = Shown.Name(member.Name, keys);
            add(JsonRewriter.Write(json, own ?? JsonStyle.All().First(), member.Name), $"without {name}", ChangeKind.FieldNotSigned, "sign the body after everything is in it", name);
        }
    }

    private static JsonElement? JsonOf(byte[] body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 64 });
            return JsonTexts.AreTexts(document.RootElement) ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static UInt128 Hash(byte[] body) => System.Runtime.InteropServices.MemoryMarshal.Read<UInt128>(System.Security.Cryptography.SHA256.HashData(body));
}
