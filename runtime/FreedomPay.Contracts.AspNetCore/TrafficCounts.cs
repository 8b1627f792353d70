namespace FreedomPay.Contracts.AspNetCore;

/// <summary>What happened within a time.</summary>
/// <param name="Requests">Requests that change something.</param>
/// <param name="UnknownOutcomes">Those of them of which nobody knows whether they were carried out.</param>
/// <param name="SignatureFailures">Answers that prove nothing.</param>
internal readonly record struct TrafficCounts(int Requests, int UnknownOutcomes, int SignatureFailures)
{
    public static TrafficCounts operator +(TrafficCounts one, TrafficCounts other) => new(
        one.Requests + other.Requests, one.UnknownOutcomes + other.UnknownOutcomes, one.SignatureFailures + other.SignatureFailures);
}
