using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Tool.Import.Model;
using FreedomPay.Contracts.Tool.Import.Rules;

namespace FreedomPay.Contracts.Tool.Import.Writing;

/// <summary>Writes an imported endpoint as a spec has it.</summary>
internal static class EndpointWriter
{
    private static readonly HashSet<string> ProtocolOfAnswers = new(StringComparer.Ordinal) { "pg_status", "pg_salt", "pg_sig" };

    /// <summary>Returns the endpoint as a mapping.</summary>
    public static SpecMap Write(ImportedEndpoint endpoint)
    {
        bool isJson = endpoint.Family != ImportedFamily.SignedForm;
        FieldWriter fields = new(isJson);
        SpecMap map = new SpecMap().Add("title", endpoint.Title).Add("summary", endpoint.Summary);
        if (endpoint.Path is null)
        {
            map.Add("direction", "inbound");
        }
        else
        {
            map.Add(endpoint.Method, endpoint.Path);
            map.Add("asPrinted", endpoint.Path.Contains("//", StringComparison.Ordinal) ? SpecScalar.Of(true) : null);
        }

        map.Add("headers", endpoint.Headers.Count > 0 ? new SpecMap(endpoint.Headers.Select(static header => new SpecEntry(header.Name, SpecScalar.Of(header.Value)))) : null);
        map.Add("auth", endpoint.Auth);
        map.Add("errors", endpoint.Errors is null ? null : Errors(endpoint.Errors));
        map.Add("encoding", EncodingOf(endpoint, isJson));
        map.Add("effect", endpoint.Effect);
        map.Add("idempotent", endpoint.IsIdempotent ? "X-Request-Id" : null);
        map.Add("answer", endpoint.IsAnsweredByText ? "text" : null);
        map.Add("deprecated", endpoint.IsDeprecated ? SpecScalar.Of(true) : null);
        map.Add("sources", SpecList.OfTexts(endpoint.Sources));
        map.Add("confidence", endpoint.Confidence);
        map.Add("anyOf", FieldWriter.AnyOf(endpoint.Request));
        map.Add("request", endpoint.Request.Count > 0 ? fields.Fields(endpoint.Request) : null);
        AddAnswers(map, endpoint, fields, isJson);
        return map;
    }

    private static string? EncodingOf(ImportedEndpoint endpoint, bool isJson)
    {
        bool isEmpty = isJson && endpoint.Method is not "get" && endpoint.Request.All(static field => field.In is not null);
        return isEmpty ? "none" : endpoint.Encoding;
    }

    private static SpecMap Errors(ImportedErrors errors)
    {
        List<SpecNode> tests = [];
        if (errors.Statuses.Count > 0)
        {
            SpecNode[] statuses = [.. errors.Statuses.Select(SpecScalar.Word)];
            tests.Add(new SpecMap().Add("http", statuses is [SpecNode only] ? only : new SpecList(statuses)));
        }

        tests.AddRange(errors.Tests.Select(static test => new SpecMap().Add(test.Field, test.Text)));
        tests.AddRange(errors.Members.Select(static member => SpecScalar.Of(member)));
        return new SpecMap().Add("when", tests is [SpecMap single] ? single : new SpecList(tests)).Add("code", errors.Code).Add("description", errors.Description);
    }

    private static void AddAnswers(SpecMap map, ImportedEndpoint endpoint, FieldWriter fields, bool isJson)
    {
        if (endpoint.IsAnsweredByText)
        {
            return;
        }

        if (endpoint.Answers is [] or [{ When.Count: 0 }])
        {
            map.Add("response", fields.Fields(endpoint.Answers is [ImportedAnswer only] ? FieldsOf(only, endpoint, isJson) : []));
            return;
        }

        SpecMap shapes = new();
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (ImportedAnswer answer in endpoint.Answers)
        {
            string name = NameWords.Pascal(answer.Name);
            name = CSharpNames.IsMemberName(name) ? name : "Answer";
            name = NameWords.Unused(CSharpNames.TakenBy(name) is null ? name : $"{name}Answer", names.Contains);
            names.Add(name);
            ImportedField[] own = FieldsOf(answer, endpoint, isJson);
            shapes.Add(name, new SpecMap().Add("when", new SpecMap(answer.When.Select(test => new SpecEntry(test.Field, TestOf(test.Field, test.Text, own, isJson))))).Add("fields", own.Length > 0 ? fields.Fields(own) : null));
        }

        map.Add("responses", shapes);
    }

    private static ImportedField[] FieldsOf(ImportedAnswer answer, ImportedEndpoint endpoint, bool isJson) =>
        [.. answer.Fields.Where(field => isJson || !ProtocolOfAnswers.Contains(field.Name) || (endpoint.Path is null && field.Name == "pg_status"))];

    private static SpecScalar TestOf(string name, string text, ImportedField[] fields, bool isJson)
    {
        ImportedField? field = Array.Find(fields, field => field.Name == name);
        if (field is { Type: "enum" } && !field.Values.Any(value => value.Text == text))
        {
            field.Values = [.. field.Values, new ImportedValue(text)];
        }

        return name == "http" || field?.Type is "integer" || (isJson && field?.Type is "boolean") ? SpecScalar.Word(text) : SpecScalar.Of(text);
    }
}
