using System.Text.RegularExpressions;
using FreedomPay.Contracts.Tool.Import.Model;

namespace FreedomPay.Contracts.Tool.Import.Rules;

/// <summary>Finds the condition that the description of a field states: it is required with another field, or without one.</summary>
internal static partial class DescribedCondition
{
    private const int LongestDescription = 4000;

    /// <summary>Reads the condition into the field, or reports one that says more than the format can.</summary>
    public static void Read(ImportedField field, string? description, IReadOnlyCollection<string> siblings)
    {
        if (description is null || description.Length > LongestDescription)
        {
            return;
        }

        if (Unless().Match(description) is { Success: true } unless && siblings.Contains(unless.Groups["field"].Value))
        {
            field.Unless = unless.Groups["field"].Value;
            return;
        }

        Match condition = When().Match(description);
        if (condition.Success && siblings.Contains(condition.Groups["field"].Value) && condition.Groups["field"].Value != field.Name && IsEnd(description, condition))
        {
            string value = condition.Groups["value"].Value;
            field.RequiredWhen = (condition.Groups["field"].Value, value.Length > 0 ? value : null);
            field.Required = false;
            field.Report(ImportRules.ConditionOfDescription, "The condition is the description's.");
        }
        else if (Any().IsMatch(description))
        {
            field.Report(ImportRules.UnclearCondition, "The description states a condition that was not understood. Write 'requiredWhen' or 'anyOf', or leave it to the summary.");
        }
    }

    /// <summary>Determines whether the condition ends there, and no "or" or "and" goes on.</summary>
    private static bool IsEnd(string description, Match condition)
    {
        string rest = description[(condition.Index + condition.Length)..].TrimStart('`', '"', '\'', ' ');
        return rest.Length == 0 || rest[0] is '.' or ';' or ',' or ')' or '\n';
    }

    [GeneratedRegex(@"(?:required|mandatory|обязател\w*)(?:\s+field)?\s*(?:,\s*)?(?:only\s+)?(?:if|when|with|если|при)\s+(?:the\s+)?[`""']?(?<field>[A-Za-z][A-Za-z0-9_]*)[`""']?\s*(?:(?:is\s+)?(?:passed|sent|set|present|specified|given|передан\w*|указан\w*)|(?:=|==|is|equals|equal to|равно|равен)\s*[`""']?(?<value>[A-Za-z0-9_]{1,40})[`""']?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex When();

    [GeneratedRegex(@"(?:required|mandatory|обязател\w*)\s*(?:,\s*)?(?:unless|if there is no|without|если не (?:передан|указан)\w*)\s+[`""']?(?<field>[A-Za-z][A-Za-z0-9_]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unless();

    [GeneratedRegex(@"\b(?:required|mandatory)\s*(?:,\s*)?(?:only\s+)?(?:if|when|unless|with|without|for)\b|обязател\w*\s*(?:,\s*)?(?:если|при|для)\b|\bat least one of\b|\beither\b.{1,80}\bor\b.{1,80}\brequired\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Any();
}
