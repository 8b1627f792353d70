using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Json;
using FreedomPay.Contracts.Tool.Messages;

namespace FreedomPay.Contracts.Tool.Check;

/// <summary>Tells the shape of a response, and whether it is an error, as generated code does.</summary>
internal static class ShapeFinder
{
    /// <summary>Determines whether a response is an error of the gateway, whose fields no endpoint describes.</summary>
    public static bool IsError(EndpointModel endpoint, RecordedBody response) => endpoint.Json is JsonProtocol json
        ? json.Errors is not null && json.Errors.Tests.Any(test => Passes(test, response))
        : endpoint.Direction == Direction.Outbound && response.Fields![Generator.Model.ProtocolFields.Status] == Generator.Model.ProtocolFields.StatusError;

    /// <summary>Returns the first shape whose tests a response passes; null if there is none.</summary>
    public static ShapeModel? Find(ResponseModel model, RecordedBody response, bool isJson) => model.Shapes.FirstOrDefault(shape =>
        shape.When.All(test => Passes(test, response))
        && (!isJson || response.Status is null or (>= 200 and < 300) || shape.When.Any(static test => test.WireName == AnswerNames.HttpStatus))
        && (isJson ? shape.When.Count > 0 || shape.Message.Fields.Where(static field => field.Required && !field.IsInHeader).All(field => Has(response, field)) : IsTold(shape, model, response)));

    /// <summary>Returns the texts by which shapes are told, as the response has them.</summary>
    public static string Told(ResponseModel model, RecordedBody response) => string.Join(", ", model.Shapes
        .SelectMany(static shape => shape.When)
        .Select(static test => test.WireName)
        .Distinct(StringComparer.Ordinal)
        .Select(name => $"{(name == AnswerNames.HttpStatus ? AnswerNames.Http : name)}: {(TextOf(name, response) is string text ? ShownValue.Of(name, text, isSensitive: false) : "missing")}"));

    /// <summary>Determines whether fields that identify other shapes are there: values are signed, and names are not.</summary>
    private static bool IsTold(ShapeModel shape, ResponseModel model, RecordedBody response)
    {
        if (shape.When.Count == 0)
        {
            string? status = response.Fields![Generator.Model.ProtocolFields.Status];
            return (string.IsNullOrEmpty(status) || status == Generator.Model.ProtocolFields.StatusOk)
                && (shape.MayBeEmpty || shape.Message.Fields.Where(static field => field.Required).All(field => Has(response, field)));
        }

        return model.Shapes.SelectMany(shape.ToldBy).All(name => shape.Without.Contains(name) || !string.IsNullOrEmpty(response.Fields![name]));
    }

    private static bool Has(RecordedBody response, FieldModel field) =>
        response.Fields!.Any(received => (received.Name == field.WireName || received.Name == field.Alias) && received.Kind != MessageFieldKind.Null && received.GetText() is not "");

    private static bool Passes(ShapeTest test, RecordedBody response)
    {
        // Without a recorded status or header, nothing speaks against it.
        if (test.WireName == AnswerNames.HttpStatus)
        {
            return response.Status is int status ? test.Texts.Contains(status.ToString(System.Globalization.CultureInfo.InvariantCulture)) : test.Texts.Contains("200");
        }

        return test.Texts.Count == 0 ? Member(test.WireName, response.Fields!) is { Kind: not MessageFieldKind.Null } : TextOf(test.WireName, response) is string text && test.Texts.Contains(text);
    }

    private static string? TextOf(string name, RecordedBody response) =>
        name == AnswerNames.HttpStatus ? response.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : AnswerNames.IsHeader(name) ? response.Headers.GetValueOrDefault(name)
        : Member(name, response.Fields!)?.GetText();

    /// <summary>Returns a field, with dots between the levels.</summary>
    private static MessageField? Member(string name, MessageFields fields)
    {
        MessageField? found = null;
        foreach (string part in name.Split('.'))
        {
            found = fields.FirstOrDefault(field => field.Name == part);
            if (found is null)
            {
                return null;
            }

            fields = found.Children;
        }

        return found;
    }
}
