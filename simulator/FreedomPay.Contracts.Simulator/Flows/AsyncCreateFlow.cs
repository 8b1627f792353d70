using System.Globalization;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Gateway.Async;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Creates payments of the Async API. Each answer says that the payment is in progress: what became of it is asked for.</summary>
internal sealed class AsyncCreateFlow(GatewayLedger ledger, CardAuthorization cards) : IGatewayFlow
{
    private readonly Lock _orders = new();

    public void Register(FlowTable table) => table.Add<CreateAsyncPaymentRequest>(Create);

    private static FlowAnswer Answer(GatewayCall call, LedgerPayment payment)
    {
        call.Payment = payment;
        return FlowAnswer.Of(new CreateAsyncPaymentResponse
        {
            Id = AsyncIds.Of(payment.Id),
            Status = AsyncPaymentStatus.Process,
            Amount = payment.Amount,
            CreatedAt = payment.CreatedAt,
            RequestId = call.RequestId,
            RequestStatus = AsyncCallStatus.Success,
            ProcessedAt = call.Now,
        });
    }

    private FlowAnswer Create(GatewayCall call, CreateAsyncPaymentRequest request)
    {
        if (call.RequestId is not { } requestId)
        {
            return Refusals.NoRequestId;
        }

        if (!TermsOf.IsAmount(request.Amount))
        {
            return Refusals.WrongAmount;
        }

        LedgerPayment payment;
        (TestCard Card, LedgerCard Kept, bool IsWithoutCardholder)? source;
        lock (_orders)
        {
            // As documented: the same id, and the same order, give the first answer again. The ledger knows them even after a restart.
            if ((ledger.FindByRequest(call.Merchant.Id, requestId) ?? ledger.FindLast(call.Merchant.Id, request.OrderId, static known => known.Kind == PaymentKind.AsyncPayment)) is { } first)
            {
                return Answer(call, first);
            }

            if ((source = SourceOf(call, request)) is null)
            {
                return Refusals.WrongSource;
            }

            payment = New(call, request, requestId);
        }

        (TestCard card, LedgerCard kept, bool isWithoutCardholder) = source.Value;
        cards.Present(payment, card, kept, isWithoutCardholder);
        return Answer(call, payment);
    }

    private LedgerPayment New(GatewayCall call, CreateAsyncPaymentRequest request, Guid requestId)
    {
        AsyncPaymentSourceCard? card = request.From as AsyncPaymentSourceCard;
        bool isSaved = card?.Save == true || (request.From as AsyncPaymentSourceTokenized)?.Save == true;
        LedgerPayment payment = new()
        {
            Id = ledger.NextId(),
            MerchantId = call.Merchant.Id,
            Kind = PaymentKind.AsyncPayment,
            OrderId = request.OrderId,
            Amount = request.Amount,
            Currency = request.Currency,
            Description = request.Description,
            CreatedAt = call.Now,
            ExpiresAt = TermsOf.Lifetime(call, PaymentKind.AsyncPayment),
            PageToken = GatewayLedger.NewSecret(),
            RequestId = requestId,
            Terms = new PaymentTerms
            {
                IsTest = call.Merchant.TestingMode,

                // Its default is its own, whatever the merchant's setting is.
                AutoClearing = request.AutoClearing ?? true,
                UserId = request.UserId,
                SavesCard = isSaved,
                StartsRecurring = card?.Recurrent is not null,
                RecurringMonths = (int?)card?.Recurrent?.Lifetime,
            },
        };
        TermsOf.Add(call, ledger, payment);
        return payment;
    }

    /// <summary>Finds the source of the money; null if the card, token or profile is unknown.</summary>
    private (TestCard Card, LedgerCard Kept, bool IsWithoutCardholder)? SourceOf(GatewayCall call, CreateAsyncPaymentRequest request)
    {
        switch (request.From)
        {
            case AsyncPaymentSourceCard { Card: var data } when TestCard.Find(data.Pan.Reveal()) is { } card:
                return (card, CardSteps.Kept(card, data.Pan.Reveal(), data.Month.Reveal(), data.Year.Reveal(), data.Name.Reveal()), false);
            case AsyncPaymentSourceTokenized { Card: var device }:
                return (TestCard.Other, CardSteps.Kept(TestCard.Other, device.Pan.Reveal(), device.Month.Reveal(), device.Year.Reveal(), string.Empty), true);
            case AsyncPaymentSourceSaved { Card.Token: var token } when ledger.FindCard(call.Merchant.Id, token.Reveal()) is { IsForPayouts: false } saved && saved.UserId == request.UserId:
                return (TestCard.Named(saved.TestCard), saved, false);
            case AsyncPaymentSourceRecurrent { Recurrent.ProfileId: var profile }
                when ledger.FindByProfile(call.Merchant.Id, AsyncIds.NumberOf(profile).ToString(CultureInfo.InvariantCulture)) is { Card: { } charged } first && !(first.RecurringUntil < call.Now):
                return (TestCard.Named(charged.TestCard), charged, true);
            default:
                return null;
        }
    }
}
