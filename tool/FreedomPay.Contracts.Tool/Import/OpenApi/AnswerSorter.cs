using System.Text.Json.Nodes;
using FreedomPay.Contracts.Tool.Import.Model;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>Finds out which answers are errors, and by which field the others are told apart.</summary>
internal static class AnswerSorter
{
    private const string StatusOfForms = "pg_status";

    private static readonly string[] WordsOfErrors = ["error", "invalid", "fail", "ошибк", "отказ", "не найден", "not found", "unprocessable", "unauthorized"];

    private static readonly HashSet<string> FieldsOfErrors = new(StringComparer.Ordinal)
    {
        "pg_status", "pg_error_code", "pg_error_description", "pg_salt", "pg_sig", "pg_datetime", "pg_failure_code", "pg_failure_description",
    };

    /// <summary>Determines whether an answer in XML is the error of the protocol.</summary>
    public static bool IsErrorOfForms(ImportedAnswer answer)
    {
        string[] statuses = ValuesOf(answer, StatusOfForms);
        return statuses.Length > 0 ? statuses.All(static status => status == "error") : answer.Status is not ['2', ..] || IsNamedError(answer) || HasOnlyFieldsOfErrors(answer);
    }

    /// <summary>Reports what an error answer has beside the protocol's fields.</summary>
    public static void ReportError(ImportedAnswer answer, List<Doubt> doubts)
    {
        string[] further = [.. answer.Fields.Select(static field => field.Name).Where(static name => !FieldsOfErrors.Contains(name)).Take(8)];
        if (further.Length > 0)
        {
            doubts.Add(new Doubt(ImportRules.ErrorAnswer, $"The error answer '{answer.Name}' also has {string.Join(", ", further)}; errors are the protocol's own, and keep them as extra fields.", answer.Line));
        }

        if (answer.Fields.Count > 0 && !answer.Fields.Any(static field => field.Name == "pg_sig"))
        {
            doubts.Add(new Doubt(ImportRules.ErrorAnswer, $"The page shows the error answer '{answer.Name}' without pg_salt and pg_sig: nobody can tell who sent it.", answer.Line));
        }
    }

    /// <summary>Determines whether an answer in JSON is an error: by its status, its name, or by what it has.</summary>
    public static bool IsErrorOfJson(ImportedAnswer answer) =>
        answer.Status is not ['2', ..] and not "default"
        || (IsNamedError(answer) && (answer.Fields.Any(static field => field.Name is "error" or "error_code") || ValuesOf(answer, "status").Contains("error")))
        || ValuesOf(answer, "status") is ["error"];

    /// <summary>Gives each answer the tests by which it is told from the others.</summary>
    /// <returns>False if nothing tells them apart.</returns>
    public static bool TryTellApart(IReadOnlyList<ImportedAnswer> answers, bool isJson, List<Doubt> doubts)
    {
        foreach (string name in Candidates(answers, isJson))
        {
            string[][] values = [.. answers.Select(answer => ValuesOf(answer, name))];
            if (values.All(static texts => texts.Length == 1) && values.Select(static texts => texts[0]).Distinct(StringComparer.Ordinal).Count() == answers.Count)
            {
                for (int index = 0; index < answers.Count; index++)
                {
                    answers[index].When = Tests(answers[index], name, values[index][0], isJson);
                }

                ReportTests(answers, name, values, doubts);
                return true;
            }
        }

        if (isJson && answers.Select(static answer => answer.Status).Distinct(StringComparer.Ordinal).Count() == answers.Count)
        {
            foreach (ImportedAnswer answer in answers)
            {
                answer.When = [("http", answer.Status)];
            }

            return true;
        }

        return false;
    }

    /// <summary>Reports tests that are those of examples: another value may come, and matches no answer. A flag has no third value, and the protocol's status is known.</summary>
    private static void ReportTests(IReadOnlyList<ImportedAnswer> answers, string name, string[][] values, List<Doubt> doubts)
    {
        bool isOfSchema = answers.All(answer => answer.Fields.First(field => field.Name == name) is { Type: "boolean" } or { Values: [_] } or { Values.Count: 0, Type: "enum" });
        if (name == StatusOfForms || isOfSchema)
        {
            return;
        }

        string tests = string.Join(", ", answers.Select((answer, index) => $"{values[index][0]} ({answer.Name})").Take(8));
        doubts.Add(new Doubt(ImportRules.SameAnswers, $"The answers are told apart by the values that '{name}' has in the examples: {tests}. With any other value an answer matches none of them, and a client refuses it. Check 'when': it takes a list of values."));
    }

    private static (string Field, string Text)[] Tests(ImportedAnswer answer, string name, string text, bool isJson) =>
        !isJson && name != StatusOfForms ? [(StatusOfForms, ValuesOf(answer, StatusOfForms) is [string status] ? status : "ok"), (name, text)] : [(name, text)];

    /// <summary>Fields that could tell the answers apart: the status first, then others in the order of the page.</summary>
    private static IEnumerable<string> Candidates(IReadOnlyList<ImportedAnswer> answers, bool isJson)
    {
        string[] names = [.. answers[0].Fields.Where(static field => field is { In: null, Type: "string" or "enum" or "boolean" or "integer", Sensitive: false }).Select(static field => field.Name)];
        return names.Where(name => answers.All(answer => answer.Fields.Any(field => field.Name == name)) && IsWordOrFlag(name, answers)).OrderBy(name => name == (isJson ? "status" : StatusOfForms) ? 0 : 1);
    }

    /// <summary>An id differs in every answer, and tells nothing.</summary>
    private static bool IsWordOrFlag(string name, IReadOnlyList<ImportedAnswer> answers) =>
        name == StatusOfForms || answers.All(answer => ValuesOf(answer, name).All(static text => text is "0" or "1" or "true" or "false" || (text.Length <= 30 && text.All(static letter => char.IsAsciiLetter(letter) || letter is '_'))))
        && answers.All(answer => answer.Fields.Any(field => field.Name == name && (field.Type is "boolean" or "enum" || field.Name.EndsWith("status", StringComparison.Ordinal) || field.Name.EndsWith("type", StringComparison.Ordinal))));

    /// <summary>Returns the values that a field has in an answer: in its examples, or the only one that its schema allows.</summary>
    public static string[] ValuesOf(ImportedAnswer answer, string name)
    {
        string[] examples = [.. answer.Examples.OfType<JsonObject>().Select(example => SchemaTypes.TextOf(example[name])).OfType<string>().Where(static text => text.Length > 0 && text != "string").Distinct(StringComparer.Ordinal)];
        ImportedField? field = answer.Fields.FirstOrDefault(field => field.Name == name);
        return examples.Length > 0 ? examples : field?.Values is [ImportedValue only] ? [only.Text] : [];
    }

    private static bool IsNamedError(ImportedAnswer answer) => WordsOfErrors.Any(word => answer.Name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool HasOnlyFieldsOfErrors(ImportedAnswer answer) => answer.Fields.Any(static field => field.Name == "pg_error_code") && answer.Fields.All(static field => FieldsOfErrors.Contains(field.Name));
}
