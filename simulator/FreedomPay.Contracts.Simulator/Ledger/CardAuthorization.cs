using FreedomPay.Common;

namespace FreedomPay.Contracts.Simulator.Ledger;

/// <summary>Presents a card for a payment, and makes the moves that the card decides.</summary>
internal sealed class CardAuthorization(GatewayLedger ledger, TimeProvider time)
{
    /// <summary>Presents a card. Afterwards the payment waits for the cardholder, takes its time, or is decided.</summary>
    public void Present(LedgerPayment payment, TestCard card, LedgerCard kept, bool isWithoutCardholder = false)
    {
        string? token = payment.Terms is { SavesCard: true, UserId: not null } ? GatewayLedger.NewSecret() : kept.Token;
        ledger.Change(payment, changed => changed.Card = kept with { Token = token });
        if (!isWithoutCardholder && (card.AsksCardholder || payment.Terms.AsksForThreeDSecure))
        {
            ledger.TryMove(payment, PaymentMove.AskCardholder, changed => changed.ThreeDSecure = new LedgerThreeDSecure
            {
                PaReq = GatewayLedger.NewSecret(),
                Md = GatewayLedger.NewSecret(),
                PassedPaRes = GatewayLedger.NewSecret(),
                RefusedPaRes = GatewayLedger.NewSecret(),
                Code = card.AsksCode || payment.Terms.AsksForThreeDSecure ? GatewayLedger.NewDigits(6) : null,
            });
        }
        else
        {
            Decide(payment, card);
        }
    }

    /// <summary>Goes on after the issuer's answer. A PaRes that the ACS did not make decides nothing.</summary>
    /// <returns>Whether the payment was decided by it.</returns>
    public bool Finish(LedgerPayment payment, string paRes)
    {
        if (payment is not { State: LedgerState.AwaitingCardholder, ThreeDSecure: { } step, Card: { } card })
        {
            return false;
        }

        if (paRes == step.RefusedPaRes)
        {
            Decline(payment, FailureCode.Texts.ThreeDSecureFailed);
            return true;
        }

        if (paRes != step.PassedPaRes)
        {
            return false;
        }

        Decide(payment, TestCard.Named(card.TestCard));
        return true;
    }

    /// <summary>Decides a payment that takes its time.</summary>
    public void FinishLate(LedgerPayment payment)
    {
        if (payment is { State: LedgerState.Processing, Card: { } card })
        {
            TestCard meant = TestCard.Named(card.TestCard);
            if (meant.End == TestCardEnd.DeclinedLater)
            {
                Decline(payment, meant.Failure!);
            }
            else
            {
                Take(payment);
            }
        }
    }

    public void Decline(LedgerPayment payment, string failureCode) => ledger.TryMove(payment, PaymentMove.Decline, changed =>
    {
        changed.FailureCode = failureCode;
        changed.FailureText = "Declined by this simulator: the test card says so.";
    });

    /// <summary>Takes the money, or holds it.</summary>
    public void Take(LedgerPayment payment)
    {
        if (ledger.TryMove(payment, payment.Terms.AutoClearing ? PaymentMove.Finish : PaymentMove.Hold)
            && payment is { Terms: { SavesCard: true, UserId: { } user }, Card: { Token: not null } card })
        {
            ledger.Save(card with { UserId = user, MerchantId = payment.MerchantId, SavedAt = time.GetUtcNow() });
        }
    }

    private void Decide(LedgerPayment payment, TestCard card)
    {
        switch (card.End)
        {
            case TestCardEnd.Paid:
                Take(payment);
                break;
            case TestCardEnd.PaidLater or TestCardEnd.DeclinedLater:
                ledger.TryMove(payment, PaymentMove.Wait);
                break;
            default:
                Decline(payment, card.Failure!);
                break;
        }
    }
}
