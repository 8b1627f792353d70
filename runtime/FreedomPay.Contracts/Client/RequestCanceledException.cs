using System.Diagnostics.CodeAnalysis;

namespace FreedomPay.Contracts;

/// <summary>The caller canceled the request. Contains the caller's token, and whether the request may have been carried out.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Only this library throws it.")]
public sealed class RequestCanceledException : OperationCanceledException
{
    internal RequestCanceledException(
        Outcome outcome,
        Exception? innerException,
        CancellationToken cancellationToken,
        OutcomeBaseline? baseline = null,
        GatewayAnswer? answer = null,
        string? idempotencyKey = null)
        : base(Describe(outcome), innerException, cancellationToken)
    {
        Outcome = outcome;
        Baseline = baseline;
        Answer = answer;
        IdempotencyKey = idempotencyKey;
    }

    /// <summary>
    /// <see cref="Outcome.NotDone"/> if nothing of the request was sent, <see cref="Outcome.Pending"/> if the gateway had accepted it before the
    /// wait for the final outcome was canceled, otherwise <see cref="Outcome.Unknown"/>: canceling ends the wait, not what the gateway does.
    /// </summary>
    public Outcome Outcome { get; }

    /// <summary>
    /// What the gateway knew before the request was sent, if <see cref="FreedomPayClient.SendAndSettleAsync"/> was canceled after it had asked. Keep it
    /// with the order to continue with <see cref="FreedomPayClient.SettleAsync"/> later: a baseline that is taken now would already contain this request.
    /// </summary>
    public OutcomeBaseline? Baseline { get; }

    /// <summary>The answer to the request, if the wait for the final outcome was canceled and there was one.</summary>
    public GatewayAnswer? Answer { get; }

    /// <summary>
    /// The idempotency key that the request was sent with, if <see cref="FreedomPayClient.SendAndSettleAsync"/> was canceled and the endpoint has such a
    /// key. Keep it with the order, too.
    /// </summary>
    public string? IdempotencyKey { get; }

    private static string Describe(Outcome outcome) => outcome switch
    {
        Outcome.NotDone => "The request was canceled before anything of it was sent.",
        Outcome.Pending => "The wait for the end was canceled. The gateway has accepted the request and said nothing final.",
        _ => "The wait for the answer was canceled. Whether the request was carried out is unknown.",
    };
}
