using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace FreedomPay.Contracts;

/// <summary>
/// Compares the header of an <c>X-JWS-Signature</c> with the request that it came with. The header may have its members in any order, with white
/// space and escapes: the digest is over its bytes. It may have others, as <c>typ</c>, which mean nothing here.
/// </summary>
internal static class JwsHeaderCheck
{
    private const int MaxMembers = 16;

    /// <summary>Compares the header.</summary>
    /// <param name="json">The header.</param>
    /// <param name="scratch">Has the length of the header.</param>
    /// <param name="scheme">How the endpoint signs.</param>
    /// <param name="path">The path of the request.</param>
    /// <param name="id">The id of the merchant.</param>
    /// <param name="method">The method of the request.</param>
    /// <returns><see langword="null"/> if the header is that of the request; otherwise the verdict.</returns>
    public static SignatureVerdict? Check(ReadOnlySpan<byte> json, Span<byte> scratch, JwsScheme scheme, string path, string id, string method)
    {
        if (!Utf8.IsValid(json))
        {
            return JwsVerdicts.HeaderUnreadable;
        }

        try
        {
            return Read(json, scratch, scheme, path, id, method);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not JSON, an object or a list as a value, or an escape that stands for half of a surrogate pair.
            return JwsVerdicts.HeaderUnreadable;
        }
    }

    private static SignatureVerdict? Read(ReadOnlySpan<byte> json, Span<byte> scratch, JwsScheme scheme, string path, string id, string method)
    {
        // A depth of one: no value has values within.
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = 1 });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return JwsVerdicts.HeaderUnreadable;
        }

        Span<int> nameEnds = stackalloc int[MaxMembers];
        int count = 0;
        bool isCritical = false, hasAlgorithm = false, hasPath = false, hasId = false, hasMethod = false, hasParameters = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int start = count == 0 ? 0 : nameEnds[count - 1];
            if (count == MaxMembers)
            {
                return JwsVerdicts.HeaderUnreadable;
            }

            nameEnds[count] = start + reader.CopyString(scratch[start..]);
            ReadOnlySpan<byte> name = scratch[start..nameEnds[count]];
            if (IsAmong(scratch, nameEnds[..count], name))
            {
                return JwsVerdicts.HeaderUnreadable;
            }

            reader.Read();
            if (reader is { TokenType: JsonTokenType.String, ValueIsEscaped: true })
            {
                // Throws where escapes make no text.
                reader.CopyString(scratch[nameEnds[count]..]);
            }

            isCritical |= name.SequenceEqual("crit"u8) || name.SequenceEqual("b64"u8);
            hasAlgorithm |= name.SequenceEqual("alg"u8) && IsText(ref reader, scheme.AlgorithmName);
            hasPath |= Ascii.Equals(name, scheme.PathMember) && IsText(ref reader, path);
            hasId |= Ascii.Equals(name, scheme.IdMember) && IsId(ref reader, id, scheme.IdKind);
            hasMethod |= name.SequenceEqual("method"u8) && IsText(ref reader, method);
            hasParameters |= name.SequenceEqual("params"u8) && IsText(ref reader, ""u8);
            count++;
        }

        // Nothing but white space follows.
        reader.Read();
        return isCritical ? JwsVerdicts.Critical
            : !hasAlgorithm ? JwsVerdicts.OtherAlgorithm(scheme)
            : !hasPath ? JwsVerdicts.OtherPath(scheme)
            : !hasId ? JwsVerdicts.OtherId(scheme)
            : !hasMethod ? JwsVerdicts.OtherMethod()
            : !hasParameters ? JwsVerdicts.OtherParameters()
            : null;
    }

    private static bool IsAmong(ReadOnlySpan<byte> names, ReadOnlySpan<int> ends, ReadOnlySpan<byte> name)
    {
        int start = 0;
        foreach (int end in ends)
        {
            if (names[start..end].SequenceEqual(name))
            {
                return true;
            }

            start = end;
        }

        return false;
    }

    private static bool IsText(ref Utf8JsonReader reader, ReadOnlySpan<byte> expected) =>
        reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(expected);

    private static bool IsText(ref Utf8JsonReader reader, string expected) =>
        reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(expected);

    /// <summary>A string is not taken for a number, nor a number for a string; a number is compared as it is written.</summary>
    private static bool IsId(ref Utf8JsonReader reader, string expected, JwsIdKind kind) => kind == JwsIdKind.Text
        ? IsText(ref reader, expected)
        : reader.TokenType == JsonTokenType.Number && Ascii.Equals(reader.ValueSpan, expected);
}
