using FreedomPay.Contracts.Tool.Import.Model;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>Finds out how answers in JSON say that a request failed.</summary>
internal static class ErrorImporter
{
    /// <summary>Members with the code of an error, best first, and those with its text.</summary>
    private static readonly string[] Codes = ["error.code", "error_code", "errorCode", "code"];
    private static readonly string[] Descriptions = ["error.description", "error.message", "error_description", "error_message", "errorDescription", "message"];

    /// <summary>Returns what the page says of errors; null if it says nothing.</summary>
    public static ImportedErrors? Read(IReadOnlyList<ImportedAnswer> errors, IReadOnlyList<ImportedAnswer> others, List<Doubt> doubts)
    {
        List<string> statuses = [.. errors.Select(static answer => answer.Status).Where(static status => status is [>= '3' and <= '5', _, _]).Distinct(StringComparer.Ordinal)];
        List<(string Field, string Text)> tests = [];
        List<string> members = [];
        ImportedAnswer[] told = [.. errors.Where(static answer => answer.Status is ['2', ..])];
        ImportedAnswer[] all = [.. errors, .. others];
        if (told.Any(static answer => AnswerSorter.ValuesOf(answer, "status") is ["error"]) || others.Any(static answer => Has(answer, "status", "error")))
        {
            tests.Add(("status", "error"));
        }

        if (others.Concat(told).Any(static answer => Has(answer, "request_status", "error")))
        {
            tests.Add(("request_status", "error"));
        }

        if (others.Concat(told).Any(static answer => Has(answer, "X-Request-Status", "error")))
        {
            tests.Insert(0, ("X-Request-Status", "error"));
        }

        if (others.Any(static answer => Find(answer, "error") is { Type: "object" or "any", Required: false }) || told.Any(static answer => Find(answer, "error") is not null))
        {
            members.Add("error");
        }

        ImportedErrors read = new(statuses, tests, members, Codes.FirstOrDefault(name => IsKnown(name, all)), Descriptions.FirstOrDefault(name => IsKnown(name, all)));
        if (read.IsEmpty)
        {
            return null;
        }

        if (tests.Count + members.Count > 0)
        {
            doubts.Add(new Doubt(ImportRules.ErrorAnswer, "How an answer with a status of success says that the request failed is a conclusion from its fields and its examples. Check 'errors'."));
        }

        return read;
    }

    private static bool Has(ImportedAnswer answer, string name, string text) => Find(answer, name)?.Values.Any(value => value.Text == text) == true;

    private static ImportedField? Find(ImportedAnswer answer, string name) => answer.Fields.FirstOrDefault(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase));

    private static bool IsKnown(string path, IReadOnlyList<ImportedAnswer> answers)
    {
        string[] names = path.Split('.');
        return answers.Any(answer => answer.Fields.FirstOrDefault(field => field.Name == names[0]) is { } field && (names.Length == 1 ? field.Type is not ("object" or "list") : field.Fields.Any(inner => inner.Name == names[1])));
    }
}
