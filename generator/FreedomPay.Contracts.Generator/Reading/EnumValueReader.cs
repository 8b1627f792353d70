using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Reading.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Reading;

/// <summary>Reads the known values of an enum: a list of texts, or a mapping from texts to names or to mappings.</summary>
internal static class EnumValueReader
{
    public static EquatableArray<EnumValueModel> Read(MappingReader type, string typeName)
    {
        if (type.Require("values") is not YamlEntry values)
        {
            return EquatableArray<EnumValueModel>.Empty;
        }

        KeyPath path = type.Path.Key("values");
        SpecProblems problems = type.Problems;
        List<(EnumValueModel Value, TextSpan NameSpan, KeyPath Path)> read = [];
        switch (values.Value)
        {
            case YamlSequence { Items.Length: > 0 } sequence:
                ReadTexts(sequence, path, problems, read);
                break;
            case YamlMapping { Entries.Length: > 0 } mapping:
                MappingReader.ReportDuplicates(mapping.Entries, path, problems);
                foreach (YamlEntry entry in mapping.Entries)
                {
                    if (ReadEntry(entry, path.Key(entry.Key.Text), problems) is var (value, span))
                    {
                        read.Add((value, span, path.Key(entry.Key.Text)));
                    }
                }

                break;
            default:
                problems.Report(Descriptors.WrongKind, values.Value.Span, path.ToString(), "a list of texts or a mapping from texts to names", values.Value.Description);
                break;
        }

        ReportNames(read, typeName, problems);
        return read.Select(static value => value.Value).ToEquatableArray();
    }

    private static void ReadTexts(YamlSequence sequence, KeyPath path, SpecProblems problems, List<(EnumValueModel Value, TextSpan NameSpan, KeyPath Path)> read)
    {
        HashSet<string> texts = new(StringComparer.Ordinal);
        for (int index = 0; index < sequence.Items.Length; index++)
        {
            KeyPath itemPath = path.Item(index);
            if (MappingReader.Scalar(sequence.Items[index], itemPath, "text", problems) is not YamlScalar text)
            {
                continue;
            }

            if (!texts.Add(text.Text))
            {
                problems.Report(Descriptors.Contradiction, text.Span, itemPath.ToString(), $"'{text.Text}' stands in the list already");
            }
            else if (NameOf(text, itemPath, problems) is string name)
            {
                read.Add((new EnumValueModel(text.Text, name), text.Span, itemPath));
            }
        }
    }

    private static (EnumValueModel Value, TextSpan NameSpan)? ReadEntry(YamlEntry entry, KeyPath path, SpecProblems problems)
    {
        if (entry.Key.Text.Length == 0)
        {
            problems.Report(Descriptors.Malformed, entry.Key.Span, path.ToString(), "", "is no value: an empty text is never sent");
            return null;
        }

        if (entry.Value is YamlScalar shortName)
        {
            // "new: New", or "new:" alone, whose name follows from the text.
            string? name = shortName.IsNothing ? NameOf(entry.Key, path, problems) : Checked(shortName, path, problems);
            TextSpan span = shortName.IsNothing ? entry.Key.Span : shortName.Span;
            return name is null ? null : (new EnumValueModel(entry.Key.Text, name), span);
        }

        if (MappingReader.Open(entry.Value, SpecKeywords.EnumValue, path, entry.Key.Span, problems) is not MappingReader reader)
        {
            return null;
        }

        YamlScalar? given = reader.Scalar("name");
        string? valueName = given is null ? NameOf(entry.Key, path, problems) : Checked(given, path.Key("name"), problems);
        Certainty? certainty = reader.Choice("certainty", SpecKeywords.Certainties);
        EnumValueModel value = new(entry.Key.Text, valueName ?? "")
        {
            Summary = reader.Text("summary"),
            Deprecated = reader.Deprecation("deprecated", entry.Key.Text),
            Certainty = certainty,
            ProvesThatNoMoneyMoved = ReadProof(reader, certainty),
            Category = reader.Text("category"),
            Means = reader.Choice("means", SpecKeywords.ValueMeanings),
            Sources = reader.Texts("sources"),
            Notes = reader.Texts("notes"),
        };
        return valueName is null ? null : (value, given?.Span ?? entry.Key.Span);
    }

    /// <summary>A payment may be repeated on such a proof, so that nothing less than the documentation gives it.</summary>
    private static bool ReadProof(MappingReader reader, Certainty? certainty)
    {
        bool isProof = reader.Choice("moneyMoved", SpecKeywords.MoneyMoved) == false;
        bool isCertaintyRead = certainty is not null || reader.Find("certainty") is null;
        if (isProof && isCertaintyRead && certainty != Certainty.Documented)
        {
            reader.Refuse("moneyMoved", "only what the documentation says proves that no money moved, that is a value with 'certainty: doc'");
        }

        return isProof;
    }

    private static string? NameOf(YamlScalar text, KeyPath path, SpecProblems problems)
    {
        string name = Names.PropertyOf(text.Text);
        if (Names.IsMemberName(name))
        {
            return name;
        }

        problems.Report(Descriptors.BadName, text.Span, path.ToString(), name, "the name of a value", $"give it one: '\"{text.Text}\": Name'");
        return null;
    }

    private static string? Checked(YamlScalar name, KeyPath path, SpecProblems problems)
    {
        if (Names.IsMemberName(name.Text))
        {
            return name.Text;
        }

        problems.Report(Descriptors.BadName, name.Span, path.ToString(), name.Text, "the name of a value", Names.MemberNameRule);
        return null;
    }

    private static void ReportNames(List<(EnumValueModel Value, TextSpan NameSpan, KeyPath Path)> values, string typeName, SpecProblems problems)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach ((EnumValueModel value, TextSpan span, KeyPath path) in values)
        {
            string? owner = Names.TakenInEnumBy(value.Name) ?? (value.Name == typeName ? "the type itself" : null);
            if (owner is not null)
            {
                problems.Report(Descriptors.TakenName, span, path.ToString(), value.Name, owner);
            }
            else if (texts.TryGetValue(value.Name, out string? earlier))
            {
                problems.Report(Descriptors.SameProperty, span, path.ToString(), value.Name, $"'{earlier}'");
            }
            else
            {
                texts.Add(value.Name, value.Text);
            }
        }
    }
}
