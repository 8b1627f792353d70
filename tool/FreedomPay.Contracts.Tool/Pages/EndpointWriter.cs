using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;
using EndpointEffect = FreedomPay.Contracts.Generator.Model.Effect;

namespace FreedomPay.Contracts.Tool.Pages;

/// <summary>Writes endpoints and types: their fields, shapes, values and notes.</summary>
/// <param name="page">The page that it writes to.</param>
internal sealed class EndpointWriter(MarkdownPage page)
{
    /// <summary>Writes what is known of an endpoint.</summary>
    public void Write(EndpointModel endpoint)
    {
        WriteIntroduction(endpoint);
        WriteDetails(endpoint);
    }

    /// <summary>Writes what an endpoint is for, where it is, and how well it is known.</summary>
    public void WriteIntroduction(EndpointModel endpoint)
    {
        page.Line($"{MarkdownPage.Text(endpoint.Title)}. {MarkdownPage.Text(endpoint.Summary)} {EndpointWords.Called(endpoint)}, {EndpointWords.Secured(endpoint)}. Known: {EndpointWords.Known(endpoint.Confidence)}. Sources: {MarkdownPage.Text(string.Join(", ", endpoint.Sources))}.");
        page.Line();
    }

    /// <summary>Writes the notes, fields and answers of an endpoint.</summary>
    public void WriteDetails(EndpointModel endpoint)
    {
        WriteNotes(endpoint.Notes);
        WriteJson(endpoint);
        WriteMessage($"`{endpoint.RequestType}`", endpoint.Request);
        foreach (ShapeModel shape in endpoint.Response?.Shapes ?? [])
        {
            string when = string.Join(", ", shape.When.Select(EndpointWords.Test));
            WriteMessage($"`{endpoint.ResponseType}{(shape.Name is null ? "" : $".{shape.Name}")}`{(when.Length == 0 ? "" : $", with {when}")}", shape.Message);
            WriteNotes(shape.Notes);
        }

        if (endpoint.Answer == AnswerKind.Text)
        {
            page.Line("The answer is a text, handed through.");
            page.Line();
        }

        foreach (TypeModel type in endpoint.InlineTypes)
        {
            Write(type);
        }
    }

    /// <summary>What requests and errors in JSON have beside their fields.</summary>
    private void WriteJson(EndpointModel endpoint)
    {
        if (endpoint.Headers.Count > 0)
        {
            page.Line($"Headers: {string.Join(", ", endpoint.Headers.Select(static header => MarkdownPage.Code($"{header.Name}: {header.Value}")))}.");
            page.Line();
        }

        if (endpoint.Json?.Errors is JsonErrorModel errors)
        {
            string code = errors.Code is null ? "" : $" Its code is `{errors.Code}`.";
            string text = errors.Description is null ? "" : $" Its text is `{errors.Description}`.";
            string proof = errors.NotDone.Count == 0 || endpoint.Effect != EndpointEffect.Moves ? "" : $" That nothing was done is proved by {string.Join(", or ", errors.NotDone.Select(EndpointWords.Test))} alone.";
            page.Line($"An error has {string.Join(", or ", errors.Tests.Select(EndpointWords.Test))}.{code}{text}{proof}");
            page.Line();
        }
    }

    /// <summary>Writes what is known of a type.</summary>
    public void Write(TypeModel type)
    {
        if (type is UnionModel union)
        {
            page.Line($"`{type.Name.Name}`: one of {string.Join(", ", union.Cases.Select(known => $"`{known.Name.Name}` (`{union.By}` = {MarkdownPage.Code(known.Text)})"))}, or `{union.Other.Name}`.");
            page.Line();
            return;
        }

        if (type is ObjectModel known)
        {
            WriteMessage($"`{type.Name.Name}`{(type.Summary is null ? "" : $": {MarkdownPage.Text(type.Summary)}")}", known.Content);
            WriteNotes(type.Notes);
            return;
        }

        page.Line($"`{type.Name.Name}`{(type.Summary is null ? "" : $": {MarkdownPage.Text(type.Summary)}")}");
        page.Line();
        WriteNotes(type.Notes);
        WriteValues((EnumModel)type);
    }

    private void WriteValues(EnumModel type)
    {
        bool hasCategories = type.Categories is not null;
        page.Line($"| value | C# | meaning | certainty |{(hasCategories ? " category |" : "")}");
        page.Line($"|---|---|---|---|{(hasCategories ? "---|" : "")}");
        foreach (EnumValueModel value in type.Values)
        {
            string certainty = value.Certainty is Certainty known ? SpecKeywords.Certainties.Single(pair => pair.Value == known).Key : "";
            string category = value.Category is null ? "" : $"`{value.Category}`";
            page.Line($"| {MarkdownPage.CodeCell(value.Text)} | `{value.Name}` | {MarkdownPage.Cell(FieldWords.Meaning(value))} | {certainty} |{(hasCategories ? $" {category} |" : "")}");
        }

        page.Line();
    }

    private void WriteMessage(string heading, MessageModel message)
    {
        page.Line(message.Fields.Count == 0 ? $"{heading}: no fields of its own." : heading);
        page.Line();
        if (message.Fields.Count == 0)
        {
            return;
        }

        page.Line("| field | C# | | meaning |");
        page.Line("|---|---|---|---|");
        foreach (FieldModel field in message.Fields)
        {
            page.Line($"| `{MarkdownPage.Cell(field.WireName)}` | `{FieldWords.TypeOf(field.Type)} {field.PropertyName}` | {FieldWords.Requirement(field)} | {MarkdownPage.Cell(FieldWords.Meaning(field))} |");
        }

        page.Line();
        foreach (EquatableArray<FieldReference> group in message.AnyOf)
        {
            page.Line($"At least one of {string.Join(", ", group.Select(static field => $"`{field.WireName}`"))} is required.");
            page.Line();
        }
    }

    private void WriteNotes(EquatableArray<string> notes)
    {
        foreach (string note in notes)
        {
            page.Line($"- {MarkdownPage.Text(note)}");
        }

        if (notes.Count > 0)
        {
            page.Line();
        }
    }
}
