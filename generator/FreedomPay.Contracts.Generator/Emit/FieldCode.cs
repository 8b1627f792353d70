using System.Globalization;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>How a type of field looks in C#: its type, and the runtime's methods that write and read it.</summary>
/// <param name="CSharpType">Not nullable.</param>
/// <param name="Method">Of the writer and the reader; the reader has a twin with <c>Required</c> before it.</param>
/// <param name="Format">The argument for the format, where the methods take one.</param>
/// <param name="WriteArgument">A further argument of the writer alone.</param>
/// <param name="Documentation">The type as documentation (XML) names it.</param>
internal sealed record FieldCode(string CSharpType, string Method, string? Format, string? WriteArgument, string Documentation)
{
    public static FieldCode Of(FieldType type) => type switch
    {
        StringType => new("string", "Text", null, null, "string"),
        IntegerType => new("long", "Integer", null, null, "integer"),
        DecimalType { Scale: int scale } => new("decimal", "Decimal", null, $"scale: {Number(scale)}", $"decimal (scale {Number(scale)})"),
        DecimalType => new("decimal", "Decimal", null, null, "decimal"),
        BooleanType => new("bool", "Boolean", null, null, "boolean (1 or 0)"),
        DateTimeType { HasOffset: true } moment => OfFormat("global::System.DateTimeOffset", "DateTimeOffset", moment.Format),
        DateTimeType moment => OfFormat("global::System.DateTime", "DateTime", moment.Format),
        DateType day => OfFormat("global::System.DateOnly", "Date", day.Format),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no C# for this type of field."),
    };

    /// <summary>Writes the property's value: <c>writer.Text("pg_md", Md, required: true);</c>.</summary>
    public static string Write(FieldModel field, bool required)
    {
        FieldCode code = Of(field.Type);
        List<string> arguments = [$"\"{field.WireName}\"", field.PropertyName];
        AddIf(arguments, code.Format);
        AddIf(arguments, code.WriteArgument);
        AddIf(arguments, required && field.Type is StringType ? "required: true" : null);
        AddIf(arguments, field.Sensitive ? "sensitive: true" : null);
        return $"writer.{code.Method}({string.Join(", ", arguments)});";
    }

    /// <summary>Reads a value that has to be there: <c>reader.RequiredText("pg_md"u8)</c>.</summary>
    public static string ReadRequired(FieldModel field)
    {
        FieldCode code = Of(field.Type);
        List<string> arguments = [$"\"{field.WireName}\"u8"];
        AddIf(arguments, code.Format);
        return $"reader.Required{code.Method}({string.Join(", ", arguments)})";
    }

    /// <summary>Reads a value that may be missing: <c>reader.Text("pg_auth_code"u8, expected: true)</c>.</summary>
    /// <param name="field">The field.</param>
    /// <param name="expected">Whether its absence is listed beside the answer.</param>
    public static string ReadOptional(FieldModel field, bool expected)
    {
        FieldCode code = Of(field.Type);
        List<string> arguments = [$"\"{field.WireName}\"u8"];
        AddIf(arguments, code.Format);
        AddIf(arguments, expected ? "expected: true" : null);
        return $"reader.{code.Method}({string.Join(", ", arguments)})";
    }

    private static FieldCode OfFormat(string csharpType, string method, string format) =>
        new(csharpType, method, Literals.Quote(format), null, $"{(method == "Date" ? "date" : "datetime")} as {XmlDocs.Code(format)}");

    private static void AddIf(List<string> arguments, string? argument)
    {
        if (argument is not null)
        {
            arguments.Add(argument);
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
