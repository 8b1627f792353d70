namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Collects the items of a list; most lists have few.</summary>
/// <typeparam name="T">The item type.</typeparam>
internal struct ItemBuffer<T>
{
    private const int FirstLength = 4;

    private T[]? _items;

    public int Count { get; private set; }

    /// <summary>Makes room for items whose number is known.</summary>
    public void Reserve(int count) => _items ??= new T[count];

    public void Add(T item)
    {
        _items ??= new T[FirstLength];
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    /// <summary>Returns the items as an independent list.</summary>
    public readonly ValueList<T> ToList() => new(_items?.Length == Count ? _items : _items.AsSpan(0, Count).ToArray());
}
