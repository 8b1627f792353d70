namespace FreedomPay.Contracts;

/// <summary>What may differ when a message is signed. The defaults follow the documentation.</summary>
public sealed class SigningOptions
{
    /// <summary>The defaults.</summary>
    public static SigningOptions Default { get; } = new();

    /// <summary>
    /// The salt to send instead of a fresh one (the documentation asks for Latin letters and digits, of any length). For tests, and
    /// for answers that must echo the salt of the notification they answer. <see langword="null"/> (the default) draws one from the system's cryptographic generator.
    /// </summary>
    public string? Salt { get; init; }

    /// <summary>The order of eleven and more list items of a form.</summary>
    public ListOrder ListOrder { get; init; }

    /// <summary>Replaces the script name that the endpoint's URL gives; <see langword="null"/> (the default) keeps it.</summary>
    public ScriptName? ScriptName { get; init; }

    /// <summary>Replaces the kind of key that the specification names; <see langword="null"/> (the default) keeps it. For endpoints of which no source says which key signs.</summary>
    public KeyKind? Key { get; init; }

    /// <summary>
    /// The key that makes repeats of a request safe, where its endpoint knows such a key; <see langword="null"/> (the default) draws a new one. Give the
    /// key of an earlier <see cref="SignedHttpRequest.IdempotencyKey"/> to repeat that request. With a key of yours an error, or a
    /// connection that fails, leaves the outcome <see cref="Outcome.Unknown"/>: it is about the repeat, and the first sending may have been carried out.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>
    /// Whether the bounds and conditions of the specification are checked before signing (the default). Documented bounds can be
    /// wrong: switch it off for a call that the gateway would take. What cannot be written at all is refused all the same.
    /// </summary>
    public bool Validate { get; init; } = true;

    /// <summary>
    /// Whether values of a message that a merchant signs for the gateway may hold <c>;</c>. By default they are refused, for the signed text is the
    /// values with <c>;</c> between them, and nothing in it marks where one ends.
    /// </summary>
    /// <remarks>
    /// Danger: the signature of a message in which somebody else chose a text such as <c>100;KZT;123;7777;1</c> also fits messages whose values
    /// begin and end elsewhere, under other names. A payer who sees the message, or one of the gateway's in which the text comes back, can make
    /// a "paid" notification of it where script name and key are the same. Allow semicolons only in a message whose every text is your own.
    /// docs/signing.md has the example. A message that plays the gateway is never refused for them.
    /// </remarks>
    public bool AllowSemicolons { get; init; }

    /// <summary>The same options for a question about another request: a salt, a script name or an idempotency key are that request's own.</summary>
    internal SigningOptions ForQuestion(KeyKind key) => new() { ListOrder = ListOrder, Validate = Validate, AllowSemicolons = AllowSemicolons, Key = key };
}
