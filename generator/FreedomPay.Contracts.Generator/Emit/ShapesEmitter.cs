using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Documentation;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes a response with several shapes: an abstract record with a nested sealed record for each shape.</summary>
internal static class ShapesEmitter
{
    public static void Write(SourceWriter writer, EndpointModel endpoint, ResponseModel response, EmitOptions options)
    {
        string type = endpoint.ResponseType;
        MessageSides sides = MessageSides.OfResponse(endpoint, options);
        writer.Documentation.Xml($"Response to <see cref=\"{endpoint.RequestType}\"/>: exactly one of {Names(response)}.").WriteSummary(writer);
        writer.Documentation.Paragraph(endpoint.Json is null ? ResponseEmitter.AnyMayBeNull : ResponseEmitter.AnyOfJsonMayBeNull);
        writer.Documentation.WriteRemarks(writer);
        TypeDeclaration.Open(writer, "abstract partial record", type, endpoint.Deprecated, ResponseEmitter.Interfaces(endpoint, sides, validates: false), options);
        writer.Lines($$"""
            private {{type}}()
            {
            }

            """);
        FieldModel[] common = response.CommonFields();
        PropertyEmitter.Write(writer, common.Select(field => new FieldEmitter(field, endpoint.Name.Namespace)), isSent: false);
        PropertyEmitter.ExtraFields(writer, endpoint.Json is null ? "Fields outside the spec. They are kept because the signature covers them too." : ResponseEmitter.KeptFields);
        ResponseEmitter.WriteEndpointMembers(writer, endpoint, sides);
        writer.Lines($"""

            void {RuntimeNames.WritableMessage}.WriteTo(
                ref {RuntimeNames.FieldWriter} writer) => WriteFields(ref writer);

            private protected abstract void WriteFields(ref {RuntimeNames.FieldWriter} writer);
            """);
        if (sides.Reads)
        {
            WriteReadFrom(writer, endpoint, response);
        }

        foreach (ShapeModel shape in response.Shapes)
        {
            writer.Line();
            WriteShape(writer, endpoint, shape, [.. common.Select(static field => field.WireName)], sides);
        }

        writer.Close();
    }

    private static string Names(ResponseModel response)
    {
        string[] names = [.. response.Shapes.Select(static shape => $"<see cref=\"{shape.Name}\"/>")];
        return names.Length == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Length - 1))} and {names[names.Length - 1]}";
    }

    /// <summary>Writes the method that reads the first shape that matches.</summary>
    private static void WriteReadFrom(SourceWriter writer, EndpointModel endpoint, ResponseModel response)
    {
        string type = endpoint.ResponseType;
        writer.Lines($"""

            static {type}? {RuntimeNames.ReadableMessage}<{type}>.ReadFrom(
                ref {RuntimeNames.FieldReader} reader)
            """);
        writer.Open();
        foreach (ShapeModel shape in response.Shapes)
        {
            IReadOnlyList<string> tests = endpoint.Json is null ? ShapeConditions.Of(shape, response) : ShapeConditions.OfJson(shape);
            if (tests.Count == 0)
            {
                writer.Line($"return {shape.Name}.ReadFields(ref reader);");
                writer.Close();
                return;
            }

            WriteCondition(writer, tests);
            writer.Open();
            writer.Line($"return {shape.Name}.ReadFields(ref reader);");
            writer.Close();
            writer.Line();
        }

        writer.Line("return null;");
        writer.Close();
    }

    /// <summary>Writes the <c>when</c> fields on the first line, and each further test on its own line.</summary>
    private static void WriteCondition(SourceWriter writer, IReadOnlyList<string> tests)
    {
        writer.Append($"if ({tests[0]}");
        writer.Indent();
        foreach (string test in tests.Skip(1))
        {
            writer.EndLine();
            writer.Append($"&& {test}");
        }

        writer.Unindent();
        writer.Line(")");
    }

    private static void WriteShape(SourceWriter writer, EndpointModel endpoint, ShapeModel shape, string[] inherited, MessageSides sides)
    {
        FieldEmitter[] fields = FieldEmitter.Of(shape.Message, endpoint.Name.Namespace);
        bool validates = sides.Writes && ValidationEmitter.IsNeeded(shape.Message);
        WriteDocumentation(writer, shape, endpoint.Json is not null);
        writer.Line($"public sealed partial record {shape.Name} : {endpoint.ResponseType}{(validates ? $", {RuntimeNames.Validatable}" : "")}");
        writer.Open();
        PropertyEmitter.Write(writer, fields.Where(field => !inherited.Contains(field.Field.WireName)), isSent: false);
        writer.TrimLine();
        if (validates)
        {
            ValidationEmitter.Write(writer, shape.Message);
        }

        MessageMembersEmitter.WriteTo(writer, "private protected override void WriteFields",
            MessageMembersEmitter.Writes(ResponseEmitter.ProtocolWrites(shape, endpoint.Json is not null), fields, isSent: false), isSigned: endpoint.Json is null);
        if (sides.Reads)
        {
            // The status belongs to the protocol and is read already.
            string[] constants = [.. shape.Constants.Select(static test => test.WireName).Where(name => name != ProtocolFields.Status || endpoint.Json is not null)];
            MessageMembersEmitter.ReadFrom(writer, $"internal static {shape.Name} ReadFields", fields, isSent: false, tests: [], constants);
        }

        MessageMembersEmitter.PrintMembers(writer, shape.Message, "protected override");
        writer.Close();
    }

    /// <summary>Writes when the shape occurs: in the summary or, if the spec has one, in the remarks.</summary>
    private static void WriteDocumentation(SourceWriter writer, ShapeModel shape, bool isJson)
    {
        XmlDocBuilder documentation = writer.Documentation;
        if (shape.Summary is string summary)
        {
            documentation.Text(summary).WriteSummary(writer);
            AddTests(documentation, shape, isJson);
            documentation.EndParagraph();
        }
        else
        {
            AddTests(documentation, shape, isJson);
            documentation.WriteSummary(writer);
        }

        EndpointDocumentation.AddNotes(documentation, shape.Notes);
        documentation.WriteRemarks(writer);
    }

    private static void AddTests(XmlDocBuilder documentation, ShapeModel shape, bool isJson)
    {
        if (shape.When.Count == 0 && isJson)
        {
            documentation.Xml("Any other response.");
            return;
        }

        if (shape.When.Count == 0)
        {
            documentation.Xml("Any other response with ").Code(ProtocolFields.Status).Xml(" = ").Code(ProtocolFields.StatusOk).Xml(" or without it.");
            return;
        }

        documentation.Xml("The response with ");
        ResponseEmitter.AddTests(documentation, shape);
        documentation.Xml(".");
    }
}
