using System.Diagnostics.CodeAnalysis;

namespace FreedomPay.Contracts;

/// <summary>
/// The first part of the signed text: the last segment of the path of the URL that is called
/// (<c>https://api.freedompay.kz/g2g/paymentAcs</c> gives <c>paymentAcs</c>).
/// </summary>
/// <remarks>
/// The rule is that of the vendor's own code: only the path counts, without query and fragment; when the path is missing or ends
/// in <c>/</c> the name is empty; case and percent-encoding stay as they are. A notification is signed with the name taken from the
/// merchant's URL <em>as the gateway was told it</em>, which behind a proxy or a rewrite differs from the one that the server sees.
/// </remarks>
public readonly record struct ScriptName
{
    private readonly string? _value;

    // The empty name and default are one and the same.
    private ScriptName(string value) => _value = value.Length == 0 ? null : value;

    /// <summary>The name's text; empty for a URL without a path or with a trailing slash.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Takes the script name from a URL or a path.</summary>
    /// <param name="url">An absolute URL, or a path such as <c>/g2g/paymentAcs</c>, as text: <see cref="Uri"/> would normalize it.</param>
    /// <returns>The last segment of the path; empty when there is no path or it ends in <c>/</c>.</returns>
    [SuppressMessage("Design", "CA1054:URI-like parameters should not be strings", Justification = "System.Uri decodes and re-encodes; the signature is over the text as it is.")]
    public static ScriptName FromUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        ReadOnlySpan<char> path = PathOf(url);
        return new ScriptName(path[(path.LastIndexOf('/') + 1)..].ToString());
    }

    /// <summary>Takes a script name as it is, where it differs from the URL's.</summary>
    /// <param name="name">The name; it may be empty.</param>
    /// <returns>The name, unchanged.</returns>
    public static ScriptName Exactly(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new ScriptName(name);
    }

    /// <summary>Gives the name's text.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    private static ReadOnlySpan<char> PathOf(ReadOnlySpan<char> url)
    {
        int end = url.IndexOfAny('?', '#');
        if (end >= 0)
        {
            url = url[..end];
        }

        int authority = url.IndexOf("://", StringComparison.Ordinal);
        bool hasScheme = authority > 0 && !url[..authority].Contains('/');
        int authorityStart = hasScheme ? authority + 3 : url.StartsWith("//", StringComparison.Ordinal) ? 2 : -1;
        if (authorityStart < 0)
        {
            return url;
        }

        ReadOnlySpan<char> rest = url[authorityStart..];
        int slash = rest.IndexOf('/');
        return slash < 0 ? [] : rest[slash..];
    }
}
