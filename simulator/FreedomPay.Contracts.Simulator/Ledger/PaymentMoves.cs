namespace FreedomPay.Contracts.Simulator.Ledger;

/// <summary>The rules: which move leads from which state to which. What is not here is refused.</summary>
internal static class PaymentMoves
{
    /// <summary>Gets the rules, in the order in which docs/simulator.md shows them.</summary>
    public static IReadOnlyList<(LedgerState From, PaymentMove Move, LedgerState To)> All { get; } =
    [
        (LedgerState.New, PaymentMove.AskCardholder, LedgerState.AwaitingCardholder),
        (LedgerState.New, PaymentMove.Wait, LedgerState.Processing),
        (LedgerState.New, PaymentMove.Hold, LedgerState.Held),
        (LedgerState.New, PaymentMove.Finish, LedgerState.Done),
        (LedgerState.New, PaymentMove.Decline, LedgerState.Failed),
        (LedgerState.New, PaymentMove.Expire, LedgerState.Failed),
        (LedgerState.AwaitingCardholder, PaymentMove.Wait, LedgerState.Processing),
        (LedgerState.AwaitingCardholder, PaymentMove.Hold, LedgerState.Held),
        (LedgerState.AwaitingCardholder, PaymentMove.Finish, LedgerState.Done),
        (LedgerState.AwaitingCardholder, PaymentMove.Decline, LedgerState.Failed),
        (LedgerState.AwaitingCardholder, PaymentMove.Expire, LedgerState.Failed),
        (LedgerState.Processing, PaymentMove.Hold, LedgerState.Held),
        (LedgerState.Processing, PaymentMove.Finish, LedgerState.Done),
        (LedgerState.Processing, PaymentMove.Decline, LedgerState.Failed),
        (LedgerState.Processing, PaymentMove.Expire, LedgerState.Failed),
        (LedgerState.Held, PaymentMove.Clear, LedgerState.Done),
        (LedgerState.Held, PaymentMove.Cancel, LedgerState.Cancelled),
        (LedgerState.Done, PaymentMove.Refund, LedgerState.Done),
    ];

    /// <summary>Returns the state after a move, or null if it is not allowed.</summary>
    public static LedgerState? After(LedgerState state, PaymentMove move)
    {
        foreach ((LedgerState from, PaymentMove allowed, LedgerState to) in All)
        {
            if (from == state && allowed == move)
            {
                return to;
            }
        }

        return null;
    }
}
