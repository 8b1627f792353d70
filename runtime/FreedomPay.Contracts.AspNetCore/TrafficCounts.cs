namespace FreedomPay.Contracts.AspNetCore;

/// <summary>What happened within a time window.</summary>
/// <param name="Requests">The number of requests that change something.</param>
/// <param name="UnknownOutcomes">How many of these requests have an unknown outcome.</param>
/// <param name="SignatureFailures">The number of answers that failed verification.</param>
internal readonly record struct TrafficCounts(int Requests, int UnknownOutcomes, int SignatureFailures)
{
    public static TrafficCounts operator +(TrafficCounts one, TrafficCounts other) => new(
        one.Requests + other.Requests, one.UnknownOutcomes + other.UnknownOutcomes, one.SignatureFailures + other.SignatureFailures);
}
