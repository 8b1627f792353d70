using FreedomPay.Contracts.Simulator.Ledger;

namespace FreedomPay.Contracts.Simulator.Pages.Payer;

/// <summary>The issuer: it asks for the code, and tells how it went.</summary>
internal sealed class AcsDesk(GatewayLedger ledger)
{
    /// <summary>How many wrong codes refuse the step.</summary>
    public const int MostWrongCodes = 3;

    /// <summary>Finds the payment that waits for this step.</summary>
    public LedgerPayment? Find(string paReq) => ledger.FindByPaReq(paReq) is { State: LedgerState.AwaitingCardholder, ThreeDSecure: { } step } payment && step.PaReq == paReq ? payment : null;

    /// <summary>Returns what the issuer tells without a question; null if it asks for the code.</summary>
    public static string? WithoutQuestion(LedgerPayment payment)
    {
        LedgerThreeDSecure step = payment.ThreeDSecure!;
        if (step.WrongCodes >= MostWrongCodes)
        {
            return step.RefusedPaRes;
        }

        bool isRefused = payment.Card is { } card && TestCard.Named(card.TestCard).End == TestCardEnd.RefusedByIssuer;
        return step.Code is not null ? null : isRefused ? step.RefusedPaRes : step.PassedPaRes;
    }

    /// <summary>Takes a code. Returns what the issuer tells; null if the code is wrong and another may be tried.</summary>
    public string? Enter(LedgerPayment payment, string code)
    {
        string? told = null;
        ledger.Change(payment, changed =>
        {
            LedgerThreeDSecure step = changed.ThreeDSecure!;
            bool isRight = step.WrongCodes < MostWrongCodes && code == step.Code;
            if (!isRight)
            {
                step.WrongCodes++;
            }

            told = isRight ? step.PassedPaRes : step.WrongCodes >= MostWrongCodes ? step.RefusedPaRes : null;
        });
        return told;
    }

    /// <summary>Refuses the step, for good.</summary>
    public string Refuse(LedgerPayment payment)
    {
        ledger.Change(payment, static changed => changed.ThreeDSecure!.WrongCodes = MostWrongCodes);
        return payment.ThreeDSecure!.RefusedPaRes;
    }
}
