using System.Diagnostics.CodeAnalysis;

namespace FreedomPay.Contracts;

/// <summary>Creates lists for messages.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It belongs to ValueList<T>.")]
public static class ValueList
{
    /// <summary>Creates a list from items, in order. Collection expressions call this method.</summary>
    /// <typeparam name="T">The item type.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException">An item is null.</exception>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items)
    {
        foreach (T item in items)
        {
            ArgumentNullException.ThrowIfNull(item, nameof(items));
        }

        return new ValueList<T>(items.ToArray());
    }

    /// <summary>Creates a list from any sequence.</summary>
    /// <typeparam name="T">The item type.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException">The sequence or an item is null.</exception>
    public static ValueList<T> From<T>(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Create<T>(items.ToArray());
    }
}
