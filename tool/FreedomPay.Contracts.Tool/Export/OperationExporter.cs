using System.Text.Json.Nodes;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;

namespace FreedomPay.Contracts.Tool.Export;

/// <summary>Writes an endpoint as an operation.</summary>
internal static class OperationExporter
{
    public static JsonObject Export(EndpointModel endpoint, ExportContext context)
    {
        JsonObject operation = new()
        {
            ["operationId"] = endpoint.Name.Name,
            ["summary"] = endpoint.Title,
        };
        SchemaExporter.Describe(operation, endpoint.Summary, endpoint.Deprecated);
        operation["security"] = SecurityExporter.Of(endpoint);
        RequestExporter.Export(endpoint, operation, context);
        operation["responses"] = ResponseExporter.Export(endpoint, context);
        AddWords(endpoint, operation, context);
        return operation;
    }

    /// <summary>Adds what OpenAPI cannot say, as a spec says it.</summary>
    private static void AddWords(EndpointModel endpoint, JsonObject operation, ExportContext context)
    {
        operation.Set("confidence", SpecWords.Word(SpecKeywords.Confidences, endpoint.Confidence));
        operation.Set("sources", SpecWords.Texts(endpoint.Sources));
        operation.Set("notes", SpecWords.Texts(endpoint.Notes));
        operation.Set("signed", endpoint.IsSigned ? null : false);
        operation.Set("encoding", endpoint.Encoding is Generator.Model.RequestEncoding.None ? "none" : null);
        operation.Set("script", endpoint.Script);
        operation.Set("answer", endpoint.Answer == AnswerKind.Text ? "text" : null);
        operation.Set("idempotent", endpoint.IdempotencyHeader);
        operation.Set("carriedBy", endpoint.IsCarriedByBrowser ? "browser" : null);
        operation.Set("means", SpecWords.Word(SpecKeywords.Meanings, endpoint.Response?.Single?.Means));
        operation.Set("outcome", SpecWords.Outcomes(endpoint));
        operation.Set("repeat", SpecWords.Texts(endpoint.RepeatFields));
        operation.Set("state", SpecWords.State(endpoint.State));
        operation.Set("errors", endpoint.Json?.Errors == context.Errors ? null : SpecWords.Errors(endpoint.Json?.Errors));
        if (endpoint.Json?.Authorization is Generator.Model.Authorization authorization and not Generator.Model.Authorization.None)
        {
            operation.Set("auth", SpecWords.Word(SpecKeywords.Authorizations, (Generator.Model.Authorization?)authorization));
        }

        if (endpoint.Key != Generator.Model.KeyKind.Payment || (endpoint.Json is null && endpoint.IsSigned))
        {
            operation.Set("key", SpecWords.Word(SpecKeywords.Keys, (Generator.Model.KeyKind?)endpoint.Key));
        }

        if (endpoint.Direction == Direction.Outbound && endpoint.IsSigned)
        {
            operation.Set("effect", SpecWords.Word(SpecKeywords.Effects, (Generator.Model.Effect?)endpoint.Effect));
        }
    }
}
