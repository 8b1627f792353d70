using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FreedomPay.Contracts.Tool.Signatures.Search;

namespace FreedomPay.Contracts.Tool.Signatures.Jws;

/// <summary>Looks for the smallest change that makes an <c>X-JWS-Signature</c> fit: none, one, then two.</summary>
internal static class JwsSearch
{
    private const int MostChanges = 2;
    private const string Documented = "sign base64url(header), a dot, and base64url(body)";

    /// <summary>How the text that is signed is put together.</summary>
    private static readonly (Func<string, byte[], byte[]> Text, Change? Change)[] Inputs =
    [
        (static (header, body) => Ascii($"{header}.{Base64Url.EncodeToString(body)}"), null),
        (static (header, body) => [.. Ascii($"{header}."), .. body], Input("with the body not encoded")),
        (static (header, body) => [.. Ascii($"{header}.."), .. body], Input("with two dots and the body not encoded")),
        (static (header, body) => Ascii($"{header}..{Base64Url.EncodeToString(body)}"), Input("with two dots in the signed text")),
        (static (header, body) => Ascii($"{header}.{Convert.ToBase64String(body)}"), Input("with the body in base64 with padding")),
        (static (header, body) => Ascii($"{header}{Base64Url.EncodeToString(body)}"), Input("without the dot")),
        (static (_, body) => Ascii(Base64Url.EncodeToString(body)), Input("with the encoded body alone")),
        (static (_, body) => body, Input("with the body alone")),
        (static (header, _) => Ascii(header), Input("with the header alone")),
        (static (header, _) => Ascii(header + "."), Input("with the header and a dot alone")),
        (static (header, body) => [.. JwsText.Decode(header) ?? [], (byte)'.', .. body], Input("with header and body not encoded")),
        (static (header, body) => Ascii($"{header}.{Convert.ToHexStringLower(SHA256.HashData(body))}"), Input("with a hash of the body")),
    ];

    public static SearchResult Run(JwsInput input, SearchBudget budget)
    {
        IReadOnlyList<(byte[] Body, Change? Change)> bodies = Bodies(input);
        IReadOnlyList<(byte[] Key, Change? Change)> keys = JwsKeys.Of(input.Keys);
        IReadOnlyList<(string Header, Change? Change)> headers = Headers(input);
        IReadOnlyList<Change> visible = [.. input.Signature.Changes, .. JwsHeaderChanges.Of(input)];
        for (int count = 0; count <= MostChanges; count++)
        {
            foreach ((Func<string, byte[], byte[]> text, Change? inputChange) in Inputs)
            {
                foreach ((string header, Change? headerChange) in headers.Where(one => Count(inputChange, one.Change) <= count))
                {
                    foreach ((byte[] body, Change? bodyChange) in bodies.Where(one => Count(inputChange, headerChange, one.Change) <= count))
                    {
                        foreach ((byte[] key, Change? keyChange) in keys.Where(one => Count(inputChange, headerChange, bodyChange, one.Change) == count))
                        {
                            if (!budget.Spend())
                            {
                                return SearchResult.Nothing;
                            }

                            if (Fits(input.Signature.Digest, key, text(header, body)))
                            {
                                Change?[] changes = [keyChange, inputChange, headerChange, bodyChange];
                                return new SearchResult(IsFound: true, [.. visible, .. changes.OfType<Change>()], Script: null, NameOf(key, input));
                            }
                        }
                    }
                }
            }
        }

        return SearchResult.Nothing;
    }

    private static int Count(params ReadOnlySpan<Change?> changes)
    {
        int count = 0;
        foreach (Change? change in changes)
        {
            count += change is null ? 0 : 1;
        }

        return count;
    }

    private static List<(byte[] Body, Change? Change)> Bodies(JwsInput input)
    {
        List<(byte[] Body, Change? Change)> bodies = [.. BodyVariants.Of(input.Body, input.Keys)];
        if (input.IsFile && input.Body.AsSpan().EndsWith("\n"u8))
        {
            // An editor ends the last line of a file.
            bodies.Insert(1, (input.Body[..^(input.Body.AsSpan().EndsWith("\r\n"u8) ? 2 : 1)], null));
        }

        if (input.Signature.Payload is { } payload && !payload.AsSpan().SequenceEqual(input.Body))
        {
            bodies.Add((payload, new Change(ChangeKind.Body, [], "with the payload in X-JWS-Signature, which differs from the body", "send the very body that is signed")));
        }

        return bodies;
    }

    /// <summary>The header that was signed may be another than the one that was sent.</summary>
    private static IReadOnlyList<(string Header, Change? Change)> Headers(JwsInput input)
    {
        List<(string Header, Change? Change)> headers = [(input.Signature.EncodedHeader, null)];
        Change change = new(ChangeKind.JwsHeader, [], "with another header than the one that is sent", "send the very header that is signed");
        void Add(string json) => headers.Add((Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json)), change));

        string clean = input.Signature.EncodedHeader.Replace('+', '-').Replace('/', '_').TrimEnd('=');
        if (clean != input.Signature.EncodedHeader)
        {
            headers.Add((clean, null));
        }

        if (input.Path is { } path)
        {
            string pathMember = input.Scheme?.PathMember ?? "uri";
            string idMember = input.Scheme?.IdMember ?? "auth_id";
            string? id = input.Id ?? input.Signature.Member(idMember) ?? input.Signature.Member("auth_id") ?? input.Signature.Member("merchant_id");
            string method = input.Method ?? "POST";
            foreach (string alg in (string[])["HS256", "HS512"])
            {
                foreach (string idText in (string[])[$"\"{id}\"", $"{id}"])
                {
                    Add($$"""{"{{pathMember}}":"{{path}}","{{idMember}}":{{idText}},"method":"{{method}}","params":"","alg":"{{alg}}"}""");
                    Add($$"""{"alg":"{{alg}}","{{idMember}}":{{idText}},"{{pathMember}}":"{{path}}","method":"{{method}}","params":""}""");
                }
            }
        }

        return [.. headers.DistinctBy(static one => one.Header)];
    }

    private static bool Fits(byte[] digest, byte[] key, byte[] text)
    {
        Span<byte> computed = stackalloc byte[HMACSHA512.HashSizeInBytes];
        int length = digest.Length switch
        {
            HMACSHA256.HashSizeInBytes => HMACSHA256.HashData(key, text, computed),
            HMACSHA384.HashSizeInBytes => HMACSHA384.HashData(key, text, computed),
            _ => HMACSHA512.HashData(key, text, computed),
        };
        return CryptographicOperations.FixedTimeEquals(computed[..length], digest);
    }

    private static string? NameOf(byte[] key, JwsInput input) =>
        input.Keys.Keys.FirstOrDefault(known => Encoding.UTF8.GetBytes(known.Text).AsSpan().SequenceEqual(key))?.Name;

    private static byte[] Ascii(string text) => Encoding.UTF8.GetBytes(text);

    private static Change Input(string condition) => new(ChangeKind.JwsInput, [], condition, Documented);
}
