using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>What requests and answers have in common.</summary>
internal static class MessageParts
{
    private static readonly string GeneratorVersion = typeof(MessageParts).Assembly.GetName().Version.ToString(fieldCount: 3);

    /// <summary>Attributes and declaration of a message's record, up to its opening brace.</summary>
    public static void Declaration(SourceWriter writer, EndpointModel endpoint, string type, IReadOnlyList<string> interfaces, EmitOptions options)
    {
        if (endpoint.Deprecated is string advice)
        {
            writer.Line(Obsolete(advice));
        }

        writer.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"FreedomPay.Contracts\", \"{GeneratorVersion}\")]");
        writer.Line($"{(options.Accessibility == TypeAccessibility.Internal ? "internal" : "public")} sealed partial record {type} :");
        writer.Indent();
        writer.Lines(string.Join(",\n", interfaces));
        writer.Unindent();
        writer.Open();
    }

    /// <param name="writer">Where to.</param>
    /// <param name="field">The field.</param>
    /// <param name="required">Whether the compiler demands a value.</param>
    /// <param name="presence">How the documentation ends its first sentence: whether the field is always there.</param>
    public static void Property(SourceWriter writer, FieldModel field, bool required, string presence)
    {
        FieldCode code = FieldCode.Of(field.Type);
        XmlDocs.Summary(writer, field.Summary is string summary ? XmlDocs.Text(summary) : $"The field {XmlDocs.Code(field.WireName)}.");
        XmlDocs.Remarks(writer, Remarks(field, code, presence));
        if (field.Deprecated is string advice)
        {
            writer.Line(Obsolete(advice));
        }

        writer.Line($"public {(required ? "required " : "")}{code.CSharpType}{(required ? "" : "?")} {field.PropertyName} {{ get; init; }}");
        writer.Line();
    }

    public static void ExtraFields(SourceWriter writer, string documentation)
    {
        XmlDocs.Summary(writer, documentation);
        writer.Line($"public {RuntimeNames.MessageFields} ExtraFields {{ get; init; }} = {RuntimeNames.MessageFields}.Empty;");
    }

    /// <summary>The endpoint as the runtime asks for it, through an interface.</summary>
    public static void Endpoint(SourceWriter writer, string modifier, string interfaceName, string value)
    {
        writer.Line();
        writer.Line($"{modifier}{RuntimeNames.Endpoint} {interfaceName}.Endpoint =>");
        writer.Indent();
        writer.Line($"{value};");
        writer.Unindent();
    }

    /// <summary>Writes all fields in the order in which the signature takes them.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="calls">By wire name.</param>
    public static void WriteTo(SourceWriter writer, IEnumerable<(string WireName, string Call)> calls)
    {
        writer.Lines($"""

            // In ordinal order of the wire names, which is the order in which pg_sig takes the values.
            void {RuntimeNames.WritableMessage}.WriteTo(
                ref {RuntimeNames.FieldWriter} writer)
            """);
        writer.Open();
        foreach ((_, string call) in calls.OrderBy(static call => call.WireName, StringComparer.Ordinal))
        {
            writer.Line(call);
        }

        writer.Close();
    }

    public static void ReadFrom(SourceWriter writer, string type, IEnumerable<(string Property, string Call)> reads)
    {
        writer.Line();
        writer.Line($"static {type} {RuntimeNames.ReadableMessage}<{type}>.ReadFrom(");
        writer.Indent();
        writer.Line($"ref {RuntimeNames.FieldReader} reader) => new()");
        writer.Unindent();
        writer.Open();
        foreach ((string property, string call) in reads)
        {
            writer.Line($"{property} = {call},");
        }

        writer.Line("ExtraFields = reader.ExtraFields(),");
        writer.Close("};");
    }

    /// <summary>What ToString shows of the record.</summary>
    public static void PrintMembers(SourceWriter writer, MessageModel message)
    {
        string masked = message.Fields.Any(static field => field.Sensitive)
            ? "Values that are sensitive or not in the spec show as ***."
            : "Values that are not in the spec show as ***.";
        writer.Line();
        writer.Line($"// {masked}");
        writer.Line("private bool PrintMembers(global::System.Text.StringBuilder builder)");
        writer.Open();
        writer.Line($"{RuntimeNames.MemberPrinter} printer = new(builder);");
        foreach (FieldModel field in message.Fields)
        {
            writer.Line($"printer.{(field.Sensitive ? "Secret" : "Member")}(nameof({field.PropertyName}), {field.PropertyName});");
        }

        writer.Line("printer.Member(nameof(ExtraFields), ExtraFields);");
        writer.Line("return printer.HasMembers;");
        writer.Close();
    }

    private static List<string> Remarks(FieldModel field, FieldCode code, string presence)
    {
        string masked = field.Sensitive ? "; <see cref=\"ToString\"/> shows ***" : "";
        string example = field.Example is string value ? $" Example: {XmlDocs.Code(value)}." : "";
        List<string> paragraphs = [$"Wire name {XmlDocs.Code(field.WireName)}: {code.Documentation}{presence}{masked}.{example}"];
        EndpointText.AddNotes(paragraphs, field.Notes);
        EndpointText.AddSources(paragraphs, field.Sources);
        return paragraphs;
    }

    private static string Obsolete(string advice) => $"[global::System.Obsolete({Literals.Quote(XmlDocs.Flatten(advice))})]";
}
