namespace FreedomPay.Contracts.Hosting;

/// <summary>
/// What is written down before a request is sent, until its end is known: with it the outcome can be found out whatever happens to the answer or to the program.
/// It has nothing of the request itself: <see cref="IOpenRequestSettler"/> finds that in the shop's own records.
/// </summary>
public sealed record OpenRequest
{
    /// <summary>The longest <see cref="Id"/>.</summary>
    public const int MaxIdLength = 200;

    /// <summary>The shop's own name for what was sent, such as the id of an order, by which <see cref="IOpenRequestSettler"/> finds it again. At most 200 characters, and nothing secret.</summary>
    /// <exception cref="ArgumentException">The id is empty or too long.</exception>
    public required string Id
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrEmpty(value, nameof(Id));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, MaxIdLength, nameof(Id));
            field = value;
        }
    }

    /// <summary>When the request was about to be sent.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>What the gateway knew before: <see cref="FreedomPayClient.TakeBaselineAsync"/>.</summary>
    public OutcomeBaseline? Baseline { get; init; }

    /// <summary>The key that the request is sent with, if its endpoint takes one.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>How often the request was taken to ask about it, this time included.</summary>
    public int Questions { get; init; }

    /// <summary>Returns the options for <see cref="FreedomPayClient.SettleAsync"/>, which then asks once: the next question comes with the next call of the settler.</summary>
    /// <param name="notFoundCountsAfter">After how long an unsigned "not found" proves that nothing was done; <see langword="null"/> for never.</param>
    /// <param name="time">The clock; <see langword="null"/> for that of the system.</param>
    /// <returns>The options.</returns>
    public SettlementOptions ToSettlementOptions(TimeSpan? notFoundCountsAfter = null, TimeProvider? time = null) => new()
    {
        Baseline = Baseline,
        IdempotencyKey = IdempotencyKey,
        SentAt = SentAt,
        MaxDuration = TimeSpan.Zero,
        NotFoundCountsAfter = notFoundCountsAfter,
        TimeProvider = time ?? TimeProvider.System,
    };
}
