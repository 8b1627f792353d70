namespace FreedomPay.Contracts.CompilerServices;

/// <summary>The position in a list while it is read: among the items of one field (form, wrapper), or among repeated fields with the same name.</summary>
internal ref struct ItemCursor
{
    private readonly ReadOnlySpan<byte> _item;

    public ItemCursor(int index, string name, ReadOnlySpan<byte> item)
    {
        Index = index;
        ContractName = name;
        _item = item;
    }

    public int Index { get; }

    public string ContractName { get; }

    /// <summary>Gets the same name as it occurs in the message.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    public readonly ReadOnlySpan<byte> ItemName => IsWithin ? _item : Name;

    public bool IsStarted { get; private set; }

    /// <summary>Gets the field where the list begins, once it is started.</summary>
    public int Node { get; private set; }

    /// <summary>Gets whether JSON has a single value instead of a list.</summary>
    public bool IsSingle { get; private set; }

    /// <summary>Gets whether the items have no names of their own.</summary>
    public bool IsList { get; private set; }

    /// <summary>Gets whether the items are within the field.</summary>
    public readonly bool IsWithin => IsList || (!_item.IsEmpty && !IsSingle);

    public int Next { get; set; }

    public int End { get; private set; }

    /// <summary>Starts with a single value instead of a list: it is the first item, and there are no more.</summary>
    public void StartSingle(int node)
    {
        IsStarted = true;
        IsSingle = true;
        Node = node;
    }

    public void Start(int node, ReadOnlySpan<byte> name, bool isList, int nodeEnd, int levelEnd)
    {
        IsStarted = true;
        Node = node;
        Name = name;
        IsList = isList;
        (Next, End) = IsWithin ? (node + 1, nodeEnd) : (nodeEnd, levelEnd);
    }
}
