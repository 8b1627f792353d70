using System.Collections;
using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>An immutable list with value equality: equal items in the same order. The type of all lists in messages.</summary>
/// <remarks>
/// <code>
/// ValueList&lt;string&gt; codes = ["010460043993125621JgXJ5.T", "010460043993125621JgXJ5.U"];
/// </code>
/// <see cref="ToString"/> shows the items by their own <c>ToString</c>, in which records mask sensitive values.
/// </remarks>
/// <typeparam name="T">The item type.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    internal ValueList(T[] items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Length;

    internal ReadOnlySpan<T> Span => _items;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other)
    {
        // Lists can nest without limit: the exception can be caught, a stack overflow cannot.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return other is not null && _items.AsSpan().SequenceEqual(other._items, EqualityComparer<T>.Default);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        HashCode hash = default;
        foreach (T item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns the items, numbers in invariant culture, dates and times in ISO 8601.</summary>
    /// <returns>For example <c>[ReceiptPosition { Count = 1 }]</c>.</returns>
    public override string ToString() => $"[{string.Join(", ", _items.Select(static item => LogText.Whole(ShownValue.Of(item) ?? string.Empty)))}]";
}
