namespace FreedomPay.Contracts.Tool.Signatures;

/// <summary>What the user says about messages beside what is in them.</summary>
internal sealed record VerifyQuestion
{
    /// <summary>Gets the script name, if the user says it.</summary>
    public string? Script { get; init; }

    /// <summary>Gets the name of the endpoint in the catalog, if the user says it.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Gets the merchant's id.</summary>
    public string? MerchantId { get; init; }

    /// <summary>Gets the most digests to compute for one message.</summary>
    public long MostTries { get; init; } = 10_000_000;

    /// <summary>Gets the longest time for one message.</summary>
    public TimeSpan MostTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Gets whether messages are from a file that an editor may have ended with a line end.</summary>
    public bool IsFile { get; init; } = true;
}
