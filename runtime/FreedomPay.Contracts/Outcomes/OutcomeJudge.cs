using System.Globalization;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>Determines what happened to one attempt from what the gateway reports about attempts. If in doubt, it says that nothing is known.</summary>
internal sealed class OutcomeJudge(OutcomeQuestion question, OutcomeBaseline? baseline, SettlementOptions options, DateTimeOffset sentAt)
{
    private readonly string? _attemptId = question.AttemptId;

    /// <summary>Whether asking helps: without an id or a baseline, no answer could tell this attempt apart from an earlier one.</summary>
    public bool CanTell => _attemptId is not null || baseline is not null;

    /// <summary>Judges one answer.</summary>
    /// <param name="finding">The answer.</param>
    /// <param name="isAccepted">Whether an earlier answer said that the gateway accepted the request: then "not found" never proves anything.</param>
    public (Outcome Outcome, string Reason) Judge(OutcomeFinding finding, bool isAccepted)
    {
        if (finding.Evidence is not { } evidence)
        {
            return finding.IsNotFound ? NotFound("The gateway does not know what was asked for.", isAccepted) : (Outcome.Unknown, $"The question got no usable answer: {finding.Answer}");
        }

        OutcomeAttempt[] candidates = [.. evidence.Attempts.Where(IsCandidate)];
        return candidates switch
        {
            // An attempt that may or may not be this one does not count as "not found".
            [] when evidence.Attempts.Any(IsUnclear) => (Outcome.Unknown, "The gateway tells of an attempt that was not there before, but not with the order or amount that the request has."),
            [] => NotFound("The gateway tells of no such attempt.", isAccepted),
            [{ Matches: false }] => (Outcome.Unknown, $"The gateway tells of attempt {LogText.Of(_attemptId!)}, but with another order or amount than the request has."),
            [_] when _attemptId is null && evidence.Attempts.Any(static attempt => attempt.Id is null) => (
                Outcome.Unknown, "The gateway tells of an attempt without an id beside the one that can be this one."),
            [{ Outcome: Outcome.NotDone, Id: var id }] when baseline?.HasFailed(id!) == true => (
                Outcome.Unknown, $"The gateway tells of attempt {LogText.Of(id!)} as it was before the request."),
            [{ Outcome: var outcome, Id: var id }] => (outcome, $"The gateway tells of attempt {LogText.Of(id!)}."),
            _ => (Outcome.Unknown, $"The gateway tells of {candidates.Length} attempts, each of which can be this one."),
        };
    }

    private bool IsCandidate(OutcomeAttempt attempt) => attempt.Id is not null
        && (_attemptId is not null
            ? string.Equals(attempt.Id, _attemptId, StringComparison.Ordinal)
            : attempt.Matches && baseline?.Has(attempt.Id) == false);

    /// <summary>Determines whether an attempt can be neither counted as a candidate nor ruled out.</summary>
    private bool IsUnclear(OutcomeAttempt attempt) => attempt.Id is null || (_attemptId is null && baseline?.Has(attempt.Id) != true);

    private (Outcome Outcome, string Reason) NotFound(string reason, bool isAccepted) =>
        !isAccepted && !question.IsWithin && options.NotFoundCountsAfter is { } wait && options.TimeProvider.GetUtcNow() - sentAt >= wait
            ? (Outcome.NotDone, string.Create(CultureInfo.InvariantCulture, $"{reason} By the options that counts {wait.TotalSeconds} s after sending."))
            : (Outcome.Unknown, reason);
}
