namespace FreedomPay.Contracts.Simulator.Journal;

/// <summary>A request of a merchant with its answer, or a message to a merchant with the reply.</summary>
internal sealed record JournalEntry
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? MerchantId { get; init; }

    public long? PaymentId { get; init; }

    /// <summary>Gets whether the simulator has sent it to the merchant.</summary>
    public bool IsNotification { get; init; }

    /// <summary>Gets what it is: the title of the endpoint.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the name of the contract, if it is known.</summary>
    public string? Contract { get; init; }

    public required string Method { get; init; }

    public required string Url { get; init; }

    public string? ScriptName { get; init; }

    public IReadOnlyList<JournalField> Sent { get; init; } = [];

    public IReadOnlyList<JournalField> Answered { get; init; } = [];

    /// <summary>Gets the HTTP status of the answer; null if there was none.</summary>
    public int? Status { get; init; }

    /// <summary>Gets the code and text of an error that was answered, or why the reply is none.</summary>
    public string? Problem { get; init; }

    /// <summary>Gets what to change, if something is wrong with the message.</summary>
    public string? Advice { get; init; }

    /// <summary>Gets the fault that was played.</summary>
    public string? Fault { get; init; }

    /// <summary>Gets which attempt of a notification it is, from 1.</summary>
    public int Attempt { get; init; } = 1;

    public bool IsBad => Problem is not null || Advice is not null;
}
