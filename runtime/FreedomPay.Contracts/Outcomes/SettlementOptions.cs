namespace FreedomPay.Contracts;

/// <summary>How the gateway is asked what became of a request.</summary>
public sealed class SettlementOptions
{
    private readonly TimeSpan _firstDelay = TimeSpan.FromSeconds(1);
    private readonly TimeSpan _maxDelay = TimeSpan.FromSeconds(30);
    private readonly TimeSpan _maxDuration = TimeSpan.FromMinutes(2);
    private readonly TimeSpan? _notFoundCountsAfter;

    /// <summary>The defaults.</summary>
    public static SettlementOptions Default { get; } = new();

    /// <summary>
    /// What the gateway knew before the request was sent (<see cref="FreedomPayClient.TakeBaselineAsync"/>). Without it an earlier attempt cannot be told from this
    /// one, unless the answer to this one has given it an id; the outcome stays <see cref="Outcome.Unknown"/>.
    /// </summary>
    public OutcomeBaseline? Baseline { get; init; }

    /// <summary>When the request was sent; <see langword="null"/> takes the moment at which the asking begins.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The wait before the second question; each further one is doubled. The first question is asked at once, unless the answer to the request asks for a wait.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not more than zero.</exception>
    public TimeSpan FirstDelay
    {
        get => _firstDelay;
        init => _firstDelay = Positive(value);
    }

    /// <summary>The longest wait between two questions, unless the gateway asks for a longer one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not more than zero.</exception>
    public TimeSpan MaxDelay
    {
        get => _maxDelay;
        init => _maxDelay = Positive(value);
    }

    /// <summary>How long to go on asking; zero asks once. Where the gateway asks for a longer wait the asking ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan MaxDuration
    {
        get => _maxDuration;
        init => _maxDuration = NotNegative(value);
    }

    /// <summary>
    /// After how long "not found" counts as <see cref="Outcome.NotDone"/>, reckoned from <see cref="SentAt"/>. The gateway does not sign that error, so anyone on the
    /// network path can write it, and a request can be on its way for a while: <see langword="null"/> (the default) lets it prove nothing.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan? NotFoundCountsAfter
    {
        get => _notFoundCountsAfter;
        init => _notFoundCountsAfter = value is { } wait ? NotNegative(wait) : null;
    }

    /// <summary>The key that signs the question, where it is not the one that the specification of the asked endpoint names.</summary>
    public KeyKind? QuestionKey { get; init; }

    /// <summary>The clock and the timer of the waits.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    private static TimeSpan Positive(TimeSpan value) =>
        value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A wait is longer than zero: without one the gateway would be asked without pause.");

    private static TimeSpan NotNegative(TimeSpan value) =>
        value >= TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A duration is not negative.");
}
