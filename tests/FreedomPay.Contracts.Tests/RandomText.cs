using System.Text;
using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Tests;

/// <summary>Seeded random names and values that tempt an encoder, a sorter or a splitter into mistakes.</summary>
internal static class RandomText
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "0", "9", "ы", "Ж", "Қ", "ı", "İ", "ß", "é", "e\u0301", "\uFB01", "\u0000", "€", "漢", "😀", " ", "  ", ";", "&", "=", "+", "%", "%41", "%zz", "?", "#", "/",
        "\"", "'", "<", ">", "&amp;", "]]>", "[", "]", "\\", "\r", "\n", "\r\n", "\t", "\u00A0", "\u2028", "\uFEFF", "--", "-", "_", ".", ",", "~", "*",
    ];

    private static readonly string[] NameParts = ["pg_", "cms_", "i", "I", "id", "ID", "x", "X", "_", "a", "amount", "Amount", "zz", "GTI", "coun", "z9"];

    /// <summary>A text that is not empty.</summary>
    public static string Value(Random random, bool xml = false)
    {
        StringBuilder text = new();
        int count = random.Next(1, random.Next(4) == 0 ? 60 : 8);
        for (int i = 0; i < count; i++)
        {
            string piece = Pieces[random.Next(Pieces.Length)];
            text.Append(xml && piece == "\u0000" ? "0" : piece);
        }

        return text.ToString();
    }

    public static string? Maybe(Random random) => random.Next(3) switch
    {
        0 => null,
        1 => random.Next(3) == 0 ? string.Empty : Value(random),
        _ => Value(random),
    };

    /// <summary>
    /// Names for extra fields: different from each other and from the taken ones. Pairs like x and x0 are left out: there the
    /// documented code deviates from its own rule (the position is glued to the name before the sort).
    /// </summary>
    public static IReadOnlyList<string> Names(Random random, int count, IReadOnlyCollection<string> taken)
    {
        List<string> names = [];
        while (names.Count < count)
        {
            string name = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => NameParts[random.Next(NameParts.Length)]));
            if (!taken.Contains(name) && !names.Contains(name))
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>An extra field, nested now and then.</summary>
    public static Node Field(Random random, string name, int depth = 0) => (depth > 2 ? 0 : random.Next(6)) switch
    {
        4 => Node.Object(name, [.. Names(random, random.Next(1, 5), []).Select(inner => Field(random, inner, depth + 1))]),
        5 => Node.List(name, [.. Enumerable.Range(0, random.Next(1, 25)).Select(_ => Field(random, string.Empty, depth + 2))]),
        _ => Node.Of(name, Value(random)),
    };

    public static void Shuffle<T>(Random random, IList<T> items)
    {
        for (int i = items.Count - 1; i > 0; i--)
        {
            int other = random.Next(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }
}
