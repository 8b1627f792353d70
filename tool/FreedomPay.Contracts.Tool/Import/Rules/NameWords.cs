using System.Text;

namespace FreedomPay.Contracts.Tool.Import.Rules;

/// <summary>Takes names apart into words, and makes names of words.</summary>
internal static class NameWords
{
    private const int LongestName = 60;

    private static readonly string[] Digits = ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

    /// <summary>Returns the words of a name in small letters: <c>pg_card_pan</c> has three, <c>cardPan</c> two.</summary>
    public static string[] Of(string name)
    {
        List<string> words = [];
        StringBuilder word = new();
        for (int index = 0; index < name.Length; index++)
        {
            bool isHump = char.IsUpper(name[index]) && index > 0 && char.IsLower(name[index - 1]);
            if (word.Length > 0 && (isHump || !char.IsLetterOrDigit(name[index])))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (char.IsLetterOrDigit(name[index]))
            {
                word.Append(char.ToLowerInvariant(name[index]));
            }
        }

        return word.Length > 0 ? [.. words, word.ToString()] : [.. words];
    }

    /// <summary>Returns a name that begins with a capital letter, made of the ASCII words of a text; empty if it has none.</summary>
    public static string Pascal(string text)
    {
        StringBuilder name = new();
        bool isStart = true;
        foreach (char character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                // An apostrophe is within a word: Cards' list.
                isStart |= character is not ('\'' or '’');
                continue;
            }

            if (name.Length == 0 && char.IsAsciiDigit(character))
            {
                name.Append(Digits[character - '0']);
                isStart = true;
                continue;
            }

            name.Append(isStart ? char.ToUpperInvariant(character) : character);
            isStart = false;
        }

        return name.Length > LongestName ? name.ToString(0, LongestName) : name.ToString();
    }

    /// <summary>Returns a name that is not taken yet: the name itself, or with a number.</summary>
    public static string Unused(string name, Func<string, bool> isTaken)
    {
        if (!isTaken(name))
        {
            return name;
        }

        int number = 2;
        while (isTaken($"{name}{number}"))
        {
            number++;
        }

        return $"{name}{number}";
    }
}
