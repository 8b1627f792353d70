namespace FreedomPay.Contracts;

/// <summary>How a message is written.</summary>
internal readonly record struct MessageWriterSettings
{
    /// <summary>The script name that goes into the signature; empty if nothing is signed, and in JSON, whose signature has none.</summary>
    public required string ScriptName { get; init; }

    /// <summary>The merchant id; <see langword="null"/> if the message has none.</summary>
    public string? MerchantId { get; init; }

    /// <summary>The salt; <see langword="null"/> if the message has none.</summary>
    public string? Salt { get; init; }

    /// <summary>The order in which the items of long lists are signed.</summary>
    public ListOrder ListOrder { get; init; }

    /// <summary>What the message is written as.</summary>
    public MessageFormat Format { get; init; }

    /// <summary>Whether a value with a semicolon is refused: it could be mistaken for two values.</summary>
    public bool RefusesSemicolons { get; init; }

    /// <summary>The URLs for fields that the merchant left out; <see langword="null"/> if there are none.</summary>
    public CallbackUrls? CallbackUrls { get; init; }

    /// <summary>Whether the bounds and conditions of the message are checked.</summary>
    public bool Validates { get; init; }
}
