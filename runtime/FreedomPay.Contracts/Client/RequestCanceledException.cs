using System.Diagnostics.CodeAnalysis;

namespace FreedomPay.Contracts;

/// <summary>The caller has canceled a request. It carries the caller's token, and whether the request can have been carried out.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Only this library throws it.")]
public sealed class RequestCanceledException : OperationCanceledException
{
    internal RequestCanceledException(Outcome outcome, Exception? innerException, CancellationToken cancellationToken)
        : base(Describe(outcome), innerException, cancellationToken) => Outcome = outcome;

    /// <summary>
    /// <see cref="Outcome.NotDone"/> when nothing of the request was sent, <see cref="Outcome.Pending"/> when the gateway had accepted it before the wait for
    /// the end was canceled, otherwise <see cref="Outcome.Unknown"/>: canceling ends the wait, not what the gateway does.
    /// </summary>
    public Outcome Outcome { get; }

    private static string Describe(Outcome outcome) => outcome switch
    {
        Outcome.NotDone => "The request was canceled before anything of it was sent.",
        Outcome.Pending => "The wait for the end was canceled. The gateway has accepted the request and said nothing final.",
        _ => "The wait for the answer was canceled. Whether the request was carried out is unknown.",
    };
}
