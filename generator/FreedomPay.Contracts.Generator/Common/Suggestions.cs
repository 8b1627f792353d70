namespace FreedomPay.Contracts.Generator.Common;

/// <summary>The end of a message about a word that is not allowed: the word that was probably meant, or all allowed words.</summary>
internal static class Suggestions
{
    /// <summary>More words than anybody reads, or than can be compared in no time.</summary>
    public const int MostWords = 500;

    private const string Prefix = "pg_";

    /// <summary>Longer than any word that is mistyped.</summary>
    private const int LongestWord = 64;

    /// <summary>With more edits it is another word.</summary>
    private const int MostEdits = 2;

    private const int Far = 1000;

    public static string For(string word, IReadOnlyCollection<string> allowed) =>
        Lookalikes.In(word) + (allowed.Count > MostWords ? ""
        : Closest(word, allowed) is string meant ? $"; did you mean '{meant}'?"
        : $"; allowed are: {string.Join(", ", allowed)}");

    /// <summary>Returns the allowed word that was probably meant, or null if none is close.</summary>
    public static string? Closest(string word, IEnumerable<string> allowed)
    {
        string? closest = null;
        int least = EditsOf(word) + 1;
        foreach (string candidate in allowed)
        {
            int distance = Math.Abs(word.Length - candidate.Length) > MostEdits ? Far : Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < least)
            {
                (closest, least) = (candidate, distance);
            }
        }

        return closest ?? CutShort(word, allowed);
    }

    /// <summary>
    /// Returns the field whose name was probably mistyped, or null if none is close. Names may be right as they are, so the prefix that nearly all have
    /// does not count as likeness, nor do numbers as a difference: <c>pg_3ds</c> is not <c>pg_acs</c>, and <c>pg_param2</c> not <c>pg_param1</c>.
    /// </summary>
    public static string? MistypedField(string name, IReadOnlyCollection<string> fields)
    {
        if (fields.Count > MostWords || !name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        string bare = name.Substring(Prefix.Length);
        int least = Math.Min(MostEdits, bare.Length / 4) + 1;
        return fields.FirstOrDefault(field => field.StartsWith(Prefix, StringComparison.Ordinal)
            && Math.Abs(field.Length - name.Length) <= MostEdits
            && Distance(bare, field.Substring(Prefix.Length)) < least
            && WithoutDigits(field) != WithoutDigits(name));
    }

    /// <summary>
    /// Returns with how many edits a word of that length is still the same one, mistyped: <c>cast</c> is not <c>const</c>, nor <c>times</c> <c>items</c>.
    /// </summary>
    private static int EditsOf(string word) => word.Length < 2 ? 0 : word.Length < 6 ? 1 : MostEdits;

    private static string WithoutDigits(string name) => new([.. name.Where(static character => !char.IsDigit(character))]);

    /// <summary>Returns the only word with that beginning, if it is at least a third of it: <c>integer</c> for <c>int</c>.</summary>
    private static string? CutShort(string word, IEnumerable<string> allowed)
    {
        string[] longer = [.. allowed.Where(candidate => word.Length >= 3 && word.Length * 3 >= candidate.Length && candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase))];
        return longer.Length == 1 ? longer[0] : null;
    }

    /// <summary>Returns by how many letters two words differ, or null if by more than are mistyped.</summary>
    public static int? EditsBetween(string left, string right) => Distance(left, right) is int edits and <= MostEdits ? edits : null;

    /// <summary>
    /// Returns how many letters must be inserted, deleted, replaced or swapped with their neighbor, if there are at most <see cref="MostEdits"/>; otherwise
    /// a greater number. Only letters whose places differ by no more than that are compared, so that two words take the time of their length.
    /// </summary>
    private static int Distance(string left, string right)
    {
        if (left.Length > LongestWord || Math.Abs(left.Length - right.Length) > MostEdits)
        {
            return Far;
        }

        // Rows of the usual table, on the stack: every unknown name is compared with many.
        int columns = right.Length + 1;
        Span<int> beforePrevious = stackalloc int[columns];
        Span<int> previous = stackalloc int[columns];
        Span<int> current = stackalloc int[columns];
        for (int j = 0; j < columns; j++)
        {
            previous[j] = j;
        }

        int leastBefore = 0;
        for (int i = 1; i <= left.Length; i++)
        {
            int first = Math.Max(1, i - MostEdits);
            int last = Math.Min(right.Length, i + MostEdits);
            current[first - 1] = first == 1 ? i : Far;
            int least = current[first - 1];
            for (int j = first; j <= last; j++)
            {
                int replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                int deleted = j == i + MostEdits ? Far : previous[j];
                current[j] = Math.Min(replaced, Math.Min(deleted, current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }

                least = Math.Min(least, current[j]);
            }

            // No later row has fewer edits: each follows from the row before it, or from the one before that with an edit more.
            if (least > MostEdits && leastBefore >= MostEdits)
            {
                return Far;
            }

            leastBefore = least;
            Span<int> free = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = free;
        }

        return previous[right.Length];
    }
}
