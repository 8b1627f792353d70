using System.Text;

namespace FreedomPay.Contracts.Tests.Incoming.Json;

/// <summary>Damages documents, often at the edges of tokens, often with what JSON or a lenient reader has a meaning for.</summary>
internal sealed class JsonMutator(Random random, IReadOnlyList<byte[]> documents) : DocumentMutator(random, documents, Fragments, kinds: CommonKinds + 4)
{
    private static readonly byte[] Edges = [.. "{}[]:,\"\\ "u8];

    private static readonly byte[][] Fragments =
    [
        .. new[]
        {
            "{", "}", "[", "]", ":", ",", "\"", "'", "\\", "/", "-", "+", ".", "e", "E", "0", "1", "9", " ", "\t", "\n", "\r", "\0", "\u0001", "\u001F", "\u007F", "\u0085",
            "a", "ы", "Қ", "é", "漢", "😀", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "\uD7FF", "\uE000", "\u00A0", "\u2028",
            "{}", "[]", "\"\"", "\"a\"", "\"a\":1", "\"a\":1,", ",\"a\":1", "\"b\":", ",1", "1,", ",{}", ",[]", "[[", "]]", "{\"a\":{\"b\":1}}", "[1,2]",
            "true", "false", "null", "True", "nul", "NaN", "Infinity", "undefined", "-0", "01", "1.", ".5", "1e", "1e+", "1e5", "-1.5E-3", "0x1F", "1e400", "12345678901234567890123456789",
            "\\n", "\\u0041", "\\u0061", "\\u0000", "\\u001f", "\\u00E9", "\\uD83D", "\\uDE00", "\\uD83D\\uDE00", "\\uFFFF", "\\u00", "\\u", "\\x", "\\'", "\\/", "\\\\", "\\\"", "\\U0041",
            "// a\n", "/* a */", "# a\n", ")]}'", ";", "=", "=>", "...",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xFE], [0x80], [0xC0, 0x80], [0xD0], [0xED, 0xA0, 0x80], [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xE9], [0xEF, 0xBB, 0xBF],
    ];

    /// <inheritdoc/>
    protected override int Place(List<byte> body)
    {
        int place = Random.Next(body.Count + 1);
        int edge = Random.Next(2) == 0 ? body.IndexOf(Edges[Random.Next(Edges.Length)], place) : -1;
        return edge < 0 ? place : edge + Random.Next(2);
    }

    /// <summary>Returns the place behind the next comma, as often as not.</summary>
    protected override int EndOfPart(List<byte> other, int start, int end)
    {
        int comma = Random.Next(2) == 0 ? other.IndexOf((byte)',', start) : -1;
        return comma < 0 ? end : comma + 1;
    }

    /// <summary>Removes from one comma, brace or bracket to another of its kind, so that whole members vanish.</summary>
    protected override void RemovePart(List<byte> body, int place)
    {
        byte edge = Edges[Random.Next(6)];
        int start = body.IndexOf(edge, place);
        int end = start < 0 ? -1 : body.IndexOf(edge, start + 1);
        if (end > start)
        {
            body.RemoveRange(start, end - start);
        }
    }

    /// <summary>Puts another value where one is, so that the document often stays one.</summary>
    protected override bool TryDamage(int kind, List<byte> body, int place)
    {
        if (kind != CommonKinds)
        {
            return false;
        }

        int start = body.IndexOf((byte)':', place) + 1;
        int end = start == 0 ? -1 : body.FindIndex(start, static current => current is (byte)',' or (byte)'}' or (byte)']');
        if (end > start)
        {
            body.RemoveRange(start, end - start);
            body.InsertRange(start, Fragment());
        }

        return true;
    }
}
