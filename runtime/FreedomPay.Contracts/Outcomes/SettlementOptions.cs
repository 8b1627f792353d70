namespace FreedomPay.Contracts;

/// <summary>How the gateway is asked what became of a request.</summary>
public sealed class SettlementOptions
{
    /// <summary>The defaults.</summary>
    public static SettlementOptions Default { get; } = new();

    /// <summary>
    /// What the gateway knew before the request was sent (<see cref="FreedomPayClient.TakeBaselineAsync"/>). Without it an earlier attempt cannot be told from this
    /// one, unless the answer to this one has given it an id; the outcome stays <see cref="Outcome.Unknown"/>.
    /// </summary>
    public OutcomeBaseline? Baseline { get; init; }

    /// <summary>When the request was sent; <see langword="null"/> takes the moment at which the asking begins.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The wait before the second question; each further one is doubled. The first question is asked at once.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait between two questions, unless the gateway asks for a longer one.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to go on asking; zero asks once.</summary>
    public TimeSpan MaxDuration { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// After how long "not found" counts as <see cref="Outcome.NotDone"/>, reckoned from <see cref="SentAt"/>. The gateway does not sign that error, so anyone on the
    /// network path can write it, and a request can be on its way for a while: <see langword="null"/> (the default) lets it prove nothing.
    /// </summary>
    public TimeSpan? NotFoundCountsAfter { get; init; }

    /// <summary>The key that signs the question, where it is not the one that the specification of the asked endpoint names.</summary>
    public KeyKind? QuestionKey { get; init; }

    /// <summary>The clock and the timer of the waits.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
