using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using FreedomPay.Contracts.Tool.Signatures.Search;

namespace FreedomPay.Contracts.Tool.Signatures.Jws;

/// <summary>A value of <c>X-JWS-Signature</c>, taken apart.</summary>
/// <param name="EncodedHeader">The first part, as it came.</param>
/// <param name="Header">What is in it.</param>
/// <param name="Payload">The body, if it is in the value, where it does not belong.</param>
/// <param name="Digest">The last part.</param>
/// <param name="Changes">What is to be written in another way.</param>
internal sealed record JwsText(string EncodedHeader, JsonElement Header, byte[]? Payload, byte[] Digest, IReadOnlyList<Change> Changes)
{
    private const int MostCharacters = 64 * 1024;

    /// <summary>Reads a value.</summary>
    /// <returns>The value, or why it is none.</returns>
    public static (JwsText? Value, string? Problem) Read(string text)
    {
        List<Change> changes = [];
        string trimmed = text.Trim().Trim('"', '\'');
        string[] parts = trimmed.Split('.');
        if (trimmed.Length > MostCharacters || parts.Length != 3)
        {
            return (null, "X-JWS-Signature is no header and digest with two dots between them.");
        }

        if (trimmed.Length != text.Length)
        {
            changes.Add(Written("without the blanks or quotes around X-JWS-Signature", "write X-JWS-Signature and nothing around it"));
        }

        if (parts[0].AsSpan().ContainsAny("+/=") || parts[2].AsSpan().ContainsAny("+/="))
        {
            changes.Add(Written("with X-JWS-Signature in base64url", "encode with base64url: '-' and '_' for '+' and '/', and no '=' at the end"));
        }

        if (parts[1].Length > 0)
        {
            changes.Add(Written("without the payload between the dots", "leave the payload out of X-JWS-Signature: the body is the payload"));
        }

        bool isHex = parts[2].Length is 64 or 96 or 128 && parts[2].AsSpan().IndexOfAnyExcept(System.Buffers.SearchValues.Create("0123456789abcdefABCDEF")) < 0;
        if (isHex)
        {
            changes.Add(Written("with the digest in base64url instead of hexadecimal digits", "encode the bytes of the digest with base64url"));
        }

        byte[]? digest = isHex ? Convert.FromHexString(parts[2]) : Decode(parts[2]);
        return digest?.Length is not (32 or 48 or 64) ? (null, "The last part of X-JWS-Signature is no digest.")
            : Decode(parts[0]) is not { } header || ObjectOf(header) is not { } json ? (null, "The first part of X-JWS-Signature is no JSON object in base64url.")
            : (new JwsText(parts[0], json, parts[1].Length > 0 ? Decode(parts[1]) : null, digest, changes), null);
    }

    /// <summary>Returns a member of the header as text; null if it is missing, or neither a text nor a number.</summary>
    public string? Member(string name) => Header.TryGetProperty(name, out JsonElement value) ? value.ValueKind switch
    {
        JsonValueKind.String => Messages.JsonTexts.Of(value),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    }
    : null;

    public bool IsNumber(string name) => Header.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number;

    public static byte[]? Decode(string text)
    {
        string url = text.Replace('+', '-').Replace('/', '_').TrimEnd('=');
        byte[] bytes = new byte[url.Length];
        return Base64Url.IsValid(url) && Base64Url.TryDecodeFromChars(url, bytes, out int length) ? bytes[..length] : null;
    }

    private static JsonElement? ObjectOf(byte[] header)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(Encoding.UTF8.GetString(header), new JsonDocumentOptions { MaxDepth = 8 });
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Change Written(string condition, string remedy) => new(ChangeKind.JwsHeader, [JwsSignature.HeaderName], condition, remedy);
}
