using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Flows;

namespace FreedomPay.Contracts.Simulator.Ledger;

/// <summary>Presents a card for a payment, and makes the moves that the card decides. Of two that come at once, one makes the move.</summary>
internal sealed class CardAuthorization(GatewayLedger ledger, MerchantDirectory merchants, TimeProvider time)
{
    private const string DeclinedByCard = "Declined by this simulator: the test card says so.";

    /// <summary>Presents a card for something that is new. Afterwards it waits for the cardholder, takes its time, or is decided.</summary>
    /// <returns>The state that it leads to; null if the card was not presented, because another one was or time is over.</returns>
    public LedgerState? Present(LedgerPayment payment, TestCard card, LedgerCard kept, bool isWithoutCardholder = false)
    {
        LedgerCard presented = payment.Terms is { SavesCard: true, UserId: not null } ? kept with { Token = kept.Token ?? GatewayLedger.NewToken() } : kept;
        if (isWithoutCardholder || !(card.AsksCardholder || payment.Terms.AsksForThreeDSecure))
        {
            return Decide(payment, card, changed => changed.Card = presented, IsOpen);
        }

        return Move(
            payment,
            PaymentMove.AskCardholder,
            changed =>
            {
                changed.Card = presented;
                changed.ThreeDSecure = new LedgerThreeDSecure
                {
                    PaReq = GatewayLedger.NewSecret(),
                    Md = GatewayLedger.NewSecret(),
                    PassedPaRes = GatewayLedger.NewSecret(),
                    RefusedPaRes = GatewayLedger.NewSecret(),
                    Code = card.AsksCode || payment.Terms.AsksForThreeDSecure ? GatewayLedger.NewDigits(6) : null,
                };
            },
            IsOpen);
    }

    /// <summary>Takes the code of a mobile payment, if it is the right one.</summary>
    /// <returns>The state that it leads to; null if the code is wrong, or none is expected.</returns>
    public LedgerState? TakeCode(LedgerPayment payment, string code)
    {
        return payment switch
        {
            // Another change of a payment in progress, and no move: time decides it from now on.
            { IsSlow: true } => ledger.Change(payment, Forget, IsRight) ? LedgerState.Processing : null,
            { LateFailure: { } failure } => Move(
                payment,
                PaymentMove.Decline,
                changed =>
                {
                    Forget(changed);
                    Fail(changed, failure, "Declined by this simulator: the number of the phone says so.");
                },
                IsRight),
            _ => Take(payment, Forget, IsRight),
        };

        static void Forget(LedgerPayment changed) => changed.MobileCode = null;

        bool IsRight(LedgerPayment waiting) => waiting.AwaitsCode && waiting.WrongCodes < MobileCharging.MostWrongCodes && waiting.MobileCode == code && !(waiting.ExpiresAt <= time.GetUtcNow());
    }

    /// <summary>Pays out. No cardholder is asked; the amount leaves the merchant's balance at once, and comes back if the payout fails.</summary>
    /// <returns>The state that it leads to; null if it has not begun. If it is new still, the balance is too small.</returns>
    public LedgerState? PayOut(LedgerPayment payment, LedgerCard? kept, bool takesTime, string? failure) => Move(
        payment,
        takesTime ? PaymentMove.Wait : failure is null ? PaymentMove.Finish : PaymentMove.Decline,
        changed =>
        {
            changed.Card = kept;
            if (takesTime)
            {
                changed.LateFailure = failure;
            }
            else if (failure is not null)
            {
                (changed.FailureCode, changed.FailureText) = (failure, DeclinedByCard);
                return;
            }

            changed.IsReserved = true;
            merchants.Get(changed.MerchantId).PayoutBalance -= changed.Amount;
        },
        changed => IsOpen(changed) && merchants.Get(changed.MerchantId).PayoutBalance >= changed.Amount);

    /// <summary>Goes on after the issuer's answer. A PaRes that the ACS did not make decides nothing.</summary>
    /// <returns>The state that it leads to; null if nothing has changed by it.</returns>
    public LedgerState? Finish(LedgerPayment payment, string paRes)
    {
        if (payment is not { State: LedgerState.AwaitingCardholder, ThreeDSecure: { } step, Card: { } card })
        {
            return null;
        }

        if (paRes == step.RefusedPaRes)
        {
            return Move(payment, PaymentMove.Decline, static changed => (changed.FailureCode, changed.FailureText) = (FailureCode.Texts.ThreeDSecureFailed, "The cardholder did not pass 3DS."), IsWaiting);
        }

        return paRes == step.PassedPaRes ? Decide(payment, TestCard.Named(card.TestCard), change: null, IsWaiting) : null;

        static bool IsWaiting(LedgerPayment waiting) => waiting.State == LedgerState.AwaitingCardholder;
    }

    /// <summary>Decides a payment that takes its time.</summary>
    public bool FinishLate(LedgerPayment payment) => payment.State == LedgerState.Processing
        && !payment.AwaitsCode
        && (payment.LateFailure is { } failure ? Decline(payment, failure) : Take(payment) is not null);

    /// <summary>Lets something fail whose time is over.</summary>
    public bool Expire(LedgerPayment payment) => ledger.TryMove(
        payment,
        PaymentMove.Expire,
        changed => Fail(changed, FailureCode.Texts.LifetimeOverOlder, "The lifetime of the payment has ended."),
        changed => changed.ExpiresAt <= time.GetUtcNow());

    public bool Decline(LedgerPayment payment, string failureCode, string? text = null) =>
        ledger.TryMove(payment, PaymentMove.Decline, changed => Fail(changed, failureCode, text ?? DeclinedByCard));

    /// <summary>Takes the money, or holds it.</summary>
    public LedgerState? Take(LedgerPayment payment, Action<LedgerPayment>? change = null, Func<LedgerPayment, bool>? condition = null)
    {
        bool holds = payment.Kind is PaymentKind.Payment or PaymentKind.AsyncPayment && !payment.Terms.AutoClearing;
        if (Move(payment, holds ? PaymentMove.Hold : PaymentMove.Finish, change, condition) is not { } state)
        {
            return null;
        }

        if (payment is { Terms: { SavesCard: true, UserId: { } user }, Card: { Token: not null } card })
        {
            ledger.Save(card with { UserId = user, MerchantId = payment.MerchantId, SavedAt = time.GetUtcNow(), IsForPayouts = payment.Terms.SavesForPayouts });
        }

        return state;
    }

    private bool IsOpen(LedgerPayment payment) => payment.State == LedgerState.New && !(payment.ExpiresAt <= time.GetUtcNow());

    private void Fail(LedgerPayment payment, string failureCode, string text)
    {
        (payment.FailureCode, payment.FailureText) = (failureCode, text);
        if (payment.IsReserved)
        {
            payment.IsReserved = false;
            if (merchants.TryGet(payment.MerchantId, out SimulatedMerchant? merchant))
            {
                merchant.PayoutBalance += payment.Amount;
            }
        }
    }

    /// <summary>Makes a move. The state is the one that this move leads to, whatever happens right after it.</summary>
    private LedgerState? Move(LedgerPayment payment, PaymentMove move, Action<LedgerPayment>? change, Func<LedgerPayment, bool>? condition)
    {
        LedgerState? after = null;
        ledger.TryMove(
            payment,
            move,
            changed =>
            {
                change?.Invoke(changed);
                after = changed.State;
            },
            condition);
        return after;
    }

    private LedgerState? Decide(LedgerPayment payment, TestCard card, Action<LedgerPayment>? change, Func<LedgerPayment, bool> condition) => card.End switch
    {
        TestCardEnd.Paid => Take(payment, change, condition),
        TestCardEnd.PaidLater or TestCardEnd.DeclinedLater => Move(
            payment,
            PaymentMove.Wait,
            changed =>
            {
                change?.Invoke(changed);
                changed.LateFailure = card.Failure;
            },
            condition),
        _ => Move(
            payment,
            PaymentMove.Decline,
            changed =>
            {
                change?.Invoke(changed);
                Fail(changed, card.Failure!, DeclinedByCard);
            },
            condition),
    };
}
