namespace FreedomPay.Contracts;

/// <summary>A field within a <see cref="FieldTable"/>: where its name and value stand, and where its children end.</summary>
internal struct FieldNode
{
    public int NameStart;
    public int NameLength;
    public int ValueStart;
    public int ValueLength;

    /// <summary>Index of the first node behind this one and its descendants.</summary>
    public int End;

    public MessageFieldKind Kind;

    /// <summary>Whether a contract's property has taken the field; what is left over goes to the extra fields.</summary>
    public bool IsTaken;
}
