using System.Globalization;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses the known values of an enum: a list of texts, or a mapping from texts to names or to mappings.</summary>
internal static class EnumValueParser
{
    private const int LongestJoined = 200;

    public static EquatableArray<EnumValueModel> Read(MappingParser type, string typeName)
    {
        if (type.Require("values") is not YamlEntry values)
        {
            return EquatableArray<EnumValueModel>.Empty;
        }

        KeyPath path = type.Path.Key("values");
        SpecProblems problems = type.Problems;
        int problemsBefore = problems.Count;
        List<(EnumValueModel Value, TextSpan NameSpan, KeyPath Path)> read = [];
        switch (values.Value)
        {
            case YamlSequence { Items.Length: > 0 } sequence:
                ReadTexts(sequence, typeName, path, problems, read);
                break;
            case YamlMapping { Entries.Length: > 0 } mapping:
                MappingParser.ReportDuplicates(mapping.Entries, path, problems);
                if (Array.TrueForAll(mapping.Entries, static entry => AreSwapped(entry)))
                {
                    YamlEntry first = mapping.Entries[0];
                    problems.Report(SpecDescriptors.Contradiction, first.Key.Span, path.Key(first.Key.Text).ToString(), $"the text that is sent comes first, then its name: '{((YamlScalar)first.Value).Text}: {first.Key.Text}'");
                }

                foreach (YamlEntry entry in mapping.Entries)
                {
                    if (ReadEntry(entry, typeName, path.Key(entry.Key.Text), problems) is var (value, span))
                    {
                        read.Add((value, span, path.Key(entry.Key.Text)));
                    }
                }

                break;
            default:
                problems.Report(SpecDescriptors.WrongKind, values.Value.Span, path.ToString(), "a list of texts or a mapping from texts to names", values.Value.Description + ListAdvice(values.Value));
                break;
        }

        ReportNames(read, typeName, isList: values.Value is YamlSequence, problems);
        if (problems.Count == problemsBefore)
        {
            SimilarValues.Warn(values.Value, path, problems);
        }

        return read.Select(static value => value.Value).ToEquatableArray();
    }

    /// <summary>Returns how values are written that are one text: <c>a|b</c>.</summary>
    private static string ListAdvice(YamlNode values) =>
        values is YamlScalar { Text.Length: <= 200 } scalar && scalar.Text.Split([',', '|', ';', ' '], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } texts
        && Array.TrueForAll(texts, static text => text.All(static character => char.IsLetterOrDigit(character) || character == '_'))
            ? $"; write [{string.Join(", ", texts)}]"
            : "";

    private static void ReadTexts(YamlSequence sequence, string typeName, KeyPath path, SpecProblems problems, List<(EnumValueModel Value, TextSpan NameSpan, KeyPath Path)> read)
    {
        HashSet<string> texts = new(StringComparer.Ordinal);
        for (int index = 0; index < sequence.Items.Length; index++)
        {
            KeyPath itemPath = path.Item(index);
            if (MappingParser.Scalar(sequence.Items[index], itemPath, "text", problems) is not YamlScalar text)
            {
                continue;
            }

            if (SentText.Violation(text, problems) is string mistake)
            {
                problems.Report(SpecDescriptors.Malformed, text.Span, itemPath.ToString(), text.Text, mistake);
            }
            else if (!texts.Add(text.Text))
            {
                problems.Report(SpecDescriptors.Contradiction, text.Span, itemPath.ToString(), $"'{text.Text}' is already in the list");
            }
            else if (NameOf(text, itemPath, problems) is string name)
            {
                ValueWarnings.OfEnum(text, typeName, itemPath, problems);
                read.Add((new EnumValueModel(text.Text, name), text.Span, itemPath));
            }
        }
    }

    private static (EnumValueModel Value, TextSpan NameSpan)? ReadEntry(YamlEntry entry, string typeName, KeyPath path, SpecProblems problems)
    {
        if (entry.Key.Text.Length == 0)
        {
            problems.Report(SpecDescriptors.Malformed, entry.Key.Span, path.ToString(), "", "is no value: an empty text is never sent");
            return null;
        }

        if (SentText.Violation(entry.Key, problems) is string mistake)
        {
            problems.Report(SpecDescriptors.Malformed, entry.Key.Span, path.ToString(), entry.Key.Text, mistake);
            return null;
        }

        if (entry.Value is not YamlMapping described || !Array.Exists(described.Entries, static part => part.Key.Text == "summary"))
        {
            ValueWarnings.OfEnum(entry.Key, typeName, path, problems);
        }

        if (entry.Value is YamlScalar shortName)
        {
            // "new: New", or only "new:", whose name follows from the text.
            string? name = shortName.IsNothing ? NameOf(entry.Key, path, problems) : Checked(shortName, path, problems);
            TextSpan span = shortName.IsNothing ? entry.Key.Span : shortName.Span;
            return name is null ? null : (new EnumValueModel(entry.Key.Text, name), span);
        }

        if (MappingParser.Open(entry.Value, SpecKeywords.EnumValue, path, entry.Key.Span, problems) is not MappingParser parser)
        {
            return null;
        }

        YamlScalar? given = parser.Scalar("name");
        string? valueName = given is null ? NameOf(entry.Key, path, problems) : Checked(given, path.Key("name"), problems);
        Certainty? certainty = parser.Choice("certainty", SpecKeywords.Certainties);
        EnumValueModel value = new(entry.Key.Text, valueName ?? "")
        {
            Summary = parser.Text("summary"),
            Deprecated = parser.Deprecation("deprecated", entry.Key.Text),
            Certainty = certainty,
            ProvesThatNoMoneyMoved = ReadProof(parser, certainty),
            Category = parser.Text("category"),
            Means = parser.Choice("means", SpecKeywords.ValueMeanings),
            Sources = parser.Texts("sources"),
            Notes = parser.Texts("notes"),
        };
        return valueName is null ? null : (value, given?.Span ?? entry.Key.Span);
    }

    /// <summary>Reads whether a value is a proof. A payment may be repeated on the strength of it, so only the documentation can give one.</summary>
    private static bool ReadProof(MappingParser parser, Certainty? certainty)
    {
        bool isProof = parser.Choice("moneyMoved", SpecKeywords.MoneyMoved) == false;
        bool isCertaintyRead = certainty is not null || parser.Find("certainty") is null;
        if (isProof && isCertaintyRead && certainty != Certainty.Documented)
        {
            parser.Refuse("moneyMoved", "only what the documentation says proves that no money moved, that is a value with 'certainty: doc'");
        }

        return isProof;
    }

    private static string? NameOf(YamlScalar text, KeyPath path, SpecProblems problems)
    {
        string name = CSharpNames.PropertyOf(text.Text);
        if (CSharpNames.IsMemberName(name))
        {
            return name;
        }

        if (OfSeveral(text) is string advice)
        {
            problems.Report(SpecDescriptors.Malformed, text.Span, path.ToString(), text.Shown, advice);
            return null;
        }

        problems.Report(SpecDescriptors.BadName, text.Span, path.ToString(), name, "the name of a value", Lookalikes.In(name), Words(text) is int count and > 1 && text.IsPlain ? $"if it is {count.ToString(CultureInfo.InvariantCulture)} values, put commas between them; otherwise give it a name: '\"{text.Text}\": Name'" : $"give it one: '\"{text.Text}\": Name'");
        return null;
    }

    /// <summary>Returns what to do about a text that seems to be several values: joined by a mark, a range, or whatever else may come; null if it is one.</summary>
    private static string? OfSeveral(YamlScalar text)
    {
        if (text.Text is "..." or "…" or "*" or "?" or ".." or "**" or "%")
        {
            return "is compared as it is; remove it: other values are kept as they come, without being listed";
        }

        if (text.Text.Length > LongestJoined)
        {
            return null;
        }

        if (text.Text.Split(["..", "…"], StringSplitOptions.None) is { Length: 2 } ends && Array.TrueForAll(ends, static end => IsValue(end.Trim('.'))))
        {
            return $"is one value and no range; list each value: [{ends[0].Trim('.')}, …, {ends[1].Trim('.')}], or write 'type: integer' with 'min' and 'max' for numbers";
        }

        string[] parts = text.Text.Split('|', ';', '/', ',');
        return parts.Length > 1 && Array.TrueForAll(parts, static part => IsValue(part.Trim()))
            ? $"is one value; if it is {parts.Length.ToString(CultureInfo.InvariantCulture)} values, write [{string.Join(", ", parts.Select(static part => part.Trim()))}], otherwise give it a name: '\"{text.Text}\": Name'"
            : null;
    }

    private static bool IsValue(string text) => text.Length > 0 && text.All(static character => char.IsLetterOrDigit(character) || character is '_' or '-');

    /// <summary>Determines whether the text looks like a name, <c>Male</c>, and the name like a text, <c>M</c>.</summary>
    private static bool AreSwapped(YamlEntry entry) =>
        CSharpNames.IsMemberName(entry.Key.Text) && entry.Key.Text.Any(char.IsLower)
        && entry.Value is YamlScalar { IsNothing: false } name && name.Text.Length < entry.Key.Text.Length && name.Text.All(static character => character is >= 'A' and <= 'Z');

    private static int Words(YamlScalar text) => text.Text.Split([' '], StringSplitOptions.RemoveEmptyEntries).Length;

    private static string? Checked(YamlScalar name, KeyPath path, SpecProblems problems)
    {
        if (CSharpNames.IsMemberName(name.Text))
        {
            return name.Text;
        }

        problems.Report(SpecDescriptors.BadName, name.Span, path.ToString(), name.Text, "the name of a value", Lookalikes.In(name.Text), CSharpNames.MemberNameRule);
        return null;
    }

    /// <summary>Returns how to give a value another name. In a list no value has a name of its own.</summary>
    private static string Advice(EnumValueModel value, bool isList)
    {
        string example = $"'\"{value.Text}\": {value.Name}Value'";
        return isList ? $"write the values as a mapping and give it another name: {example}" : $"give it another name, for example {example}";
    }

    private static void ReportNames(List<(EnumValueModel Value, TextSpan NameSpan, KeyPath Path)> values, string typeName, bool isList, SpecProblems problems)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach ((EnumValueModel value, TextSpan span, KeyPath path) in values)
        {
            string? owner = CSharpNames.TakenInEnumBy(value.Name) ?? (value.Name == typeName ? "the type itself" : null);
            if (owner is not null)
            {
                problems.Report(SpecDescriptors.TakenName, span, path.ToString(), value.Name, owner, Advice(value, isList));
            }
            else if (texts.TryGetValue(value.Name, out string? earlier))
            {
                problems.Report(SpecDescriptors.SameProperty, span, path.ToString(), value.Name, $"'{earlier}'", Advice(value, isList));
            }
            else
            {
                texts.Add(value.Name, value.Text);
            }
        }
    }
}
