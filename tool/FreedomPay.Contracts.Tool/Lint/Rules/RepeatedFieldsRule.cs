using System.Text;
using FreedomPay.Contracts.Generator.Parsing.Doubts;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Tool.Lint.Rules;

/// <summary>Finds objects with the same fields that a file declares in several places: each becomes a record of its own, and code cannot pass one where the other is wanted.</summary>
internal sealed class RepeatedFieldsRule() : StyleRule("FPL0008", "The same fields in several places")
{
    /// <summary>Fewer fields are the same by chance.</summary>
    private const int FewestFields = 4;

    /// <summary>Keys that document a field, and those that name what is generated.</summary>
    private static readonly HashSet<string> NotCompared = new(StringComparer.Ordinal) { "summary", "notes", "sources", "example", "deprecated", "typeName" };

    public override IEnumerable<StyleRemark> Check(SpecUnderReview spec)
    {
        Dictionary<string, string> first = new(StringComparer.Ordinal);
        foreach (YamlEntry type in spec.Types)
        {
            if (TextOf(Doubt.Find(type.Value, "fields")) is string text)
            {
                first.TryAdd(text, type.Key.Text);
            }
        }

        HashSet<string> declared = [.. first.Values];
        foreach (FieldPlace field in spec.Fields)
        {
            if (TextOf(field.Find("fields") ?? Doubt.Find(field.Find("items"), "fields")) is not string text || first.TryAdd(text, field.Path))
            {
                continue;
            }

            string earlier = first[text];
            yield return At(field.Name, field.Path, declared.Contains(earlier)
                ? $"its fields are those of the type '{earlier}'; name that type"
                : $"its fields are those of {earlier}; declare them once, under 'types', and name that type in both places");
        }
    }

    /// <summary>Returns what fields are, in any order and without what documents them; null if they are few.</summary>
    private static string? TextOf(YamlNode? fields)
    {
        if (Doubt.Entries(fields).Length < FewestFields)
        {
            return null;
        }

        StringBuilder text = new();
        Write(fields!, text);
        return text.ToString();
    }

    private static void Write(YamlNode node, StringBuilder text)
    {
        switch (node)
        {
            case YamlScalar scalar:
                text.Append('"').Append(scalar.Text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
                break;
            case YamlSequence sequence:
                text.Append('[');
                Array.ForEach(sequence.Items, item => Write(item, text));
                text.Append(']');
                break;
            case YamlMapping mapping:
                text.Append('{');
                foreach (YamlEntry entry in mapping.Entries.Where(static entry => !NotCompared.Contains(entry.Key.Text)).OrderBy(static entry => entry.Key.Text, StringComparer.Ordinal))
                {
                    Write(entry.Key, text);
                    Write(TypeAlone(entry.Value) ?? entry.Value, text);
                }

                text.Append('}');
                break;
        }
    }

    /// <summary>Returns the type of a field that has nothing but a type, which may also be written without braces; null for any other.</summary>
    private static YamlNode? TypeAlone(YamlNode field)
    {
        YamlEntry[] compared = [.. Doubt.Entries(field).Where(static entry => !NotCompared.Contains(entry.Key.Text))];
        return compared is [{ Key.Text: "type" } type] ? type.Value : null;
    }
}
