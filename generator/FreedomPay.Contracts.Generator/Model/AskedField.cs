using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>A field as a question sees it.</summary>
/// <param name="WireName">Its name in a spec, with dots between the levels.</param>
/// <param name="PropertyName">Its property, with dots between the levels, as patterns have it.</param>
/// <param name="Type">Its type.</param>
internal sealed record AskedField(string WireName, string PropertyName, FieldType Type)
{
    public bool Required { get; init; }

    public bool IsConstant { get; init; }

    public bool Sensitive { get; init; }

    public bool AllowEmpty { get; init; }

    /// <summary>Gets the fields of an object, or of a list's items.</summary>
    public EquatableArray<AskedField> Items { get; init; }

    /// <summary>Gets whether the property has a value in every message.</summary>
    public bool IsAlwaysGiven => Required || IsConstant;

    /// <summary>Gets the property as an expression: an object on the way to it may be missing.</summary>
    public string Access => PropertyName.Replace(".", "?.");

    public static EquatableArray<AskedField> Of(MessageModel message, Func<TypeName, EquatableArray<AskedField>>? itemsOf = null) =>
        message.Fields.Select(field => Of(field, itemsOf)).ToEquatableArray();

    public static AskedField Of(FieldModel field, Func<TypeName, EquatableArray<AskedField>>? itemsOf = null) => new(field.WireName, field.PropertyName, field.Type)
    {
        Required = field.Required,
        IsConstant = field.Constant is not null,
        Sensitive = field.Sensitive,
        AllowEmpty = field.AllowEmpty,
        Items = itemsOf is not null && ObjectOf(field.Type) is ObjectType item ? itemsOf(item.Name) : EquatableArray<AskedField>.Empty,
    };

    /// <summary>Returns the fields, and those of their objects under the names that a spec gives them: <c>clearing.cleared</c>.</summary>
    public static EquatableArray<AskedField> WithNested(EquatableArray<AskedField> fields) => fields.SelectMany(static field => field.Nested().Prepend(field)).ToEquatableArray();

    private static ObjectType? ObjectOf(FieldType type) => (type as ListType)?.Items as ObjectType ?? type as ObjectType;

    private IEnumerable<AskedField> Nested() => Type is not ObjectType ? [] : Items.Select(inner => inner with
    {
        WireName = $"{WireName}.{inner.WireName}",
        PropertyName = $"{PropertyName}.{inner.PropertyName}",
        Required = false,
        IsConstant = false,
    });
}
