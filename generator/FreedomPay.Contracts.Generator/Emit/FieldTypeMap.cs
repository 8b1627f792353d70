using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Documentation;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>How a type of field looks in C#: its type, and the runtime's methods that write and read it.</summary>
/// <param name="CSharpType">Not nullable.</param>
/// <param name="Method">Of the writer and the reader; the reader has a twin with <c>Required</c> before it.</param>
/// <param name="Documentation">The type as documentation (XML) names it.</param>
internal sealed record FieldTypeMap(string CSharpType, string Method, string Documentation)
{
    private static readonly FieldTypeMap Text = new("string", "Text", "string") { CanBeEmpty = true };
    private static readonly FieldTypeMap SensitiveText = new(RuntimeNames.SensitiveText, "SensitiveText", "string") { CanBeEmpty = true };
    private static readonly FieldTypeMap Integer = new("long", "Integer", "integer");
    private static readonly FieldTypeMap Decimal = new("decimal", "Decimal", "decimal");
    private static readonly FieldTypeMap Boolean = new("bool", "Boolean", "boolean (1 or 0)");

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

    /// <summary>The writer takes the type of an enum from the value.</summary>
    public string? WriteTypeArgument => Method is "Enum" or "Enums" ? TypeArgument : null;

    /// <param name="type">The field's type.</param>
    /// <param name="ns">The namespace of the code.</param>
    public static FieldTypeMap Of(FieldType type, string ns) => type switch
    {
        StringType { IsSensitive: true } => SensitiveText,
        StringType => Text,
        IntegerType => Integer,
        DecimalType { Scale: int scale } => new("decimal", "Decimal", $"decimal (scale {Literals.Number(scale)})") { WriteArgument = $"scale: {Literals.Number(scale)}" },
        DecimalType => Decimal,
        BooleanType => Boolean,
        DateTimeType { HasOffset: true } moment => OfFormat("global::System.DateTimeOffset", "DateTimeOffset", moment.Format),
        DateTimeType moment => OfFormat("global::System.DateTime", "DateTime", moment.Format),
        DateType { IsSensitive: true } day => OfFormat(RuntimeNames.SensitiveDate, "SensitiveDate", day.Format),
        DateType day => OfFormat("global::System.DateOnly", "Date", day.Format),
        EnumType known => OfName(known.Name.From(ns), "Enum", "enum", canBeEmpty: true),
        ObjectType group => OfName(group.Name.From(ns), "Object", "object", canBeEmpty: false),
        ListType list => OfList(list, ns),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no C# for this type of field."),
    };

    private static FieldTypeMap OfFormat(string csharpType, string method, string format) =>
        new(csharpType, method, $"{(method is "Date" or "SensitiveDate" ? "date" : "datetime")} as {XmlDocText.Code(format)}") { Format = Literals.Quote(format) };

    private static FieldTypeMap OfName(string name, string method, string documentation, bool canBeEmpty) =>
        new(name, method, documentation) { TypeArgument = name, CanBeEmpty = canBeEmpty };

    private static FieldTypeMap OfList(ListType list, string ns)
    {
        FieldTypeMap items = Of(list.Items, ns);
        string wrapped = list.ItemName is string item ? $" (in XML each in {XmlDocText.Code(item)})" : "";
        return new($"{RuntimeNames.ValueList}<{items.CSharpType}>", $"{items.Method}s", $"list of {items.Documentation}{wrapped}")
        {
            TypeArgument = items.TypeArgument,
            Format = items.Format,
            WriteArgument = items.WriteArgument,
            ItemName = list.ItemName,
            CanBeEmpty = true,
        };
    }
}
