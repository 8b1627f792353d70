using System.ComponentModel;
using System.Globalization;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>What the response to an <see cref="OutcomeQuestion"/> reports: its attempts and the outcome of each. Filled by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OutcomeEvidence
{
    private readonly List<OutcomeAttempt> _attempts = [];

    internal IReadOnlyList<OutcomeAttempt> Attempts => _attempts;

    /// <summary>Adds an attempt.</summary>
    /// <param name="id">Its id; <see langword="null"/> if the response has none.</param>
    /// <param name="matches">Whether its data in the response (amount, order, …) matches the request.</param>
    /// <param name="done">Whether the response says that it was carried out.</param>
    /// <param name="notDone">Whether the response says that it was not and will not be carried out.</param>
    public void Add(string? id, bool matches, bool done, bool notDone) => _attempts.Add(new OutcomeAttempt(
        string.IsNullOrEmpty(id) ? null : id,
        matches,
        done == notDone ? (done ? Outcome.Unknown : Outcome.Pending) : done ? Outcome.Done : Outcome.NotDone));

    /// <inheritdoc cref="Add(string?, bool, bool, bool)"/>
    /// <remarks>
    /// An id of 0 is not an attempt: within the first minute the gateway responds with it for a payment that it does not have (older documentation
    /// of get_status2.php and payment_status2).
    /// </remarks>
    public void Add(long? id, bool matches, bool done, bool notDone)
    {
        if (id != 0)
        {
            Add(id?.ToString(CultureInfo.InvariantCulture), matches, done, notDone);
        }
    }

    /// <summary>Determines whether a response repeats an amount of the request. Refunded amounts come with either sign.</summary>
    /// <param name="answered">The amount in the response.</param>
    /// <param name="sent">The amount in the request; <see langword="null"/> matches anything, because the request left it to the gateway.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public static bool Matches(decimal? answered, decimal? sent) =>
        sent is not { } amount || (answered is { } other && Math.Abs(other) == Math.Abs(amount));

    /// <summary>Determines whether a response repeats a text of the request.</summary>
    /// <param name="answered">The text in the response.</param>
    /// <param name="sent">The text in the request; <see langword="null"/> and empty match anything.</param>
    /// <returns><see langword="true"/> if it does, ordinally.</returns>
    public static bool Matches(string? answered, string? sent) =>
        string.IsNullOrEmpty(sent) || string.Equals(answered, sent, StringComparison.Ordinal);

    /// <summary>Determines whether a response repeats a number of the request.</summary>
    /// <param name="answered">The number in the response.</param>
    /// <param name="sent">The number in the request; <see langword="null"/> matches anything.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public static bool Matches(long? answered, long? sent) => sent is null || answered == sent;

    /// <summary>Determines whether a response repeats a UUID of the request.</summary>
    /// <param name="answered">The UUID in the response.</param>
    /// <param name="sent">The UUID in the request; <see langword="null"/> matches anything.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public static bool Matches(Guid? answered, Guid? sent) => sent is null || answered == sent;
}
