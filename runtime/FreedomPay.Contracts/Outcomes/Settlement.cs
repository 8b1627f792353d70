using System.Globalization;

namespace FreedomPay.Contracts;

/// <summary>What became of a request, as far as the gateway tells.</summary>
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

    /// <summary>What the outcome rests on; safe to log.</summary>
    public string Reason { get; }

    /// <summary>How many questions were asked.</summary>
    public int Questions { get; }

    /// <summary>Shows the outcome and what it rests on.</summary>
    /// <returns>A text that is safe to log.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Outcome} after {Questions} {(Questions == 1 ? "question" : "questions")}. {Reason}");
}
