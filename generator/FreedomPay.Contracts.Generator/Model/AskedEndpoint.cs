namespace FreedomPay.Contracts.Generator.Model;

/// <summary>An endpoint as far as those need it that ask it, without positions: only they are emitted again when it changes.</summary>
/// <param name="Name">The endpoint.</param>
/// <param name="Effect">What it can change.</param>
/// <param name="Request">The fields of the question.</param>
/// <param name="AnyOf">Groups of them of which one is required.</param>
/// <param name="Shapes">What comes back; empty where no message does.</param>
internal sealed record AskedEndpoint(
    TypeName Name, Effect Effect, EquatableArray<AskedField> Request, EquatableArray<EquatableArray<string>> AnyOf, EquatableArray<AskedShape> Shapes)
{
    public string RequestType => $"global::{Name.Namespace}.{EndpointModel.RequestTypeOf(Name.Name)}";

    public string ResponseType => $"global::{Name.Namespace}.{EndpointModel.ResponseTypeOf(Name.Name)}";

    /// <param name="endpoint">The endpoint, all its types known.</param>
    /// <param name="itemsOf">The fields of an object.</param>
    public static AskedEndpoint Of(EndpointModel endpoint, Func<TypeName, EquatableArray<AskedField>> itemsOf) => new(
        endpoint.Name,
        endpoint.Effect,
        AskedField.Of(endpoint.Request, itemsOf),
        endpoint.Request.AnyOf.Select(static group => group.Select(static field => field.WireName).ToEquatableArray()).ToEquatableArray(),
        (endpoint.Response?.Shapes ?? EquatableArray<ShapeModel>.Empty)
            .Select(shape => new AskedShape(shape.Name, AskedField.Of(shape.Message, itemsOf)))
            .ToEquatableArray());
}

/// <param name="Name">The nested record; null for the only shape of an answer.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record AskedShape(string? Name, EquatableArray<AskedField> Fields)
{
    public AskedField? Find(string wireName) => Fields.FirstOrDefault(field => field.WireName == wireName);

    /// <summary>The fields that a question looks at: those of the answer or, where one is named, of the items of a list.</summary>
    public EquatableArray<AskedField> LookedIn(string? list) => list is null ? Fields : Find(list)?.Items ?? EquatableArray<AskedField>.Empty;
}

internal sealed record AskedField(string WireName, string PropertyName, FieldType Type)
{
    public bool Required { get; init; }

    public bool IsConstant { get; init; }

    public bool Sensitive { get; init; }

    public bool AllowEmpty { get; init; }

    /// <summary>The fields of a list's items.</summary>
    public EquatableArray<AskedField> Items { get; init; }

    /// <summary>Whether the property has a value in every message.</summary>
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

/// <summary>The fields of an object of a reference file, for lists that questions look into.</summary>
internal sealed record KnownObject(TypeName Name, EquatableArray<AskedField> Fields);
