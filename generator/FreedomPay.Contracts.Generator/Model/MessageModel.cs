namespace FreedomPay.Contracts.Generator.Model;

/// <summary>The fields of a message or of an object, in the order of the spec. The protocol's fields are not among them.</summary>
/// <param name="Fields">The fields.</param>
/// <param name="AnyOf">Groups of fields of which at least one is required.</param>
internal sealed record MessageModel(EquatableArray<FieldModel> Fields, EquatableArray<EquatableArray<FieldReference>> AnyOf)
{
    public static MessageModel Empty { get; } = new(EquatableArray<FieldModel>.Empty, EquatableArray<EquatableArray<FieldReference>>.Empty);

    /// <summary>The message itself where nothing is replaced.</summary>
    public MessageModel WithTypes(Func<FieldType, FieldType> replace)
    {
        FieldModel[]? fields = null;
        for (int index = 0; index < Fields.Count; index++)
        {
            FieldModel field = WithTypes(Fields[index], replace);
            if (!ReferenceEquals(field, Fields[index]))
            {
                fields ??= [.. Fields];
                fields[index] = field;
            }
        }

        return fields is null ? this : this with { Fields = fields.ToEquatableArray() };
    }

    /// <summary>The field itself where nothing is replaced, as in most.</summary>
    private static FieldModel WithTypes(FieldModel field, Func<FieldType, FieldType> replace)
    {
        FieldType type = Replace(field.Type, replace);
        return ReferenceEquals(type, field.Type) && field.RequiredWhen.Count == 0 ? field : field with
        {
            Type = type,
            RequiredWhen = field.RequiredWhen.Select(condition => condition with { Type = replace(condition.Type) }).ToEquatableArray(),
        };
    }

    private static FieldType Replace(FieldType type, Func<FieldType, FieldType> replace)
    {
        if (type is not ListType list)
        {
            return replace(type);
        }

        FieldType items = replace(list.Items);
        return ReferenceEquals(items, list.Items) ? list : list with { Items = items };
    }
}

/// <param name="Text">On the wire.</param>
/// <param name="Meaning">What it says of the request.</param>
internal sealed record FieldMeaning(string Text, Meaning Meaning);

/// <summary>A sibling that a condition names.</summary>
internal sealed record FieldReference(string WireName, string PropertyName);

internal sealed record FieldModel
{
    public required string WireName { get; init; }

    public required string PropertyName { get; init; }

    /// <summary>Another name under which the field may come.</summary>
    public required string? Alias { get; init; }

    public required FieldType Type { get; init; }

    /// <summary>In a request: must be given. In an answer: documented as always there, and still nullable.</summary>
    public required bool Required { get; init; }

    /// <summary>Whether the value is masked wherever it is shown, by its type.</summary>
    public bool Sensitive => Type.Single is StringType { IsSensitive: true } or DateType { IsSensitive: true };

    /// <summary>An empty text is a value of its own: it is sent, and read as it came.</summary>
    public required bool AllowEmpty { get; init; }

    /// <summary>What values of the field say of the request; empty where they say nothing.</summary>
    public required EquatableArray<FieldMeaning> Means { get; init; }

    /// <summary>The field of the request, or <c>pg_merchant_id</c>, whose value must come back in this one; null for a field of its own.</summary>
    public required string? Echoes { get; init; }

    /// <summary>Stands in the path and in no form, and is not signed.</summary>
    public required bool IsInPath { get; init; }

    /// <summary>The text that is always sent; such a field has no value to set.</summary>
    public required string? Constant { get; init; }

    /// <summary>The text with which the property begins.</summary>
    public required string? Default { get; init; }

    public required FieldBounds Bounds { get; init; }

    /// <summary>What must hold, all of it, for the field to be required; empty for a field without such a condition.</summary>
    public required EquatableArray<FieldCondition> RequiredWhen { get; init; }

    /// <summary>The sibling that counts the items of this list.</summary>
    public required FieldReference? CountField { get; init; }

    /// <summary>What to use instead; null when the field is not deprecated.</summary>
    public required string? Deprecated { get; init; }

    public required string? Summary { get; init; }

    public required string? Example { get; init; }

    public required EquatableArray<string> Sources { get; init; }

    public required EquatableArray<string> Notes { get; init; }
}

/// <summary>What the specification says about values, where it says anything.</summary>
/// <param name="Min">The least number, in invariant digits.</param>
/// <param name="Max">The greatest number, in invariant digits.</param>
/// <param name="MinCount">The least length of a text or count of a list.</param>
/// <param name="MaxCount">The greatest length of a text or count of a list.</param>
/// <param name="Pattern">A regular expression of .NET.</param>
internal sealed record FieldBounds(string? Min, string? Max, int? MinCount, int? MaxCount, string? Pattern)
{
    public static FieldBounds None { get; } = new(null, null, null, null, null);
}

/// <param name="Field">The sibling.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsNullable">Whether its property may be null.</param>
/// <param name="Texts">The texts on the wire of which it must have one; empty for any value.</param>
internal sealed record FieldCondition(FieldReference Field, FieldType Type, bool IsNullable, EquatableArray<string> Texts);
