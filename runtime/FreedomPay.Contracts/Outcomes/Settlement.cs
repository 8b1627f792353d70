using System.Globalization;

namespace FreedomPay.Contracts;

/// <summary>What happened to a request, according to the gateway.</summary>
public sealed class Settlement
{
    internal Settlement(Outcome outcome, string reason, int questions)
    {
        Outcome = outcome;
        Reason = reason;
        Questions = questions;
    }

    /// <summary>Whether what the request asked for has happened.</summary>
    public Outcome Outcome { get; }

    /// <summary>What the outcome is based on; safe to log.</summary>
    public string Reason { get; }

    /// <summary>The number of questions that were asked.</summary>
    public int Questions { get; }

    /// <summary>Returns the outcome and what it is based on.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Outcome} after {Questions} {(Questions == 1 ? "question" : "questions")}. {Reason}");
}
