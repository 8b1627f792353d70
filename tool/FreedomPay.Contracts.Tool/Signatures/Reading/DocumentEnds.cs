namespace FreedomPay.Contracts.Tool.Signatures.Reading;

/// <summary>Finds where XML documents in a text end. The text is gone through once for each name of a root, however many documents begin in it and never end.</summary>
/// <param name="text">The text.</param>
internal sealed class DocumentEnds(string text)
{
    /// <summary>A log has messages of one or two kinds.</summary>
    private const int MostRoots = 50;

    /// <summary>Where the next end tag of each root begins, as far as it was looked for; -1 if there is none any more.</summary>
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>Returns the place behind the document; -1 if it does not end.</summary>
    /// <param name="root">The name of its root.</param>
    /// <param name="start">Where it begins, behind the one that was asked for before.</param>
    public int EndOf(string root, int start)
    {
        string close = $"</{root}>";
        bool isKnown = _next.TryGetValue(root, out int next);
        if (!isKnown && _next.Count >= MostRoots && root is not ("response" or "request"))
        {
            return -1;
        }

        if (!isKnown || (next >= 0 && next < start))
        {
            next = text.IndexOf(close, start, StringComparison.Ordinal);
            _next[root] = next;
        }

        return next < 0 ? -1 : next + close.Length;
    }
}
