using System.Globalization;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Writes the properties of messages and objects.</summary>
internal static class PropertyEmitter
{
    /// <param name="writer">Where to.</param>
    /// <param name="message">The fields.</param>
    /// <param name="isSent">Whether this side may send them, so that what is required is demanded by the compiler.</param>
    /// <param name="ns">The namespace of the code.</param>
    public static void Write(SourceWriter writer, MessageModel message, bool isSent, string ns)
    {
        foreach (FieldModel field in message.Fields)
        {
            Write(writer, field, isSent, ns);
        }
    }

    public static void ExtraFields(SourceWriter writer, string documentation)
    {
        XmlDocs.Summary(writer, documentation);
        writer.Line($"public {RuntimeNames.MessageFields} ExtraFields {{ get; init; }} = {RuntimeNames.MessageFields}.Empty;");
    }

    private static void Write(SourceWriter writer, FieldModel field, bool isSent, string ns)
    {
        FieldCode code = FieldCode.Of(field.Type, ns);
        bool required = isSent && field.Required;
        string presence = required ? ", required" : field.Required ? ", documented as always there" : "";
        WriteDocumentation(writer, field, code, presence);
        foreach (string attribute in Attributes(field))
        {
            writer.Line(attribute);
        }

        if (field.Deprecated is string advice)
        {
            writer.Line(TypeParts.Obsolete(advice));
        }

        if (field.Constant is string constant)
        {
            writer.Line($"public {code.CSharpType} {field.PropertyName} => {Literals.Value(field.Type, constant)};");
        }
        else
        {
            string begins = field.Default is string value ? $" = {Literals.Value(field.Type, value)};" : "";
            writer.Line($"public {(required ? "required " : "")}{code.CSharpType}{(required ? "" : "?")} {field.PropertyName} {{ get; init; }}{begins}");
        }

        writer.Line();
    }

    private static IEnumerable<string> Attributes(FieldModel field)
    {
        FieldBounds bounds = field.Bounds;
        if (bounds.Min is not null || bounds.Max is not null)
        {
            yield return Attribute(RuntimeNames.FieldRange, Named("Min", bounds.Min is string min ? Literals.Quote(min) : null), Named("Max", bounds.Max is string max ? Literals.Quote(max) : null));
        }

        if (bounds.MinCount is not null || bounds.MaxCount is not null)
        {
            string name = field.Type is ListType ? RuntimeNames.ItemCount : RuntimeNames.FieldLength;
            yield return Attribute(name, Named("Min", Number(bounds.MinCount)), Named("Max", Number(bounds.MaxCount)));
        }

        if (bounds.Pattern is string pattern)
        {
            yield return Attribute(RuntimeNames.FieldPattern, Literals.Quote(pattern));
        }

        if (field.Default is string begins)
        {
            yield return Attribute(RuntimeNames.FieldDefault, Literals.Quote(begins));
        }

        foreach (FieldCondition condition in field.RequiredWhen)
        {
            yield return Attribute(RuntimeNames.RequiredWhen, [$"nameof({condition.Field.PropertyName})", .. condition.Texts.Select(Literals.Quote)]);
        }

        if (field.CountField is FieldReference count)
        {
            yield return Attribute(RuntimeNames.CountedBy, $"nameof({count.PropertyName})");
        }
    }

    private static string Attribute(string name, params string?[] arguments) =>
        $"[{name}({string.Join(", ", arguments.Where(static argument => argument is not null))})]";

    private static string? Named(string name, string? value) => value is null ? null : $"{name} = {value}";

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>How the field travels, after its summary or, where the spec has none, in place of it.</summary>
    private static void WriteDocumentation(SourceWriter writer, FieldModel field, FieldCode code, string presence)
    {
        string onTheWire = OnTheWire(field, code, presence);
        List<string> paragraphs = field.Summary is null ? [] : [onTheWire];
        EndpointText.AddNotes(paragraphs, field.Notes);
        EndpointText.AddSources(paragraphs, field.Sources);
        XmlDocs.Summary(writer, field.Summary is string summary ? XmlDocs.Text(summary) : onTheWire);
        XmlDocs.Remarks(writer, paragraphs);
    }

    private static string OnTheWire(FieldModel field, FieldCode code, string presence)
    {
        string alias = field.Alias is string name ? $" or {XmlDocs.Code(name)}" : "";
        string place = field.IsInPath ? ", in the path" : "";
        string value = field.Constant is string constant ? $", always {XmlDocs.Code(constant)}"
            : field.Default is string begins ? $", {XmlDocs.Code(begins)} unless set"
            : "";
        string conditions = string.Concat(Conditions(field).Select(static condition => $"; {condition}"));
        string masked = field.Sensitive ? "; <see cref=\"ToString\"/> shows ***" : "";
        string example = field.Example is string text ? $" Example: {XmlDocs.Code(text)}." : "";
        return $"Wire name {XmlDocs.Code(field.WireName)}{alias}: {code.Documentation}{place}{presence}{value}{conditions}{masked}.{example}";
    }

    private static IEnumerable<string> Conditions(FieldModel field)
    {
        FieldBounds bounds = field.Bounds;
        if (Bounds(bounds.Min, bounds.Max) is string range)
        {
            yield return range;
        }

        if (Bounds(Number(bounds.MinCount), Number(bounds.MaxCount)) is string count)
        {
            yield return $"{count} {(field.Type is ListType ? "items" : "characters")}";
        }

        if (bounds.Pattern is string pattern)
        {
            yield return $"matches {XmlDocs.Code(pattern)}";
        }

        if (field.CountField is FieldReference counter)
        {
            yield return $"as many items as {XmlDocs.Code(counter.WireName)} says";
        }

        if (field.RequiredWhen.Count > 0)
        {
            yield return $"required when {string.Join(" and ", field.RequiredWhen.Select(static condition => condition.Texts.Count == 0
                ? $"{XmlDocs.Code(condition.Field.WireName)} has a value"
                : $"{XmlDocs.Code(condition.Field.WireName)} is {string.Join(" or ", condition.Texts.Select(XmlDocs.Code))}"))}";
        }
    }

    private static string? Bounds(string? min, string? max) => (min, max) switch
    {
        (null, null) => null,
        (string least, null) => $"at least {least}",
        (null, string most) => $"at most {most}",
        (string least, string most) => least == most ? $"exactly {least}" : $"{least} to {most}",
    };
}
