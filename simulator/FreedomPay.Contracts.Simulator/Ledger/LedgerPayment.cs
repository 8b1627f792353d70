namespace FreedomPay.Contracts.Simulator.Ledger;

/// <summary>A payment, payout or transfer as the gateway knows it. It has no card number: only a masked one.</summary>
internal sealed class LedgerPayment
{
    public required long Id { get; init; }

    public required string MerchantId { get; init; }

    public required PaymentKind Kind { get; init; }

    public string? OrderId { get; init; }

    /// <summary>Gets or sets the amount. The payer chooses it, if the request has only its bounds.</summary>
    public decimal Amount { get; set; }

    public string Currency { get; init; } = "KZT";

    public string Description { get; init; } = string.Empty;

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets until when it may be paid; null for no limit.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets what the URL of its page has: nobody guesses it.</summary>
    public required string PageToken { get; init; }

    public PaymentTerms Terms { get; init; } = new();

    public LedgerState State { get; set; }

    /// <summary>Gets or sets when the money was held, taken or paid out.</summary>
    public DateTimeOffset? PaidAt { get; set; }

    /// <summary>Gets or sets the part that was captured.</summary>
    public decimal? ClearedAmount { get; set; }

    public List<LedgerRefund> Refunds { get; init; } = [];

    /// <summary>Gets or sets the id of the transaction that released the money.</summary>
    public long? CancellationId { get; set; }

    public LedgerCard? Card { get; set; }

    public LedgerThreeDSecure? ThreeDSecure { get; set; }

    /// <summary>Gets or sets the card that a transfer goes to.</summary>
    public LedgerCard? Recipient { get; set; }

    /// <summary>Gets what the recipient of a transfer gets, in their currency.</summary>
    public decimal? AmountTo { get; init; }

    public string? CurrencyTo { get; init; }

    /// <summary>Gets the account that a payout goes to, masked.</summary>
    public string? Account { get; init; }

    /// <summary>Gets or sets whether the amount of a payout was taken from the merchant's balance.</summary>
    public bool IsReserved { get; set; }

    /// <summary>Gets or sets why it will fail, if it takes its time and then fails.</summary>
    public string? LateFailure { get; set; }

    /// <summary>Gets the X-Request-Id that created it, in the Async API.</summary>
    public Guid? RequestId { get; init; }

    /// <summary>Gets or sets whether a mobile payment takes its time after the code.</summary>
    public bool IsSlow { get; set; }

    /// <summary>Gets or sets how many wrong codes were entered for a mobile payment.</summary>
    public int WrongCodes { get; set; }

    /// <summary>Gets or sets the code that the payer of a mobile payment has to enter.</summary>
    public string? MobileCode { get; set; }

    public string? RecurringProfile { get; set; }

    public DateTimeOffset? RecurringUntil { get; set; }

    public string? FailureCode { get; set; }

    public string? FailureText { get; set; }

    public string? AuthCode { get; set; }

    public string? Reference { get; set; }

    /// <summary>Gets or sets whether the money of a payment was taken after it was held: its result is told again.</summary>
    public bool IsCleared { get; set; }

    /// <summary>Gets the token of the card, once it is one that can be paid with.</summary>
    public string? CardToken => IsHeldOrDone ? Card?.Token : null;

    /// <summary>Gets whether it is a payment that the purchase calls know.</summary>
    public bool IsPurchase => Kind is PaymentKind.Payment or PaymentKind.MobilePayment;

    /// <summary>Gets whether it waits for the code that a mobile payer has to enter.</summary>
    public bool AwaitsCode => MobileCode is not null && State == LedgerState.Processing;

    /// <summary>Gets whether it has failed because its time was over.</summary>
    public bool HasExpired => State == LedgerState.Failed && FailureCode == Common.FailureCode.Texts.LifetimeOverOlder;

    public decimal RefundedAmount => Refunds.Sum(static refund => refund.Amount);

    public bool IsHeldOrDone => State is LedgerState.Held or LedgerState.Done or LedgerState.Cancelled;

    public bool IsFinal => State is LedgerState.Done or LedgerState.Failed or LedgerState.Cancelled;
}
