using System.Diagnostics.CodeAnalysis;

namespace FreedomPay.Contracts;

/// <summary>
/// The first part of the signed text: the last path segment of the URL that is called
/// (<c>https://api.freedompay.kz/g2g/paymentAcs</c> gives <c>paymentAcs</c>).
/// </summary>
/// <remarks>
/// The rule is that of the vendor's own code: only the path counts, without query and fragment; if there is no path or it ends
/// in <c>/</c>, the name is empty; case and percent-encoding are kept. A notification is signed with the name from the
/// merchant's URL <em>as registered with the gateway</em>, which differs from the URL that the server sees if there is a proxy or a rewrite.
/// </remarks>
public readonly record struct ScriptName
{
    private readonly string? _value;

    // The empty name is equal to the default.
    private ScriptName(string value) => _value = value.Length == 0 ? null : value;

    /// <summary>Gets the name; empty for a URL without a path or with a trailing slash.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets the script name from a URL or a path.</summary>
    /// <param name="url">An absolute URL, or a path such as <c>/g2g/paymentAcs</c>, as a string: <see cref="Uri"/> would normalize it.</param>
    /// <returns>The last segment of the path; empty if there is no path or it ends in <c>/</c>.</returns>
    [SuppressMessage("Design", "CA1054:URI-like parameters should not be strings", Justification = "System.Uri decodes and re-encodes; the signature is over the text as it is.")]
    public static ScriptName FromUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        ReadOnlySpan<char> path = PathOf(url);
        return new ScriptName(path[(path.LastIndexOf('/') + 1)..].ToString());
    }

    /// <summary>Creates a script name that differs from the URL's.</summary>
    /// <param name="name">The name; it may be empty.</param>
    /// <returns>The script name, unchanged.</returns>
    public static ScriptName Exactly(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new ScriptName(name);
    }

    /// <summary>Returns the name for logs: control characters are escaped, and a very long name is cut.</summary>
    /// <returns>A single line; <see cref="Value"/> is the name itself.</returns>
    public override string ToString() => LogText.Of(Value);

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
