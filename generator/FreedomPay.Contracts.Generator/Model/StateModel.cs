using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>How a message tells the state of a payment: which fields are its data, and which values mean which state.</summary>
internal sealed record StateModel
{
    /// <summary>Gets the fields of the payment's data by their keys.</summary>
    public required EquatableArray<FieldPair> Fields { get; init; }

    /// <summary>Gets the list of refunds; null if the message has none.</summary>
    public required RefundList? Refunds { get; init; }

    /// <summary>Gets the combinations of values; the first that applies counts.</summary>
    public required EquatableArray<StateCase> Cases { get; init; }

    /// <summary>Gets the fields of the message, with those of its objects and of the items of its lists; empty until all files have been read.</summary>
    public EquatableArray<AskedField> Known { get; init; } = EquatableArray<AskedField>.Empty;

    /// <summary>Returns the field that a key names, or null.</summary>
    public AskedField? Field(string key) => Fields.FirstOrDefault(pair => pair.Asked == key) is FieldPair pair ? Find(pair.Own) : null;

    /// <summary>Returns a field by its name; null if there is none.</summary>
    public AskedField? Find(string name) => AskedField.WithNested(Known).FirstOrDefault(field => field.WireName == name);

    /// <summary>Returns the list whose items have the field of this name, and that field: <c>pg_revoked_payments.pg_payment_status</c>; null if it is no such name.</summary>
    public (AskedField List, AskedField Item)? FindInItems(string name)
    {
        int dot = name.IndexOf('.');
        return dot > 0 && Known.FirstOrDefault(field => field.WireName == name.Substring(0, dot) && field.Type is ListType { Items: ObjectType }) is AskedField list
            && AskedField.WithNested(list.Items).FirstOrDefault(field => field.WireName == name.Substring(dot + 1)) is AskedField item
            ? (list, item)
            : null;
    }
}
