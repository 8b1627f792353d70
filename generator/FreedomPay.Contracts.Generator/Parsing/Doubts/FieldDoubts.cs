using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Doubts;

/// <summary>Asks about the fields of a message or object, at any depth.</summary>
internal static class FieldDoubts
{
    private static readonly (string One, string Other)[] Opposites =
    [
        ("success", "failure"), ("success", "fail"), ("success", "error"), ("min", "max"), ("minimum", "maximum"), ("from", "to"), ("start", "end"), ("begin", "end"), ("first", "last"),
        ("sender", "recipient"), ("sender", "receiver"), ("debit", "credit"), ("buy", "sell"), ("before", "after"), ("in", "out"),
    ];

    /// <summary>The keys of a field that are asked about. Most fields have none of them.</summary>
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal) { "means", "values", "const", "default", "min", "max", "fields", "items" };

    /// <param name="fields">The mapping of fields.</param>
    /// <param name="path">Its path.</param>
    /// <param name="isSent">Whether the merchant sends them; null if that is not known, as of a type.</param>
    /// <param name="takesBack">Whether the request takes a payment back.</param>
    /// <param name="problems">Where to warn.</param>
    public static void Warn(YamlNode? fields, KeyPath path, bool? isSent, bool takesBack, SpecProblems problems)
    {
        YamlEntry[] entries = Doubt.Entries(fields);
        WarnOfNames(entries, path, problems);
        foreach (YamlEntry field in entries)
        {
            if (field.Value is not YamlMapping body || !Array.Exists(body.Entries, static entry => Keys.Contains(entry.Key.Text)))
            {
                continue;
            }

            KeyPath place = path.Key(field.Key.Text);
            MeaningDoubts.WarnOfField(field.Key, body, place, takesBack, problems);
            if (Doubt.Find(body, "values") is YamlMapping values)
            {
                EnumDoubts.Warn(values, place.Key("values"), problems);
            }

            if (isSent != false)
            {
                ValueDoubts.Warn(field.Key, body, place, areBoundsSent: isSent == true, problems);
            }

            if (Doubt.Find(body, "fields") is YamlMapping inner)
            {
                Warn(inner, place.Key("fields"), isSent, takesBack, problems);
            }

            if (Doubt.Find(body, "items") is YamlMapping items)
            {
                EnumDoubts.Warn(Doubt.Find(items, "values"), place.Key("items").Key("values"), problems);
                Warn(Doubt.Find(items, "fields"), place.Key("items").Key("fields"), isSent, takesBack, problems);
            }
        }
    }

    /// <summary>Warns of fields that are called what another one would be called: code that sets one would send the other.</summary>
    private static void WarnOfNames(YamlEntry[] entries, KeyPath path, SpecProblems problems)
    {
        Dictionary<string, string>? byOwnName = null;
        foreach (YamlEntry field in entries)
        {
            if (Doubt.Text(field.Value, "name") is not YamlScalar name)
            {
                continue;
            }

            byOwnName ??= ByOwnName(entries);
            if (byOwnName.TryGetValue(name.Text, out string? other) && !IsVariant(other, field.Key.Text))
            {
                Doubt.Warn(problems, name.Span, path.Key(field.Key.Text).Key("name"), $"'{name.Text}' is what '{other}' would be called, so that code that sets one sends the other; give each field its own name");
            }
            else if (Opposite(field.Key.Text, name.Text) is (string said, string named))
            {
                Doubt.Warn(problems, name.Span, path.Key(field.Key.Text).Key("name"), $"'{field.Key.Text}' says '{said}' and is called '{name.Text}', which says '{named}'; code would read one for the other");
            }
        }
    }

    /// <summary>Determines whether two fields are one under two names: <c>rate</c> and <c>rates</c>.</summary>
    private static bool IsVariant(string first, string second) =>
        first.StartsWith(second, StringComparison.OrdinalIgnoreCase) || second.StartsWith(first, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string> ByOwnName(YamlEntry[] entries)
    {
        Dictionary<string, string> names = new(entries.Length, StringComparer.Ordinal);
        foreach (YamlEntry field in entries)
        {
            names[CSharpNames.PropertyOf(field.Key.Text)] = field.Key.Text;
        }

        return names;
    }

    private static (string Said, string Named)? Opposite(string wireName, string name)
    {
        string[] said = NameWords.Of(wireName);
        string[] named = NameWords.Of(name);
        foreach ((string one, string other) in Opposites)
        {
            if (IsOnly(said, one, other) && IsOnly(named, other, one))
            {
                return (one, other);
            }

            if (IsOnly(said, other, one) && IsOnly(named, one, other))
            {
                return (other, one);
            }
        }

        return null;
    }

    private static bool IsOnly(string[] words, string word, string opposite) => words.Contains(word) && !words.Contains(opposite);
}
