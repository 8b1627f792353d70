using System.Globalization;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>How a type of field looks in C#: its type, and the runtime's methods that write and read it.</summary>
/// <param name="CSharpType">Not nullable.</param>
/// <param name="Method">Of the writer and the reader; the reader has a twin with <c>Required</c> before it.</param>
/// <param name="Documentation">The type as documentation (XML) names it.</param>
internal sealed record FieldCode(string CSharpType, string Method, string Documentation)
{
    /// <summary>The argument for the format, where the methods take one.</summary>
    public string? Format { get; init; }

    /// <summary>The type argument of the methods.</summary>
    public string? TypeArgument { get; init; }

    /// <summary>A further argument of the writer alone.</summary>
    public string? WriteArgument { get; init; }

    /// <summary>The name of a list's items in XML, where they stand in an element of their own.</summary>
    public string? ItemName { get; init; }

    /// <summary>Whether the writer itself refuses a missing or empty value.</summary>
    public bool CanBeEmpty { get; init; }

    /// <param name="type">The field's type.</param>
    /// <param name="ns">The namespace of the code.</param>
    public static FieldCode Of(FieldType type, string ns) => type switch
    {
        StringType => new("string", "Text", "string") { CanBeEmpty = true },
        IntegerType => new("long", "Integer", "integer"),
        DecimalType { Scale: int scale } => new("decimal", "Decimal", $"decimal (scale {Number(scale)})") { WriteArgument = $"scale: {Number(scale)}" },
        DecimalType => new("decimal", "Decimal", "decimal"),
        BooleanType => new("bool", "Boolean", "boolean (1 or 0)"),
        DateTimeType { HasOffset: true } moment => OfFormat("global::System.DateTimeOffset", "DateTimeOffset", moment.Format),
        DateTimeType moment => OfFormat("global::System.DateTime", "DateTime", moment.Format),
        DateType day => OfFormat("global::System.DateOnly", "Date", day.Format),
        EnumType known => new(known.Name.From(ns), "Enum", "enum") { TypeArgument = known.Name.From(ns), CanBeEmpty = true },
        ObjectType group => new(group.Name.From(ns), "Object", "object") { TypeArgument = group.Name.From(ns) },
        ListType list => OfList(list, ns),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no C# for this type of field."),
    };

    /// <summary>Writes the property's value: <c>writer.Text("pg_md", Md, required: true);</c>.</summary>
    public static string Write(FieldModel field, bool required, string ns)
    {
        FieldCode code = Of(field.Type, ns);
        List<string> arguments = [$"\"{field.WireName}\"", field.PropertyName];
        AddIf(arguments, code.Format);
        AddIf(arguments, code.WriteArgument);
        AddIf(arguments, code.ItemName is string item ? $"item: \"{item}\"" : null);
        AddIf(arguments, required && code.CanBeEmpty ? "required: true" : null);
        AddIf(arguments, field.Sensitive ? "sensitive: true" : null);
        return $"writer.{code.WriteMethod}({string.Join(", ", arguments)});";
    }

    /// <summary>Reads a value that has to be there: <c>reader.RequiredText("pg_md"u8)</c>.</summary>
    public static string ReadRequired(FieldModel field, string ns)
    {
        FieldCode code = Of(field.Type, ns);
        return $"reader.Required{code.ReadMethod}({string.Join(", ", code.ReadArguments(field))})";
    }

    /// <summary>Reads a value that may be missing: <c>reader.Text("pg_auth_code"u8, expected: true)</c>.</summary>
    /// <param name="field">The field.</param>
    /// <param name="expected">Whether its absence is listed beside the answer.</param>
    /// <param name="ns">The namespace of the code.</param>
    public static string ReadOptional(FieldModel field, bool expected, string ns)
    {
        FieldCode code = Of(field.Type, ns);
        List<string> arguments = code.ReadArguments(field);
        AddIf(arguments, expected ? "expected: true" : null);
        AddIf(arguments, field.Alias is string alias ? $"alias: \"{alias}\"u8" : null);
        return $"reader.{code.ReadMethod}({string.Join(", ", arguments)})";
    }

    /// <summary>Reads a value from a segment of the path: <c>reader.PathInteger("card_id"u8, 4)</c>.</summary>
    public static string ReadInPath(FieldModel field, int segment) =>
        $"reader.{(field.Type is IntegerType ? "PathInteger" : "PathText")}(\"{field.WireName}\"u8, {Number(segment)})";

    private string WriteMethod => Method is "Enum" or "Enums" ? ReadMethod : Method;

    private string ReadMethod => TypeArgument is null ? Method : $"{Method}<{TypeArgument}>";

    private static FieldCode OfFormat(string csharpType, string method, string format) =>
        new(csharpType, method, $"{(method == "Date" ? "date" : "datetime")} as {XmlDocs.Code(format)}") { Format = Literals.Quote(format) };

    private static FieldCode OfList(ListType list, string ns)
    {
        FieldCode items = Of(list.Items, ns);
        string wrapped = list.ItemName is string item ? $" (in XML each in {XmlDocs.Code(item)})" : "";
        return new($"{RuntimeNames.ValueList}<{items.CSharpType}>", $"{items.Method}s", $"list of {items.Documentation}{wrapped}")
        {
            TypeArgument = items.TypeArgument,
            Format = items.Format,
            WriteArgument = items.WriteArgument,
            ItemName = list.ItemName,
            CanBeEmpty = true,
        };
    }

    private List<string> ReadArguments(FieldModel field)
    {
        List<string> arguments = [$"\"{field.WireName}\"u8"];
        AddIf(arguments, Format);
        AddIf(arguments, ItemName is string item ? $"item: \"{item}\"u8" : null);
        return arguments;
    }

    private static void AddIf(List<string> arguments, string? argument)
    {
        if (argument is not null)
        {
            arguments.Add(argument);
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
