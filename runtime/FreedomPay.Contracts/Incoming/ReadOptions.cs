namespace FreedomPay.Contracts;

/// <summary>Options for reading a message. The defaults follow the documentation.</summary>
public sealed class ReadOptions
{
    /// <summary>Gets the default options.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>
    /// Gets the script name to verify with; <see langword="null"/> (the default) uses the endpoint's. Messages that the gateway sends to a
    /// URL of the merchant take the script name as an argument instead.
    /// </summary>
    public ScriptName? ScriptName { get; init; }

    /// <summary>Gets the order of list items in a form with eleven or more of them.</summary>
    public ListOrder ListOrder { get; init; }

    /// <summary>Gets the kind of key to use instead of the one in the spec; <see langword="null"/> (the default) keeps the latter.</summary>
    public KeyKind? Key { get; init; }

    /// <summary>Gets the limits on the size of the message.</summary>
    public MessageLimits Limits { get; init; } = MessageLimits.Default;

    /// <summary>
    /// Gets the path that was called, for requests whose path has parameters: the parameters and the script name are read from it.
    /// <see langword="null"/> (the default) uses the endpoint's path.
    /// </summary>
    public string? Path { get; init; }
}
