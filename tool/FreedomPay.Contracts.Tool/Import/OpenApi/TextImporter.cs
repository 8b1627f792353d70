using System.Text.Json.Nodes;
using FreedomPay.Contracts.Tool.Import.Model;
using FreedomPay.Contracts.Tool.Import.Rules;
using Microsoft.OpenApi;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>Decides the type of what a page has as a text: an address, an id, a date, or a text.</summary>
internal static class TextImporter
{
    private static readonly HashSet<string> WordsOfDates = new(StringComparer.Ordinal) { "date", "datetime", "dt", "time", "at" };

    public static string TypeOf(ImportedField field, IOpenApiSchema? schema, string[] texts, JsonNode[] spoken, MessageScope scope)
    {
        string format = schema?.Format?.ToLowerInvariant() ?? "";
        if (spoken.Any(SchemaTypes.IsNumber))
        {
            field.Report(ImportRules.ExampleContradicts, "The page's type is a text, and an example has a number; the text was kept.");
        }

        if (format is "uri" or "url" || FieldNames.IsUrl(field.Name))
        {
            return Url(field, texts);
        }

        if (format is "uuid")
        {
            return texts.All(static text => Guid.TryParseExact(text, "D", out _)) ? "uuid" : Contradicted(field, "a UUID");
        }

        bool isNamedDate = NameWords.Of(field.Name) is [.., string last] && WordsOfDates.Contains(last);
        return format is "date-time" or "datetime" or "date" || isNamedDate || (DateFormats.Spelled(schema?.Description) is not null && texts.Length == 0)
            ? Date(field, format, schema, texts, scope)
            : "string";
    }

    private static string Url(ImportedField field, string[] texts) =>
        texts.All(static text => Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "https" or "http") ? "url" : Contradicted(field, "a web address");

    private static string Contradicted(ImportedField field, string what)
    {
        field.Report(ImportRules.ExampleContradicts, $"By its format or its name it is {what}, and an example is none; a text was taken.");
        return "string";
    }

    private static string Date(ImportedField field, string format, IOpenApiSchema? schema, string[] texts, MessageScope scope)
    {
        (string Format, bool HasTime)?[] ofExamples = [.. texts.Select(text => DateFormats.Of(text, scope.IsJson)).Distinct()];
        (string Format, bool HasTime)? spelled = DateFormats.Spelled(schema?.Description);
        switch (ofExamples)
        {
            case [(string, bool) only]:
                bool isKept = format is not "date" || !only.HasTime;
                if (format.Length == 0 || !isKept)
                {
                    field.Report(ImportRules.GuessedFormat, $"The format '{only.Format}' is the example's.");
                }
                else if (format is "date-time" && only.Format is not ("rfc3339" or "yyyy-MM-ddTHH:mm:sszzz"))
                {
                    field.Report(ImportRules.ExampleContradicts, $"The page's format is date-time (RFC 3339), and its example is '{only.Format}', which was taken.");
                }

                field.Format = only.Format;
                return only.HasTime ? "datetime" : "date";
            case [] when spelled is (string, bool) words:
                field.Format = words.Format;
                return words.HasTime ? "datetime" : "date";
            case [] when format is "date-time" or "datetime":
                field.Format = scope.IsJson ? "rfc3339" : "yyyy-MM-ddTHH:mm:sszzz";
                if (!scope.IsJson)
                {
                    field.Report(ImportRules.GuessedFormat, $"No example shows the format; '{field.Format}' is what the format date-time of OpenAPI means.");
                }

                return "datetime";
            case [] when format is "date":
                field.Format = "yyyy-MM-dd";
                return "date";
            case []:
                return "string";
            default:
                if (format.Length > 0)
                {
                    field.Report(ImportRules.ExampleContradicts, "The examples are dates of several formats, or none; a text was taken.");
                }

                return "string";
        }
    }
}
