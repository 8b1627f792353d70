using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>The texts of an enum with very many values, which the compiler would take minutes to write a <c>switch</c> for. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KnownTexts
{
    private readonly string[] _texts;
    private readonly string[] _sorted;
    private readonly int[] _indexes;

    /// <summary>Initializes the list.</summary>
    /// <param name="texts">The texts, each once.</param>
    public KnownTexts(params string[] texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        _texts = texts;
        _sorted = [.. texts];
        _indexes = [.. Enumerable.Range(0, texts.Length)];
        Array.Sort(_sorted, _indexes, StringComparer.Ordinal);
    }

    /// <summary>Gets a text.</summary>
    /// <param name="index">Its index.</param>
    public string this[int index] => _texts[index];

    /// <summary>Finds a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its index, or -1 if it is not in the list.</returns>
    public int IndexOf(ReadOnlySpan<char> text)
    {
        int first = 0;
        int last = _sorted.Length - 1;
        while (first <= last)
        {
            int middle = (first + last) >>> 1;
            int order = text.SequenceCompareTo(_sorted[middle]);
            if (order == 0)
            {
                return _indexes[middle];
            }

            (first, last) = order < 0 ? (first, middle - 1) : (middle + 1, last);
        }

        return -1;
    }
}
