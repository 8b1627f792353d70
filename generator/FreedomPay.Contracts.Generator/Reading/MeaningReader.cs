using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Reading.Yaml;

namespace FreedomPay.Contracts.Generator.Reading;

/// <summary>Reads what the values of a field of an answer say of the request: <c>means: { success: done }</c>.</summary>
internal static class MeaningReader
{
    public static EquatableArray<FieldMeaning> ReadValues(MappingReader reader, FieldType? type, FieldScope scope, UnitContext context)
    {
        if (reader.Find("means") is not YamlEntry entry)
        {
            return EquatableArray<FieldMeaning>.Empty;
        }

        if (scope.Owner != FieldOwner.Response)
        {
            reader.Refuse("means", "only a field of the gateway's answer itself says what became of the request");
            return EquatableArray<FieldMeaning>.Empty;
        }

        KeyPath path = reader.Path.Key("means");
        SpecProblems problems = reader.Problems;
        if (entry.Value is not YamlMapping { Entries.Length: > 0 } mapping)
        {
            reader.Report(Descriptors.WrongKind, "means", entry.Value, "a mapping from values to done, pending or notDone", entry.Value is YamlMapping ? "an empty mapping" : entry.Value.Description);
            return EquatableArray<FieldMeaning>.Empty;
        }

        List<FieldMeaning> meanings = [];
        MappingReader.ReportDuplicates(mapping.Entries, path, problems);
        foreach (YamlEntry value in mapping.Entries)
        {
            KeyPath valuePath = path.Key(value.Key.Text);
            ReportValue(value.Key, type, valuePath, context);
            if (MappingReader.Scalar(value.Value, valuePath, "text", problems) is not YamlScalar word)
            {
                continue;
            }

            if (SpecKeywords.Meanings.TryGetValue(word.Text, out Meaning meaning))
            {
                meanings.Add(new FieldMeaning(value.Key.Text, meaning));
            }
            else
            {
                problems.Report(Descriptors.NotAllowed, word.Span, valuePath.ToString(), word.Text, Advice.For(word.Text, [.. SpecKeywords.Meanings.Keys]));
            }
        }

        return meanings.ToEquatableArray();
    }

    private static void ReportValue(YamlScalar text, FieldType? type, KeyPath path, UnitContext context)
    {
        SpecProblems problems = context.Problems;
        if (type is UnresolvedType unresolved)
        {
            context.Use(unresolved, path, text.Span, asScalar: true, new TextUse(text.Text, path.ToString(), problems.Place(text.Span)));
        }
        else if (type is EnumType known && !known.Has(text.Text))
        {
            problems.Report(Descriptors.NotAllowed, text.Span, path.ToString(), text.Text, Advice.For(text.Text, known.Texts));
        }
        else if (type is ObjectType or ListType)
        {
            problems.Report(Descriptors.Contradiction, text.Span, path.ToString(), "an object has no values that could mean anything");
        }
        else if (type is not null && !FieldTypeReader.Accepts(type, text.Text))
        {
            problems.Report(Descriptors.Malformed, text.Span, path.ToString(), text.Text, "is not a value of the field's type");
        }
    }
}
