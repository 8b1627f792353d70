namespace FreedomPay.Contracts;

/// <summary>Why a request got no answer, and whether it can have been carried out.</summary>
internal sealed record TransportFailure(Outcome Outcome, string Reason, Exception? Exception, HttpFacts Http)
{
    public static string Describe(Outcome outcome, string reason, string note) => outcome == Outcome.NotDone
        ? $"No answer, and nothing was sent{note}. {reason}"
        : $"No answer; whether the request was carried out is unknown{note}. {reason}";
}
