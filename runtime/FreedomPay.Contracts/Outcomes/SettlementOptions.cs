namespace FreedomPay.Contracts;

/// <summary>How the gateway is asked what happened to a request.</summary>
public sealed class SettlementOptions
{
    private readonly TimeSpan _firstDelay = TimeSpan.FromSeconds(1);
    private readonly TimeSpan _maxDelay = TimeSpan.FromSeconds(30);
    private readonly TimeSpan _maxDuration = TimeSpan.FromMinutes(2);
    private readonly TimeSpan? _notFoundCountsAfter;

    /// <summary>The defaults.</summary>
    public static SettlementOptions Default { get; } = new();

    /// <summary>
    /// What the gateway knew before the request was sent (<see cref="FreedomPayClient.TakeBaselineAsync"/>). Without it, an earlier attempt
    /// cannot be told apart from this one unless the answer has given this one an id, and the outcome stays <see cref="Outcome.Unknown"/>.
    /// </summary>
    public OutcomeBaseline? Baseline { get; init; }

    /// <summary>
    /// The idempotency key of the request, by which the gateway may know it: <see cref="FreedomPayClient.SettleAsync"/> asks by the key that the request was
    /// sent with, <see cref="FreedomPayClient.SendAndSettleAsync"/> sends the request with it. Store a key with the order before you send, and the
    /// outcome can be found after a restart. <see langword="null"/> draws a new key for sending.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>When the request was sent; <see langword="null"/> uses the time when the questions begin.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>
    /// The wait before the second question; it doubles with each further question. The first question is asked immediately, unless the answer to
    /// the request asks for a wait.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative.</exception>
    public TimeSpan FirstDelay
    {
        get => _firstDelay;
        init => _firstDelay = Positive(value);
    }

    /// <summary>The longest wait between two questions, unless the gateway asks for a longer one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative.</exception>
    public TimeSpan MaxDelay
    {
        get => _maxDelay;
        init => _maxDelay = Positive(value);
    }

    /// <summary>How long to keep asking; zero asks once. If the gateway asks for a longer wait, no more questions are asked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan MaxDuration
    {
        get => _maxDuration;
        init => _maxDuration = NotNegative(value);
    }

    /// <summary>
    /// How long after <see cref="SentAt"/> "not found" counts as <see cref="Outcome.NotDone"/>. The gateway does not sign that error, so anyone on
    /// the network path can forge it, and a request can be in transit for a while: with <see langword="null"/> (the default) it proves nothing.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan? NotFoundCountsAfter
    {
        get => _notFoundCountsAfter;
        init => _notFoundCountsAfter = value is { } wait ? NotNegative(wait) : null;
    }

    /// <summary>The key that signs the question, if it is not the one that the spec names for the endpoint that is asked.</summary>
    public KeyKind? QuestionKey { get; init; }

    /// <summary>The clock and timer for the waits.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    private static TimeSpan Positive(TimeSpan value) =>
        value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A wait is longer than zero: without one the gateway would be asked without pause.");

    private static TimeSpan NotNegative(TimeSpan value) =>
        value >= TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A duration is not negative.");
}
