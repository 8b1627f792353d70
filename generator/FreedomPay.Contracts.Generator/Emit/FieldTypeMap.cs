using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit.Documentation;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Emit;

/// <summary>Maps field types to C#, one line per type.</summary>
/// <param name="CSharpType">The C# type, not nullable.</param>
/// <param name="Method">
/// The method that writes and reads it: <c>Text</c>, <c>Object</c> or <c>Objects</c> of the writer and the reader; nothing or <c>List</c>, after
/// <c>Write</c> or <c>Read</c>, of a type that has a name in the runtime.
/// </param>
/// <param name="Documentation">The type as XML documentation names it.</param>
internal sealed record FieldTypeMap(string CSharpType, string Method, string Documentation)
{
    private static readonly FieldTypeMap Text = new("string", "Text", "string") { ItemType = "Text", CanBeEmpty = true };
    private static readonly FieldTypeMap Url = OfValue("string", "Url", "url") with { CanBeEmpty = true };
    private static readonly FieldTypeMap SensitiveText = OfValue(RuntimeNames.SensitiveText, "SensitiveText", "string") with { CanBeEmpty = true };
    private static readonly FieldTypeMap SensitiveInteger = OfValue(RuntimeNames.SensitiveText, "SensitiveInteger", "integer") with { CanBeEmpty = true };
    private static readonly FieldTypeMap Uuid = OfValue("global::System.Guid", "Uuid", "UUID") with { CanBeEmpty = true };
    private static readonly FieldTypeMap Integer = OfValue("long", "Integer", "integer");
    private static readonly FieldTypeMap Decimal = OfValue("decimal", "Decimal", "decimal");
    private static readonly FieldTypeMap Any = new(RuntimeNames.MessageField, "Any", "any JSON") { CanBeEmpty = true };
    private static readonly FieldTypeMap IntegerText = OfValue("long", "IntegerText", "integer in a string");
    private static readonly FieldTypeMap DecimalText = OfValue("decimal", "DecimalText", "decimal in a string");
    private static readonly FieldTypeMap Boolean = OfValue("bool", "Boolean", "boolean (1 or 0)");
    private static readonly FieldTypeMap JsonBoolean = OfValue("bool", "Boolean", "boolean");

    /// <summary>Gets the runtime's name of the type; null for a single text and for objects, which the writer and the reader have methods for.</summary>
    public string? WireType { get; init; }

    /// <summary>Gets the format as a C# literal, if the type has one.</summary>
    public string? Format { get; init; }

    /// <summary>Gets the record of an object, or of the items of a list of objects, which the reader cannot infer.</summary>
    public string? Group { get; init; }

    /// <summary>Gets the name of a list's items in XML if they have an element of their own.</summary>
    public string? ItemName { get; init; }

    /// <summary>Gets the runtime's name of the type as items of a list.</summary>
    private string? ItemType { get; init; }

    /// <summary>Gets whether the writer itself refuses a missing or empty value.</summary>
    public bool CanBeEmpty { get; init; }

    /// <param name="type">The field's type.</param>
    /// <param name="ns">The namespace of the generated code.</param>
    public static FieldTypeMap Of(FieldType type, string ns) => type switch
    {
        StringType { IsSensitive: true, IsNumber: true } => SensitiveInteger,
        StringType { IsSensitive: true } => SensitiveText,
        StringType { IsUrl: true } => Url,
        StringType => Text,
        UuidType => Uuid,
        IntegerType { IsText: true } => IntegerText,
        IntegerType => Integer,
        DecimalType { Scale: int scale } number => OfDecimal(scale, number.IsText),
        DecimalType { IsText: true } => DecimalText,
        DecimalType => Decimal,
        BooleanType { IsJson: true } => JsonBoolean,
        BooleanType => Boolean,
        DateTimeType { HasOffset: true } dateTime => OfFormat("global::System.DateTimeOffset", "DateTimeOffset", "datetime", dateTime.Format),
        DateTimeType dateTime => OfFormat("global::System.DateTime", "DateTime", "datetime", dateTime.Format),
        DateType { IsSensitive: true } day => OfFormat(RuntimeNames.SensitiveDate, "SensitiveDate", "date", day.Format),
        DateType day => OfFormat("global::System.DateOnly", "Date", "date", day.Format),
        EnumType known => OfEnum(known.Name.From(ns)),
        AnyType => Any,
        ObjectType group => OfObject(group.Name.From(ns)),
        ListType list => OfList(list, ns),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no C# for this type of field."),
    };

    /// <summary>Determines whether code that writes or reads such a field names its type.</summary>
    public static bool NeedsWireType(FieldType type) => type is not (StringType { IsSensitive: false, IsUrl: false } or ObjectType or AnyType or ListType { Items: ObjectType });

    private static FieldTypeMap OfValue(string csharpType, string wireType, string documentation) =>
        new(csharpType, "", documentation) { WireType = wireType, ItemType = wireType };

    private static FieldTypeMap OfDecimal(int scale, bool isText) =>
        OfValue("decimal", isText ? "DecimalText" : "Decimal", $"decimal{(isText ? " in a string" : "")} (scale {Literals.Number(scale)})") with { Format = Literals.Quote(scale == 0 ? "0" : $"0.{new string('0', scale)}") };

    private static FieldTypeMap OfFormat(string csharpType, string wireType, string kind, string format) =>
        OfValue(csharpType, wireType, $"{kind} as {XmlDocText.Code(format)}") with { Format = Literals.Quote(format) };

    private static FieldTypeMap OfEnum(string name) => OfValue(name, $"Enum<{name}>", "enum") with { CanBeEmpty = true };

    private static FieldTypeMap OfObject(string name) => new(name, "Object", "object") { Group = name };

    private static FieldTypeMap OfList(ListType list, string ns)
    {
        FieldTypeMap items = Of(list.Items, ns);
        string wrapped = list.ItemName is string item ? $" (in XML each in {XmlDocText.Code(item)})" : "";
        return new($"{RuntimeNames.ValueList}<{items.CSharpType}>", items.Group is null ? "List" : "Objects", $"list of {items.Documentation}{wrapped}")
        {
            WireType = items.ItemType,
            Format = items.Format,
            Group = items.Group,
            ItemName = list.ItemName,
            CanBeEmpty = true,
        };
    }
}
