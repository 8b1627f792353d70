using System.Globalization;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>Reads from what the gateway tells of attempts what became of one of them. When in doubt it says that nothing is known.</summary>
internal sealed class OutcomeJudge(string? attemptId, OutcomeBaseline? baseline, SettlementOptions options, DateTimeOffset sentAt)
{
    /// <summary>Whether asking is of use: without an id and a baseline no answer could tell this attempt from an earlier one.</summary>
    public bool CanTell => attemptId is not null || baseline is not null;

    /// <summary>Judges one answer.</summary>
    /// <param name="finding">The answer.</param>
    /// <param name="isAccepted">Whether the gateway has accepted the request in an answer before: then "not found" proves nothing, however late it comes.</param>
    public (Outcome Outcome, string Reason) Judge(OutcomeFinding finding, bool isAccepted)
    {
        if (finding.Evidence is not { } evidence)
        {
            return finding.IsNotFound ? NotFound("The gateway does not know what was asked for.", isAccepted) : (Outcome.Unknown, $"The question got no usable answer: {finding.Answer}");
        }

        OutcomeAttempt[] candidates = [.. evidence.Attempts.Where(IsCandidate)];
        return candidates switch
        {
            // What may be this attempt, and is not known to be, is no "not found".
            [] when evidence.Attempts.Any(IsUnclear) => (Outcome.Unknown, "The gateway tells of an attempt that was not there before, but not with the order or amount that the request has."),
            [] => NotFound("The gateway tells of no such attempt.", isAccepted),
            [{ Matches: false }] => (Outcome.Unknown, $"The gateway tells of attempt {LogText.Of(attemptId!)}, but with another order or amount than the request has."),
            [_] when attemptId is null && evidence.Attempts.Any(static attempt => attempt.Id is null) => (
                Outcome.Unknown, "The gateway tells of an attempt without an id beside the one that can be this one."),
            [{ Outcome: var outcome, Id: var id }] => (outcome, $"The gateway tells of attempt {LogText.Of(id!)}."),
            _ => (Outcome.Unknown, $"The gateway tells of {candidates.Length} attempts, each of which can be this one."),
        };
    }

    private bool IsCandidate(OutcomeAttempt attempt) => attempt.Id is not null
        && (attemptId is not null
            ? string.Equals(attempt.Id, attemptId, StringComparison.Ordinal)
            : attempt.Matches && baseline?.Has(attempt.Id) == false);

    /// <summary>One that is not there as a candidate, and not as something else either.</summary>
    private bool IsUnclear(OutcomeAttempt attempt) => attempt.Id is null || (attemptId is null && baseline?.Has(attempt.Id) != true);

    private (Outcome Outcome, string Reason) NotFound(string reason, bool isAccepted) =>
        !isAccepted && options.NotFoundCountsAfter is { } wait && options.TimeProvider.GetUtcNow() - sentAt >= wait
            ? (Outcome.NotDone, string.Create(CultureInfo.InvariantCulture, $"{reason} By the options that counts {wait.TotalSeconds} s after sending."))
            : (Outcome.Unknown, reason);
}
