using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Warns of values of an enum that are probably one, written twice, and of words for a boolean. A summary says that a value is meant.</summary>
internal static class SimilarValues
{
    /// <summary>Each value is compared with all others.</summary>
    private const int MostCompared = 64;

    /// <summary>Shorter words may well differ in one letter.</summary>
    private const int Shortest = 6;

    private const int Longest = 60;

    private static readonly string[][] Booleans = [["true", "false"], ["yes", "no"], ["on", "off"]];

    public static void Warn(YamlNode values, KeyPath path, SpecProblems problems)
    {
        YamlScalar[] unexplained = values switch
        {
            YamlSequence sequence => [.. sequence.Items.OfType<YamlScalar>()],
            YamlMapping mapping => [.. mapping.Entries.Where(static entry => !IsExplained(entry)).Select(static entry => entry.Key)],
            _ => [],
        };
        WarnOfBoolean(values, unexplained, path, problems);
        Dictionary<string, string> known = new(StringComparer.OrdinalIgnoreCase);
        for (int index = 0; index < unexplained.Length; index++)
        {
            YamlScalar text = unexplained[index];
            string plain = Plain(text.Text);
            if (known.TryGetValue(plain, out string? same))
            {
                if (same != text.Text)
                {
                    Warn(text, PathOf(text, values, path), $"'{text.Text}' is '{same}' but for its capitals or underscores, and values are compared as they are; remove the one that the gateway does not have, or give this one a summary if it has both", problems);
                }

                continue;
            }

            known.Add(plain, text.Text);
            if (unexplained.Length <= MostCompared && Similar(unexplained, index) is string similar)
            {
                Warn(text, PathOf(text, values, path), $"'{text.Text}' is nearly '{similar}'; remove the one that is misspelt, or give this one a summary if the gateway has both", problems);
            }
        }
    }

    /// <summary>Returns the first of the values before another one that is the same word, misspelt; null if there is none.</summary>
    private static string? Similar(YamlScalar[] values, int index)
    {
        for (int earlier = 0; earlier < index; earlier++)
        {
            if (IsMisspelt(values[earlier].Text, values[index].Text))
            {
                return values[earlier].Text;
            }
        }

        return null;
    }

    private static KeyPath PathOf(YamlScalar text, YamlNode values, KeyPath path) => values is YamlSequence sequence
        ? path.Item(Array.FindIndex(sequence.Items, item => ReferenceEquals(item, text)))
        : path.Key(text.Text);

    /// <summary>Returns a word without underscores and hyphens; a number keeps them, as they may tell it from another.</summary>
    private static string Plain(string text) => text.Length <= Longest && text.Any(char.IsLetter) && !text.Any(char.IsDigit) ? text.Replace("_", "").Replace("-", "") : text;

    private static bool IsExplained(YamlEntry entry) => entry.Value is YamlMapping described && Array.Exists(described.Entries, static part => part.Key.Text == "summary");

    private static void WarnOfBoolean(YamlNode values, YamlScalar[] unexplained, KeyPath path, SpecProblems problems)
    {
        int count = values is YamlSequence sequence ? sequence.Items.Length : (values as YamlMapping)?.Entries.Length ?? 0;
        if (count == 2 && unexplained.Length == 2 && Array.Exists(Booleans, pair => Array.TrueForAll(unexplained, value => pair.Contains(value.Text, StringComparer.OrdinalIgnoreCase))))
        {
            Warn(unexplained[0], PathOf(unexplained[0], values, path), "a boolean of the gateway is 1 or 0; write 'type: boolean' without values, or give these values summaries if the gateway has these words", problems);
        }
    }

    /// <summary>Determines whether two words differ by a letter that one of them lacks within, or by two that are swapped: <c>comerce</c>, <c>recieved</c>.</summary>
    private static bool IsMisspelt(string first, string second)
    {
        (string shorter, string longer) = first.Length <= second.Length ? (first, second) : (second, first);
        if (shorter.Length < Shortest || longer.Length > Longest || longer.Length - shorter.Length > 1)
        {
            return false;
        }

        int start = 0;
        while (start < shorter.Length && shorter[start] == longer[start])
        {
            start++;
        }

        if (start is 0 || start == shorter.Length)
        {
            return false;
        }

        return shorter.Length == longer.Length
            ? start + 1 < shorter.Length && shorter[start] == longer[start + 1] && shorter[start + 1] == longer[start] && AreLetters(shorter[start], longer[start]) && string.CompareOrdinal(shorter, start + 2, longer, start + 2, longer.Length) == 0
            : AreLetters(longer[start], longer[start - 1]) && string.CompareOrdinal(shorter, start, longer, start + 1, longer.Length) == 0;
    }

    private static bool AreLetters(char first, char second) => char.IsLetter(first) && char.IsLetter(second);

    private static void Warn(YamlScalar text, KeyPath path, string doubt, SpecProblems problems) =>
        problems.Warn(SpecDescriptors.ValueLooksMistaken, text.Span, path.ToString(), doubt);
}
