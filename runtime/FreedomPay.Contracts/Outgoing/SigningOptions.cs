using System.Buffers;

namespace FreedomPay.Contracts;

/// <summary>Options for signing a message. The defaults follow the documentation.</summary>
public sealed class SigningOptions
{
    private static readonly SearchValues<char> PathCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");

    private readonly string? _path;

    /// <summary>Gets the default options.</summary>
    public static SigningOptions Default { get; } = new();

    /// <summary>
    /// Gets the salt to send instead of a new one (the documentation asks for Latin letters and digits, of any length). For tests, and
    /// for replies that must echo the salt of their notification. <see langword="null"/> (the default) draws one from the system's cryptographic generator.
    /// </summary>
    public string? Salt { get; init; }

    /// <summary>Gets the order of list items in a form with eleven or more of them.</summary>
    public ListOrder ListOrder { get; init; }

    /// <summary>Gets the script name to use instead of that of the endpoint's URL; <see langword="null"/> (the default) keeps the latter.</summary>
    public ScriptName? ScriptName { get; init; }

    /// <summary>
    /// Gets the path to call instead of the one in the spec, as it is, without parameters to fill in; <see langword="null"/> (the default) keeps the latter.
    /// For an endpoint whose documented path turns out to be wrong. It is signed like the one in the spec.
    /// </summary>
    /// <exception cref="ArgumentException">The value is no path: it begins with one slash, and has letters, digits and <c>-._~/</c> only.</exception>
    public string? Path
    {
        get => _path;
        init => _path = value is null || IsPath(value) ? value : throw new ArgumentException("A path begins with one slash, and has letters, digits and -._~/ only.", nameof(value));
    }

    /// <summary>
    /// Gets the kind of key to use instead of the one in the spec; <see langword="null"/> (the default) keeps the latter. For endpoints whose key
    /// no source documents.
    /// </summary>
    public KeyKind? Key { get; init; }

    /// <summary>
    /// Gets the key that makes repeats of a request safe, if its endpoint supports one; <see langword="null"/> (the default) draws a new one. To
    /// repeat a request, pass its <see cref="SignedHttpRequest.IdempotencyKey"/>. With a key that you pass, an error or a failed connection leaves
    /// the outcome <see cref="Outcome.Unknown"/>: it is about the repeat, and the first attempt may have been carried out.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>
    /// Gets the URLs to which the gateway sends its messages. A field that takes such a URL and that code left <see langword="null"/> gets it from here; an
    /// empty text leaves the field out. <see langword="null"/> (the default) sends what code has set. A field that is <c>required</c> is set by code:
    /// <see cref="CallbackUrls.UrlOf{TRequest}"/> returns its URL.
    /// </summary>
    public CallbackUrls? CallbackUrls { get; init; }

    /// <summary>
    /// Gets a value indicating whether the bounds and conditions of the spec are checked before signing (the default). Documented bounds can be
    /// wrong: turn this off for a call that the gateway would accept. What cannot be written at all is refused either way.
    /// </summary>
    public bool Validate { get; init; } = true;

    /// <summary>
    /// Gets a value indicating whether values of a message that a merchant signs for the gateway may contain <c>;</c>. By default they are
    /// refused, because the signed text joins the values with <c>;</c> and nothing in it marks where one ends.
    /// </summary>
    /// <remarks>
    /// Danger: if somebody else chose a text such as <c>100;KZT;123;7777;1</c> in a message, the signature is also valid for messages whose values
    /// are split differently, under other names. A payer who sees the message, or a message of the gateway that repeats the text, can turn it into
    /// a "paid" notification if the script name and the key are the same. Allow semicolons only in a message in which every text is your own.
    /// For an example, see docs/signing.md. A message that plays the gateway is never refused because of them.
    /// </remarks>
    public bool AllowSemicolons { get; init; }

    /// <summary>Returns the same options for a question about another request: salt, script name, path and idempotency key belong to that request only.</summary>
    internal SigningOptions ForQuestion(KeyKind? key) => new() { ListOrder = ListOrder, Validate = Validate, AllowSemicolons = AllowSemicolons, Key = key };

    internal SigningOptions WithIdempotencyKey(string idempotencyKey) => new()
    {
        Salt = Salt,
        ListOrder = ListOrder,
        ScriptName = ScriptName,
        Key = Key,
        Path = Path,
        IdempotencyKey = idempotencyKey,
        CallbackUrls = CallbackUrls,
        Validate = Validate,
        AllowSemicolons = AllowSemicolons,
    };

    // "//host" would be another host, "/.." another path.
    private static bool IsPath(string value) => value.StartsWith('/')
        && !value.StartsWith("//", StringComparison.Ordinal)
        && !value.AsSpan().ContainsAnyExcept(PathCharacters)
        && !value.Split('/').Any(static segment => segment is "." or "..");
}
