using System.Collections;

namespace FreedomPay.Contracts.Generator.Common;

/// <summary>An immutable list that is equal to another one with equal items in the same order.</summary>
/// <remarks>Records that contain one keep their structural equality, which tells the driver what has changed.</remarks>
internal readonly struct EquatableArray<T>(IEnumerable<T> items) : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly T[]? _items = items.ToArray();

    public static EquatableArray<T> Empty => default;

    public int Count => Items.Length;

    private T[] Items => _items ?? [];

    public T this[int index] => Items[index];

    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    public bool Equals(EquatableArray<T> other) => Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        int hash = Items.Length;
        foreach (T item in Items)
        {
            hash = unchecked((hash * 31) + item.GetHashCode());
        }

        return hash;
    }

    // LINQ's methods would box the struct at each call and would not see the array in it. Fields are enumerated many times.
    public bool Any(Func<T, bool> predicate)
    {
        foreach (T item in Items)
        {
            if (predicate(item))
            {
                return true;
            }
        }

        return false;
    }

    public bool All(Func<T, bool> predicate)
    {
        foreach (T item in Items)
        {
            if (!predicate(item))
            {
                return false;
            }
        }

        return true;
    }

    public IEnumerable<TResult> Select<TResult>(Func<T, TResult> selector) => Items.Select(selector);

    public IEnumerable<TResult> SelectMany<TResult>(Func<T, IEnumerable<TResult>> selector) => Items.SelectMany(selector);

    public IEnumerable<T> Where(Func<T, bool> predicate) => Items.Where(predicate);

    public IEnumerable<T> Concat(IEnumerable<T> others) => Items.Concat(others);

    /// <summary>Returns an enumerator for <c>foreach</c> without allocating.</summary>
    public Enumerator GetEnumerator() => new(Items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();

    public struct Enumerator(T[] items)
    {
        private int _index = -1;

        public readonly T Current => items[_index];

        public bool MoveNext() => ++_index < items.Length;
    }
}

internal static class EquatableArray
{
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => new(items);
}
