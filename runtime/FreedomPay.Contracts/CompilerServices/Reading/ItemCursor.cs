namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Where the reading of a list stands: among the items of one field (form, wrapper), or among repeated fields of one name.</summary>
internal ref struct ItemCursor
{
    private readonly ReadOnlySpan<byte> _item;

    public ItemCursor(int field, string name, ReadOnlySpan<byte> item)
    {
        Field = field;
        ContractName = name;
        _item = item;
    }

    public int Field { get; }

    public string ContractName { get; }

    /// <summary>The same as it came.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    public readonly ReadOnlySpan<byte> ItemName => IsWithin ? _item : Name;

    public bool IsStarted { get; private set; }

    /// <summary>The items have no names of their own.</summary>
    public bool IsList { get; private set; }

    /// <summary>The items stand within the field.</summary>
    public readonly bool IsWithin => IsList || !_item.IsEmpty;

    public int Next { get; set; }

    public int End { get; private set; }

    public void Start(int node, ReadOnlySpan<byte> name, bool isList, int nodeEnd, int levelEnd)
    {
        IsStarted = true;
        Name = name;
        IsList = isList;
        (Next, End) = IsWithin ? (node + 1, nodeEnd) : (nodeEnd, levelEnd);
    }
}
