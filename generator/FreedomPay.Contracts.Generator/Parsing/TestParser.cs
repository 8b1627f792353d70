using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses the test of a field whose type is known only once all files have been read: <c>pg_payment_status: [error, failed]</c>.</summary>
internal static class TestParser
{
    /// <param name="entry">The field and its values.</param>
    /// <param name="parent">The path of the mapping that has it.</param>
    /// <param name="part">The part of a question, or of a state, that the mapping is.</param>
    /// <param name="places">Where to note the places of the values.</param>
    /// <param name="problems">Where to report.</param>
    public static ShapeTest Read(YamlEntry entry, KeyPath parent, string part, List<QuestionPlace> places, SpecProblems problems)
    {
        KeyPath path = parent.Key(entry.Key.Text);
        IReadOnlyList<YamlScalar> texts = MappingParser.Scalars(entry.Value, path, problems);
        if (entry.Value is YamlSequence { Items.Length: 0 })
        {
            problems.Report(SpecDescriptors.WrongKind, entry.Value.Span, path.ToString(), "a value or a list of values", "an empty list");
        }

        for (int index = 0; index < texts.Count; index++)
        {
            places.Add(new QuestionPlace(OutcomeParser.ValuePart(part, entry.Key.Text, index), path.ToString(), problems.Place(texts[index].Span)));
            ReportText(texts[index], path, problems);
        }

        return new ShapeTest(entry.Key.Text, texts.Select(static text => text.Text).ToEquatableArray());
    }

    /// <summary>Reports a text that no field of any type has. What the field's own type does not allow is reported once the type is known.</summary>
    private static void ReportText(YamlScalar text, KeyPath path, SpecProblems problems)
    {
        if (SentText.IsWildcard(text.Text))
        {
            problems.Report(SpecDescriptors.Malformed, text.Span, path.ToString(), text.Text, "is compared as it is; list the values that are meant: [a, b]");
        }
        else if (SentText.FlagViolation(text, isJson: false) is null && SentText.ComparisonViolation(text, problems, isJson: false) is string mistake)
        {
            problems.Report(SpecDescriptors.Malformed, text.Span, path.ToString(), text.Text, mistake);
        }
        else
        {
            ValueWarnings.OfCompared(text, path, problems);
        }
    }
}
