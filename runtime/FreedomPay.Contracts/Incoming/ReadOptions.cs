namespace FreedomPay.Contracts;

/// <summary>What may differ when a message is read. The defaults follow the documentation.</summary>
public sealed class ReadOptions
{
    /// <summary>The defaults.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>
    /// The script name to verify with; <see langword="null"/> (the default) takes that of the endpoint. Messages that the gateway sends to a
    /// URL of the merchant's own are read with a script name as an argument instead.
    /// </summary>
    public ScriptName? ScriptName { get; init; }

    /// <summary>The order of eleven and more list items of a form.</summary>
    public ListOrder ListOrder { get; init; }

    /// <summary>Replaces the kind of key that the specification names; <see langword="null"/> (the default) keeps it.</summary>
    public KeyKind? Key { get; init; }

    /// <summary>How large the message may be.</summary>
    public MessageLimits Limits { get; init; } = MessageLimits.Default;

    /// <summary>
    /// The path that was called, for requests whose path has parameters: they are read from it, and so is the script name.
    /// <see langword="null"/> (the default) takes that of the endpoint.
    /// </summary>
    public string? Path { get; init; }
}
