using System.Text;

namespace FreedomPay.Contracts.Tests.Incoming.Json;

/// <summary>Damages documents, often at the edges of tokens, often with what JSON or a lenient reader has a meaning for.</summary>
internal sealed class JsonMutator(Random random, IReadOnlyList<byte[]> documents)
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

    /// <summary>One of the documents, mostly damaged once, at most four times.</summary>
    public byte[] Next()
    {
        List<byte> body = [.. documents[random.Next(documents.Count)]];
        int count = random.Next(3) == 0 ? random.Next(2, 5) : 1;
        for (int i = 0; i < count; i++)
        {
            Damage(body);
        }

        return [.. body];
    }

    private void Damage(List<byte> body)
    {
        int place = Place(body);
        int length = Math.Min(random.Next(1, random.Next(4) == 0 ? 60 : 5), body.Count - place);
        switch (random.Next(11))
        {
            case 0 when place < body.Count:
                body[place] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when place < body.Count:
                body[place] = (byte)random.Next(256);
                break;
            case 2:
                body.RemoveRange(place, length);
                break;
            case 3:
                body.InsertRange(Place(body), body.GetRange(place, length));
                break;
            case 4:
                Splice(body, place);
                break;
            case 5 when random.Next(8) == 0:
                body.RemoveRange(place, body.Count - place);
                break;
            case 6:
                RemoveBetween(body, place);
                break;
            case 7:
                ReplaceToken(body, place);
                break;
            default:
                body.InsertRange(place, Fragments[random.Next(Fragments.Length)]);
                break;
        }
    }

    /// <summary>Any place, or, as often, one beside what JSON consists of.</summary>
    private int Place(List<byte> body)
    {
        int place = random.Next(body.Count + 1);
        int edge = random.Next(2) == 0 ? body.IndexOf(Edges[random.Next(Edges.Length)], place) : -1;
        return edge < 0 ? place : edge + random.Next(2);
    }

    /// <summary>Inserts a part of another document, which often begins and ends beside a comma.</summary>
    private void Splice(List<byte> body, int place)
    {
        List<byte> other = [.. documents[random.Next(documents.Count)]];
        int start = Place(other);
        int end = Math.Min(other.Count, start + random.Next(1, 80));
        int comma = random.Next(2) == 0 ? other.IndexOf((byte)',', start) : -1;
        body.InsertRange(place, other.GetRange(start, (comma < 0 ? end : comma + 1) - start));
    }

    /// <summary>Removes from one comma, brace or bracket to another of its kind, so that whole members vanish.</summary>
    private void RemoveBetween(List<byte> body, int place)
    {
        byte edge = Edges[random.Next(6)];
        int start = body.IndexOf(edge, place);
        int end = start < 0 ? -1 : body.IndexOf(edge, start + 1);
        if (end > start)
        {
            body.RemoveRange(start, end - start);
        }
    }

    /// <summary>Puts another value where one is, so that the document often stays one.</summary>
    private void ReplaceToken(List<byte> body, int place)
    {
        int start = body.IndexOf((byte)':', place) + 1;
        int end = start == 0 ? -1 : body.FindIndex(start, static current => current is (byte)',' or (byte)'}' or (byte)']');
        if (end > start)
        {
            body.RemoveRange(start, end - start);
            body.InsertRange(start, Fragments[random.Next(Fragments.Length)]);
        }
    }
}
