using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

internal sealed record AskedField(string WireName, string PropertyName, FieldType Type)
{
    public bool Required { get; init; }

    public bool IsConstant { get; init; }

    public bool Sensitive { get; init; }

    public bool AllowEmpty { get; init; }

    /// <summary>Gets the fields of a list's items.</summary>
    public EquatableArray<AskedField> Items { get; init; }

    /// <summary>Gets whether the property has a value in every message.</summary>
    public bool IsAlwaysGiven => Required || IsConstant;

    public static EquatableArray<AskedField> Of(MessageModel message, Func<TypeName, EquatableArray<AskedField>>? itemsOf = null) =>
        message.Fields.Select(field => Of(field, itemsOf)).ToEquatableArray();

    public static AskedField Of(FieldModel field, Func<TypeName, EquatableArray<AskedField>>? itemsOf = null) => new(field.WireName, field.PropertyName, field.Type)
    {
        Required = field.Required,
        IsConstant = field.Constant is not null,
        Sensitive = field.Sensitive,
        AllowEmpty = field.AllowEmpty,
        Items = itemsOf is not null && field.Type is ListType { Items: ObjectType item } ? itemsOf(item.Name) : EquatableArray<AskedField>.Empty,
    };
}
