using FreedomPay.Contracts.Tool.Import.Model;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>Makes one answer of several that nothing tells apart.</summary>
internal static class AnswerMerger
{
    /// <summary>Returns the answer that has the fields of all; required are those that every one requires.</summary>
    public static ImportedAnswer Merge(IReadOnlyList<ImportedAnswer> answers)
    {
        List<ImportedField> fields = [];
        foreach (ImportedField field in answers.SelectMany(static answer => answer.Fields))
        {
            ImportedField? known = fields.Find(other => other.Name == field.Name && other.In == field.In);
            if (known is null)
            {
                fields.Add(field);
                field.Required &= answers.All(answer => answer.Fields.Any(other => other.Name == field.Name && other.Required));
            }
            else if (known.Type != field.Type && !known.Doubts.Exists(doubt => doubt.Rule == ImportRules.SameAnswers))
            {
                known.Report(ImportRules.SameAnswers, $"Another answer has the field with the type '{field.Type}'.");
            }
        }

        return new ImportedAnswer(answers[0].Name, answers[0].Status, fields, [.. answers.SelectMany(static answer => answer.Examples)], answers.All(static answer => answer.IsText));
    }
}
