using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>Reads from what the gateway tells of attempts what became of one of them. When in doubt it says that nothing is known.</summary>
internal sealed class OutcomeJudge(string? attemptId, OutcomeBaseline? baseline, SettlementOptions options, DateTimeOffset sentAt)
{
    /// <summary>Whether asking is of use: without an id and a baseline no answer could tell this attempt from an earlier one.</summary>
    public bool CanTell => attemptId is not null || baseline is not null;

    public (Outcome Outcome, string Reason) Judge(OutcomeFinding finding)
    {
        if (finding.Evidence is not { } evidence)
        {
            return finding.IsNotFound ? NotFound("The gateway does not know what was asked for.") : (Outcome.Unknown, $"The question got no usable answer: {finding.Answer}");
        }

        OutcomeAttempt[] candidates = [.. evidence.Attempts.Where(IsCandidate)];
        return candidates switch
        {
            [] => NotFound("The gateway tells of no such attempt."),
            [{ Matches: false }] => (Outcome.Unknown, $"The gateway tells of attempt {LogText.Of(attemptId!)}, but with another order or amount than the request has."),
            [{ Outcome: var outcome, Id: var id }] => (outcome, $"The gateway tells of attempt {LogText.Of(id!)}."),
            _ => (Outcome.Unknown, $"The gateway tells of {candidates.Length} attempts, each of which can be this one."),
        };
    }

    private bool IsCandidate(OutcomeAttempt attempt) => attempt.Id is not null
        && (attemptId is not null
            ? string.Equals(attempt.Id, attemptId, StringComparison.Ordinal)
            : attempt.Matches && baseline?.Has(attempt.Id) == false);

    private (Outcome Outcome, string Reason) NotFound(string reason) =>
        options.NotFoundCountsAfter is { } wait && options.TimeProvider.GetUtcNow() - sentAt >= wait
            ? (Outcome.NotDone, $"{reason} By the options that counts {wait.TotalSeconds} s after sending.")
            : (Outcome.Unknown, reason);
}
