using System.Diagnostics.CodeAnalysis;

namespace FreedomPay.Contracts;

/// <summary>Makes lists of messages.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It belongs to ValueList<T>.")]
public static class ValueList
{
    /// <summary>Makes a list of items in their order. This is what a collection expression calls.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
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

    /// <summary>Makes a list of any sequence.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException">The sequence or an item is null.</exception>
    public static ValueList<T> From<T>(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Create<T>(items.ToArray());
    }
}
