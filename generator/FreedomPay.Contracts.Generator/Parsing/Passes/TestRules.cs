using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Doubts;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Parsing.Passes;

/// <summary>Compares the test of a question, or of a state, with the field that it is about.</summary>
internal static class TestRules
{
    /// <summary>More values than anybody writes: those after them are not looked at for typing mistakes.</summary>
    private const int MostSpelt = 20;

    /// <param name="part">The part that has the test.</param>
    /// <param name="test">The test.</param>
    /// <param name="field">The field.</param>
    public static IEnumerable<OutcomeProblem> Problems(string part, ShapeTest test, AskedField field)
    {
        if (field.Sensitive)
        {
            yield return Problem(OutcomeParser.FieldPart(part, test.WireName), SpecDescriptors.Contradiction, "a sensitive value is not looked into");
            yield break;
        }

        if (field.Type is not (StringType or IntegerType or DecimalType or BooleanType or EnumType))
        {
            yield return Problem(OutcomeParser.FieldPart(part, test.WireName), SpecDescriptors.Contradiction, $"'{test.WireName}' has no values that could be told apart: it is a date, a UUID, an object or a list");
            yield break;
        }

        for (int index = 0; index < test.Texts.Count; index++)
        {
            string text = test.Texts[index];
            string value = OutcomeParser.ValuePart(part, test.WireName, index);
            if (field.Type is EnumType known && !known.Has(text))
            {
                yield return Problem(value, SpecDescriptors.NotAllowed, text, Suggestions.For(text, known.Texts));
            }
            else if (ValueMismatch.Of(field.Type, text) is string mismatch)
            {
                yield return Problem(value, SpecDescriptors.Malformed, text, $"cannot be a value of '{test.WireName}': it {mismatch}");
            }
            else if (field.Type is StringType && index < MostSpelt && MeaningDoubts.OfSpelling(text) is string spelling)
            {
                yield return Problem(value, SpecDescriptors.OutcomeLooksMistaken, spelling);
            }
        }
    }

    private static OutcomeProblem Problem(string part, DiagnosticDescriptor descriptor, params string[] arguments) => new(part, descriptor, arguments.ToEquatableArray());
}
