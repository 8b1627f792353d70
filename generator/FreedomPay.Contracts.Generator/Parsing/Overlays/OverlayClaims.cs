using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing.Overlays;

/// <summary>Remembers which overlay changes which key, so that no two change the same one and that mistakes can be shown where they were made.</summary>
internal sealed class OverlayClaims
{
    /// <summary>The keys that are set or removed.</summary>
    private readonly Dictionary<string, Claim> _set = new(StringComparer.Ordinal);

    /// <summary>These keys and all that they are in, each with the first overlay that changes something there.</summary>
    private readonly Dictionary<string, Claim> _touched = new(StringComparer.Ordinal);

    /// <summary>Claims a key, or returns the claim of another file to it, to something in it or to what it is in.</summary>
    public Claim? Add(string path, Claim claim)
    {
        if (_touched.TryGetValue(path, out Claim first) && first.File != claim.File)
        {
            return first;
        }

        foreach (string outer in Outer(path))
        {
            if (_set.TryGetValue(outer, out Claim whole) && whole.File != claim.File)
            {
                return whole;
            }
        }

        _set[path] = claim;
        Touch(path, claim);
        foreach (string outer in Outer(path))
        {
            Touch(outer, claim);
        }

        return null;
    }

    /// <summary>Records where an overlay mentions something without changing it as a whole: a field, an endpoint.</summary>
    public void Touch(string path, Claim claim)
    {
        if (!_touched.ContainsKey(path))
        {
            _touched.Add(path, claim);
        }
    }

    /// <summary>Returns the innermost change at or around a path.</summary>
    public Claim? Around(string path)
    {
        foreach (string candidate in Outer(path).Prepend(path))
        {
            if (_touched.TryGetValue(candidate, out Claim claim))
            {
                return claim;
            }
        }

        return null;
    }

    private static IEnumerable<string> Outer(string path)
    {
        for (int dot = path.LastIndexOf('.'); dot > 0; dot = path.LastIndexOf('.', dot - 1))
        {
            yield return path.Substring(0, dot);
        }
    }

    /// <param name="File">The index of the overlay's file.</param>
    /// <param name="Span">The overlay's key.</param>
    internal readonly record struct Claim(int File, TextSpan Span);
}
