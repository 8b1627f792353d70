using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>The fields of a message or of an object, in the order of the spec, without those of the protocol.</summary>
/// <param name="Fields">The fields.</param>
/// <param name="AnyOf">Groups of fields, at least one of which is required.</param>
internal sealed record MessageModel(EquatableArray<FieldModel> Fields, EquatableArray<EquatableArray<FieldReference>> AnyOf)
{
    public static MessageModel Empty { get; } = new(EquatableArray<FieldModel>.Empty, EquatableArray<EquatableArray<FieldReference>>.Empty);

    /// <summary>Returns the field with a name on the wire, or null if there is none.</summary>
    public FieldModel? Find(string wireName)
    {
        foreach (FieldModel field in Fields)
        {
            if (field.WireName == wireName)
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>Returns the fields as the gateway sends them: their bounds are not checked.</summary>
    public MessageModel FromGateway() => this with { Fields = Fields.Select(static field => field with { IsFromMerchant = false }).ToEquatableArray() };

    /// <summary>Returns the message with other field types, or the message itself if nothing is replaced.</summary>
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

    /// <summary>Returns the field itself if nothing is replaced, as for most fields.</summary>
    private static FieldModel WithTypes(FieldModel field, Func<FieldType, FieldType> replace)
    {
        FieldType type = Replace(field.Type, replace);
        return field.RequiredWhen.Count > 0 ? field with { Type = type, RequiredWhen = WithTypes(field.RequiredWhen, replace) }
            : ReferenceEquals(type, field.Type) ? field
            : field with { Type = type };
    }

    private static EquatableArray<FieldCondition> WithTypes(EquatableArray<FieldCondition> conditions, Func<FieldType, FieldType> replace) =>
        conditions.Select(condition => condition with { Type = replace(condition.Type) }).ToEquatableArray();

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
