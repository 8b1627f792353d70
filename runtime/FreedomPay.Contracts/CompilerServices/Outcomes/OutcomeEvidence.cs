using System.ComponentModel;
using System.Globalization;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>What the answer to an <see cref="OutcomeQuestion"/> tells: the attempts in it, and what became of each. Filled by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OutcomeEvidence
{
    private readonly List<OutcomeAttempt> _attempts = [];

    internal IReadOnlyList<OutcomeAttempt> Attempts => _attempts;

    /// <summary>Adds an attempt.</summary>
    /// <param name="id">Its id; <see langword="null"/> where the answer has none.</param>
    /// <param name="matches">Whether what the answer says of it (amount, order, …) is what the request asked for.</param>
    /// <param name="done">Whether the answer says that it was carried out.</param>
    /// <param name="notDone">Whether the answer says that it was not and will not be.</param>
    public void Add(string? id, bool matches, bool done, bool notDone) => _attempts.Add(new OutcomeAttempt(
        string.IsNullOrEmpty(id) ? null : id,
        matches,
        done == notDone ? (done ? Outcome.Unknown : Outcome.Pending) : done ? Outcome.Done : Outcome.NotDone));

    /// <inheritdoc cref="Add(string?, bool, bool, bool)"/>
    /// <remarks>
    /// An id of 0 is no attempt: within the first minute the gateway answers so for a payment that it does not have (older documentation of
    /// get_status2.php and payment_status2).
    /// </remarks>
    public void Add(long? id, bool matches, bool done, bool notDone)
    {
        if (id != 0)
        {
            Add(id?.ToString(CultureInfo.InvariantCulture), matches, done, notDone);
        }
    }

    /// <summary>Whether an answer repeats an amount of the request. Amounts that were given back come with either sign.</summary>
    /// <param name="answered">The amount of the answer.</param>
    /// <param name="sent">The amount of the request; <see langword="null"/> matches anything, as the request left it to the gateway.</param>
    /// <returns>Whether it does.</returns>
    public static bool Matches(decimal? answered, decimal? sent) =>
        sent is not { } amount || (answered is { } other && Math.Abs(other) == Math.Abs(amount));

    /// <summary>Whether an answer repeats a text of the request.</summary>
    /// <param name="answered">The text of the answer.</param>
    /// <param name="sent">The text of the request; <see langword="null"/> and empty match anything.</param>
    /// <returns>Whether it does, ordinally.</returns>
    public static bool Matches(string? answered, string? sent) =>
        string.IsNullOrEmpty(sent) || string.Equals(answered, sent, StringComparison.Ordinal);

    /// <summary>Whether an answer repeats a number of the request.</summary>
    /// <param name="answered">The number of the answer.</param>
    /// <param name="sent">The number of the request; <see langword="null"/> matches anything.</param>
    /// <returns>Whether it does.</returns>
    public static bool Matches(long? answered, long? sent) => sent is null || answered == sent;
}
