using System.Globalization;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses what fields say about their siblings, once all of them are known.</summary>
internal static class ConditionParser
{
    public static IEnumerable<FieldModel> Read(IReadOnlyList<ParsedField> fields, UnitContext context)
    {
        // Most messages have no conditions: then nothing is looked up and no field is copied.
        Dictionary<string, FieldModel>? siblings = null;
        foreach (ParsedField reading in fields)
        {
            if (reading.Keys.Find("requiredWhen") is null && reading.Keys.Find("countField") is null)
            {
                yield return reading.Field;
                continue;
            }

            siblings ??= Siblings(fields);
            yield return reading.Field with
            {
                RequiredWhen = ReadRequiredWhen(reading, siblings, context).ToEquatableArray(),
                CountField = ReadCountField(reading, siblings),
            };
        }
    }

    public static EquatableArray<EquatableArray<FieldReference>> ReadAnyOf(MappingParser parent, IReadOnlyList<ParsedField> fields)
    {
        if (parent.Find("anyOf") is not YamlEntry entry)
        {
            return EquatableArray<EquatableArray<FieldReference>>.Empty;
        }

        KeyPath path = parent.Path.Key("anyOf");
        if (entry.Value is not YamlSequence { Items.Length: > 0 } groups)
        {
            parent.Report(SpecDescriptors.WrongKind, "anyOf", entry.Value, "a list of lists of fields", entry.Value.Description);
            return EquatableArray<EquatableArray<FieldReference>>.Empty;
        }

        Dictionary<string, FieldModel> siblings = Siblings(fields);
        HashSet<string> known = new(StringComparer.Ordinal);
        List<EquatableArray<FieldReference>> read = [];
        for (int index = 0; index < groups.Items.Length; index++)
        {
            List<FieldReference> members = ReadGroup(groups.Items[index], path.Item(index), siblings, parent.Problems);
            read.Add(members.ToEquatableArray());
            if (members.Count > 0 && !known.Add(string.Join(",", members.Select(static member => member.WireName).OrderBy(static name => name, StringComparer.Ordinal))))
            {
                parent.Problems.Report(SpecDescriptors.Contradiction, groups.Items[index].Span, path.Item(index).ToString(), "an earlier list has the same fields");
            }
        }

        return read.ToEquatableArray();
    }

    private static Dictionary<string, FieldModel> Siblings(IReadOnlyList<ParsedField> fields) => fields
        .Select(static reading => reading.Field)
        .GroupBy(static field => field.WireName, StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);

    private static FieldReference Reference(FieldModel field) => new(field.WireName, field.PropertyName);

    private static FieldCondition Condition(FieldModel field, EquatableArray<string> texts) =>
        new(Reference(field), field.Type, IsNullable: !field.Required && field.Constant is null, texts);

    private static List<FieldReference> ReadGroup(YamlNode group, KeyPath path, Dictionary<string, FieldModel> siblings, SpecProblems problems)
    {
        List<FieldReference> members = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        if (group is not YamlSequence { Items.Length: > 1 } sequence)
        {
            problems.Report(SpecDescriptors.WrongKind, group.Span, path.ToString(), "a list of two or more fields", group is YamlSequence ? "a shorter list" : group.Description);
            return members;
        }

        for (int index = 0; index < sequence.Items.Length; index++)
        {
            KeyPath itemPath = path.Item(index);
            if (MappingParser.Scalar(sequence.Items[index], itemPath, "the name of a field", problems) is not YamlScalar name
                || Find(name.Text, name.Span, itemPath, siblings, problems) is not FieldModel field)
            {
                continue;
            }

            if (field.Required || field.Constant is not null)
            {
                problems.Report(SpecDescriptors.Contradiction, name.Span, itemPath.ToString(), $"'{name.Text}' is always sent, so the condition is always met");
            }
            else if (field.Default is not null)
            {
                problems.Report(SpecDescriptors.Contradiction, name.Span, itemPath.ToString(), $"'{name.Text}' has a default and is sent with it, so the condition is met even if nobody sets one of the fields");
            }
            else if (!names.Add(field.WireName))
            {
                problems.Report(SpecDescriptors.Contradiction, name.Span, itemPath.ToString(), $"'{name.Text}' is already in the list");
            }

            members.Add(Reference(field));
        }

        return members;
    }

    private static FieldModel? Find(string name, TextSpan span, KeyPath path, Dictionary<string, FieldModel> siblings, SpecProblems problems)
    {
        if (siblings.TryGetValue(name, out FieldModel? field))
        {
            return field;
        }

        problems.Report(SpecDescriptors.UnknownField, span, path.ToString(), name, "beside this one", problems.IsFull || siblings.Count == 0 ? "" : Suggestions.For(name, siblings.Keys));
        return null;
    }

    private static List<FieldCondition> ReadRequiredWhen(ParsedField reading, Dictionary<string, FieldModel> siblings, UnitContext context)
    {
        List<FieldCondition> conditions = [];
        if (reading.Keys.Find("requiredWhen") is not YamlEntry entry)
        {
            return conditions;
        }

        KeyPath path = reading.Keys.Path.Key("requiredWhen");
        SpecProblems problems = context.Problems;
        if (entry.Value is not YamlMapping mapping)
        {
            if (MappingParser.Scalar(entry.Value, path, "the name of a field, or a mapping from names to values", problems) is YamlScalar name
                && ReadOther(reading, name, path, siblings, context) is FieldModel any)
            {
                ReportAlwaysThere(any, name, path, problems);
                if (any.Type is BooleanType)
                {
                    problems.Report(SpecDescriptors.Contradiction, name.Span, path.ToString(), $"'{any.WireName}' is a boolean, and 0 is a value too; write 'requiredWhen: {{ {any.WireName}: 1 }}', or [1, 0] if both are meant");
                }

                conditions.Add(Condition(any, EquatableArray<string>.Empty));
            }

            return conditions;
        }

        MappingParser.ReportDuplicates(mapping.Entries, path, problems);
        if (mapping.Entries.Length == 0)
        {
            problems.Report(SpecDescriptors.WrongKind, mapping.Span, path.ToString(), "at least one field with its value", "an empty mapping");
        }

        foreach (YamlEntry part in mapping.Entries)
        {
            KeyPath partPath = path.Key(part.Key.Text);
            if (ReadOther(reading, part.Key, partPath, siblings, context) is FieldModel other)
            {
                IReadOnlyList<YamlScalar> texts = MappingParser.Scalars(part.Value, partPath, problems);
                if (part.Value is YamlSequence { Items.Length: 0 })
                {
                    problems.Report(SpecDescriptors.WrongKind, part.Value.Span, partPath.ToString(), "a value or a list of values", "an empty list");
                }

                foreach (YamlScalar text in texts)
                {
                    ReportValue(other, text, partPath, context);
                }

                conditions.Add(Condition(other, texts.Select(static text => text.Text).ToEquatableArray()));
            }
        }

        return conditions;
    }

    private static FieldModel? ReadOther(ParsedField reading, YamlScalar name, KeyPath path, Dictionary<string, FieldModel> siblings, UnitContext context)
    {
        SpecProblems problems = context.Problems;
        if (Find(name.Text, name.Span, path, siblings, problems) is not FieldModel other)
        {
            return null;
        }

        if (other.WireName == reading.Field.WireName)
        {
            problems.Report(SpecDescriptors.Contradiction, name.Span, path.ToString(), "the condition is about the field itself");
            return null;
        }

        if (other.Type is ObjectType or ListType or AnyType)
        {
            problems.Report(SpecDescriptors.Contradiction, name.Span, path.ToString(), $"'{other.WireName}' is an object or a list; a condition is about a single value");
            return null;
        }

        if (other.Type is UnresolvedType unresolved)
        {
            context.Use(unresolved, path, name.Span, asScalar: true);
        }

        return other;
    }

    private static void ReportAlwaysThere(FieldModel other, YamlScalar name, KeyPath path, SpecProblems problems)
    {
        if (other.Required || other.Constant is not null)
        {
            problems.Report(SpecDescriptors.Contradiction, name.Span, path.ToString(), $"'{other.WireName}' always has a value; write 'required: true'");
        }
    }

    private static void ReportValue(FieldModel other, YamlScalar text, KeyPath path, UnitContext context)
    {
        SpecProblems problems = context.Problems;
        if (other.Constant is string constant)
        {
            string effect = constant == text.Text ? "is always met; write 'required: true'" : "is never met";
            problems.Report(SpecDescriptors.Contradiction, text.Span, path.ToString(), $"'{other.WireName}' is always sent as '{constant}', so the condition {effect}");
            return;
        }

        if (other.Type is DateTimeType or DateType or UuidType)
        {
            problems.Report(SpecDescriptors.Contradiction, text.Span, path.ToString(), "a condition on a date, a time or a UUID asks whether it has a value, not which");
        }
        else if (other.Type is EnumType known && !known.Has(text.Text))
        {
            problems.Report(SpecDescriptors.NotAllowed, text.Span, path.ToString(), text.Text, Suggestions.For(text.Text, known.Texts));
        }
        else if (other.Type is UnresolvedType unresolved)
        {
            context.Use(unresolved, path, text.Span, asScalar: true, new TextUse(text.Text, path.ToString(), problems.Place(text.Span)));
        }
        else if (ValueMismatch.Of(other.Type, text.Text) is string mismatch)
        {
            problems.Report(SpecDescriptors.Malformed, text.Span, path.ToString(), text.Text, $"cannot be a value of '{other.WireName}': it {mismatch}");
        }
        else if (other.Type is StringType && SentText.IsWildcard(text.Text))
        {
            problems.Report(SpecDescriptors.Malformed, text.Span, path.ToString(), text.Text, $"is compared as it is; for whenever '{other.WireName}' has a value, write 'requiredWhen: {other.WireName}'");
        }
        else if ((BoundsParser.Violation(other.Bounds, other.Type, text.Text, context.Patterns) ?? (other.Type is StringType ? SentText.ComparisonViolation(text, problems, context.Header.IsJson) : null)) is string violation)
        {
            problems.Report(SpecDescriptors.Malformed, text.Span, path.ToString(), text.Text, $"cannot be a value of '{other.WireName}': it {violation}");
        }
        else if (other.Type is StringType)
        {
            ValueWarnings.OfCompared(text, path, problems);
        }
    }

    private static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private static FieldReference? ReadCountField(ParsedField reading, Dictionary<string, FieldModel> siblings)
    {
        MappingParser parser = reading.Keys;
        if (reading.Field.Type is not ListType || parser.Scalar("countField") is not YamlScalar name)
        {
            return null;
        }

        KeyPath path = parser.Path.Key("countField");
        if (Find(name.Text, name.Span, path, siblings, parser.Problems) is not FieldModel count)
        {
            return null;
        }

        if (count.Type is not IntegerType)
        {
            parser.Report(SpecDescriptors.Contradiction, "countField", name, $"'{count.WireName}' counts nothing: it is not of type 'integer'");
        }
        else if (Number(count.Bounds.Min) > reading.Field.Bounds.MaxCount)
        {
            parser.Report(SpecDescriptors.Contradiction, "countField", name, $"'{count.WireName}' is at least {count.Bounds.Min}, more than 'maxItems' allows; correct one of the two");
        }
        else if (Number(count.Bounds.Max) < (reading.Field.Bounds.MinCount ?? 0))
        {
            parser.Report(SpecDescriptors.Contradiction, "countField", name, $"'{count.WireName}' is at most {count.Bounds.Max}, less than 'minItems' demands; correct one of the two");
        }
        else if (Number(count.Bounds.Max) < reading.Field.Bounds.MaxCount)
        {
            parser.Problems.Warn(SpecDescriptors.ValueLooksMistaken, name.Span, path.ToString(), $"'{count.WireName}' is at most {count.Bounds.Max}, and 'maxItems' allows more items, which could not be counted; write 'maxItems: {count.Bounds.Max}'");
        }

        return Reference(count);
    }
}
