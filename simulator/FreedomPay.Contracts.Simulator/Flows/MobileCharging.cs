using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Ledger;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Charges the balance of a phone, with a code that its owner gets in a message.</summary>
internal sealed class MobileCharging(GatewayLedger ledger, CardAuthorization cards, TimeProvider time)
{
    /// <summary>How the number of a phone ends that has no money.</summary>
    public const string PoorPhone = "0000";

    /// <summary>How the number of a phone ends whose operator takes its time after the code.</summary>
    public const string SlowPhone = "0001";

    /// <summary>How many wrong codes end a payment.</summary>
    public const int MostWrongCodes = 3;

    private const int CodeLength = 4;

    /// <summary>Sends a code to the phone. This simulator shows it beside the payment instead.</summary>
    /// <returns>Whether the payment waits for the code now.</returns>
    public bool TryStart(LedgerPayment payment, string phone) => payment.Kind == PaymentKind.MobilePayment && ledger.TryMove(
        payment,
        PaymentMove.Wait,
        changed =>
        {
            changed.MobileCode = GatewayLedger.NewDigits(CodeLength);
            changed.IsSlow = phone.EndsWith(SlowPhone, StringComparison.Ordinal);
            changed.LateFailure = phone.EndsWith(PoorPhone, StringComparison.Ordinal) ? FailureCode.Texts.InsufficientFunds : null;
        },
        changed => changed.State == LedgerState.New && !(changed.ExpiresAt <= time.GetUtcNow()));

    /// <summary>Takes a code. The third wrong one ends the payment.</summary>
    /// <returns>Whether the code was right, and the state that it has led to; null if no code is expected.</returns>
    public (bool IsRight, LedgerState State)? Approve(LedgerPayment payment, string code)
    {
        if (cards.TakeCode(payment, code) is { } state)
        {
            return (true, state);
        }

        int wrong = 0;
        if (!ledger.Change(payment, changed => wrong = ++changed.WrongCodes, changed => changed.AwaitsCode && !(changed.ExpiresAt <= time.GetUtcNow())))
        {
            return null;
        }

        bool isEnd = wrong >= MostWrongCodes && cards.Decline(payment, FailureCode.Texts.TooManyCodeAttempts, "The code was wrong three times.");
        return (false, isEnd ? LedgerState.Failed : LedgerState.Processing);
    }
}
