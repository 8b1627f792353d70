using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses what the values of a response field say about the request: <c>means: { success: done }</c>.</summary>
internal static class MeaningParser
{
    public static EquatableArray<FieldMeaning> ReadValues(MappingParser parser, FieldType? type, FieldBounds bounds, FieldScope scope, UnitContext context)
    {
        if (parser.Find("means") is not YamlEntry entry)
        {
            return EquatableArray<FieldMeaning>.Empty;
        }

        if (scope.Owner != FieldOwner.Response)
        {
            parser.Refuse("means", "only a field of the gateway's answer itself says what became of the request");
            return EquatableArray<FieldMeaning>.Empty;
        }

        KeyPath path = parser.Path.Key("means");
        SpecProblems problems = parser.Problems;
        if (entry.Value is not YamlMapping { Entries.Length: > 0 } mapping)
        {
            parser.Report(SpecDescriptors.WrongKind, "means", entry.Value, "a mapping from values to done, pending or notDone", entry.Value is YamlMapping ? "an empty mapping" : entry.Value.Description);
            return EquatableArray<FieldMeaning>.Empty;
        }

        List<FieldMeaning> meanings = [];
        MappingParser.ReportDuplicates(mapping.Entries, path, problems);
        foreach (YamlEntry value in mapping.Entries)
        {
            KeyPath valuePath = path.Key(value.Key.Text);
            ReportValue(value.Key, type, valuePath, context);
            ReportBounds(value.Key, type, bounds, valuePath, context);
            if (MappingParser.Scalar(value.Value, valuePath, "text", problems) is not YamlScalar word)
            {
                continue;
            }

            if (SpecKeywords.Meanings.TryGetValue(word.Text, out Meaning meaning))
            {
                meanings.Add(new FieldMeaning(value.Key.Text, meaning));
            }
            else
            {
                problems.Report(SpecDescriptors.NotAllowed, word.Span, valuePath.ToString(), word.Text, Suggestions.For(word.Text, [.. SpecKeywords.Meanings.Keys]));
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
            problems.Report(SpecDescriptors.NotAllowed, text.Span, path.ToString(), text.Text, Suggestions.For(text.Text, known.Texts));
        }
        else if (type is ObjectType or ListType or AnyType)
        {
            problems.Report(SpecDescriptors.Contradiction, text.Span, path.ToString(), "an object has no values that could mean anything");
        }
        else if (type is not null && ValueMismatch.Of(type, text.Text) is string mismatch)
        {
            problems.Report(SpecDescriptors.Malformed, text.Span, path.ToString(), text.Text, mismatch);
        }
        else if (type is StringType && text.IsNothing)
        {
            problems.Report(SpecDescriptors.Malformed, text.Span, path.ToString(), text.Text, "is a text here, with which the value is compared; a missing field says nothing, and if the text is meant, put it in quotation marks");
        }
        else if (type is StringType && TextMistake(text, problems, context.Header.IsJson) is string mistake)
        {
            problems.Report(SpecDescriptors.Malformed, text.Span, path.ToString(), text.Text, mistake);
        }
        else if (type is StringType)
        {
            ValueWarnings.OfCompared(text, path, problems);
        }
    }

    private static string? TextMistake(YamlScalar text, SpecProblems problems, bool isJson) => SentText.IsWildcard(text.Text)
        ? "is compared as it is, and matches no other value; a value that is not listed means nothing, and the outcome stays unknown"
        : SentText.ComparisonViolation(text, problems, isJson);

    private static void ReportBounds(YamlScalar text, FieldType? type, FieldBounds bounds, KeyPath path, UnitContext context)
    {
        if (type is not null && ValueMismatch.Of(type, text.Text) is null && BoundsParser.Violation(bounds, type, text.Text, context.Patterns) is string violation)
        {
            context.Problems.Report(SpecDescriptors.Malformed, text.Span, path.ToString(), text.Text, violation);
        }
    }
}
