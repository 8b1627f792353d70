using System.Globalization;
using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Gateway.Transfer;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Transfers from card to card. The sender's card decides; no message tells the result, because none is described.</summary>
internal sealed class TransferFlow(GatewayLedger ledger, CardAuthorization cards, PageAddresses pages) : IGatewayFlow
{
    /// <summary>As documented: this token in place of a card leaves out its half of the transfer.</summary>
    private const string NoCard = "2d0b504c-b95d-4cf6-b782-5a7d13ab2c85";

    private const string NoMask = "XXXX";

    public void Register(FlowTable table)
    {
        table.Add<CardTransferRequest>(Send);
        table.Add<CardTransferThreeDSecureRequest>(Finish);
        table.Add<GetTransferRatesRequest>(Rates);
        table.Add<GetTransferStatusRequest>(Status);
    }

    private static PaymentStatus StatusOf(LedgerPayment transfer) => transfer.State switch
    {
        LedgerState.Done => PaymentStatus.Success,
        LedgerState.Failed => PaymentStatus.Error,
        _ => PaymentStatus.Process,
    };

    private static string? DateOf(LedgerPayment transfer) => transfer.PaidAt?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static FlowAnswer Rates(GatewayCall call, GetTransferRatesRequest request)
    {
        ExchangeRate[] rates =
        [
            .. from one in ExchangeRates.Currencies
               from other in ExchangeRates.Currencies
               where one != other && (request.CurrencyFrom is null || request.CurrencyFrom == one) && (request.CurrencyTo is null || request.CurrencyTo == other)
               select new ExchangeRate { CurrencyFrom = one, CurrencyTo = other, Rate = ExchangeRates.Between(one, other) },
        ];
        return rates.Length == 0 ? Refusals.WrongCurrency : FlowAnswer.Of(new GetTransferRatesResponse { Rates = [.. rates], Datetime = call.Now });
    }

    private FlowAnswer Send(GatewayCall call, CardTransferRequest request)
    {
        if (!TermsOf.IsAmount(request.Amount) || (request.AmountTo is { } amountTo && !TermsOf.IsAmount(amountTo)) || request.CommissionAmount < 0)
        {
            return Refusals.WrongAmount;
        }

        if (ExchangeRates.Between(request.CurrencyFrom, request.CurrencyTo) is not { } rate)
        {
            return Refusals.WrongCurrency;
        }

        bool isDebited = request.CardToken?.Reveal() != NoCard;
        bool isPaidOut = request.RecipientCardToken?.Reveal() != NoCard;
        LedgerCard? sender = isDebited ? CardOf(call, request.CardPan, request.CardMonth, request.CardYear, request.CardName, request.CardToken, isRecipient: false, request.SaveSenderCard) : null;
        LedgerCard? recipient = isPaidOut ? CardOf(call, request.RecipientCardPan, month: null, year: null, request.RecipientCardName, request.RecipientCardToken, isRecipient: true, request.SaveRecipientCard) : null;
        if ((isDebited && sender is null) || (isPaidOut && recipient is null) || !(isDebited || isPaidOut))
        {
            return Refusals.WrongCard;
        }

        LedgerPayment transfer = new()
        {
            Id = ledger.NextId(),
            MerchantId = call.Merchant.Id,
            Kind = PaymentKind.Transfer,
            OrderId = request.OrderId,
            Amount = request.Amount,
            Currency = request.CurrencyFrom,
            AmountTo = request.AmountTo ?? decimal.Round(request.Amount * rate, 2),
            CurrencyTo = request.CurrencyTo,
            Description = request.Description,
            CreatedAt = call.Now,
            ExpiresAt = TermsOf.Lifetime(call, PaymentKind.Transfer),
            PageToken = GatewayLedger.NewSecret(),
            Recipient = recipient,
            Terms = TermsOf.Request(call) with { SavesCard = false },
        };
        TermsOf.Add(call, ledger, transfer);
        LedgerState? state = sender is null ? cards.Take(transfer) : cards.Present(transfer, TestCard.Named(sender.TestCard), sender);
        return state == LedgerState.Failed ? CardSteps.Declined(transfer) : Answer(call, transfer, state ?? transfer.State);
    }

    private FlowAnswer Answer(GatewayCall call, LedgerPayment transfer, LedgerState state)
    {
        CardTransferResponse answer = state switch
        {
            LedgerState.AwaitingCardholder => new CardTransferResponse.ThreeDSecureRequired { AcsUrl = pages.AcsOf(transfer) },
            LedgerState.Processing => new CardTransferResponse.Processing(),
            _ => new CardTransferResponse.Accepted { ThreeDSecure = false },
        };
        return FlowAnswer.Of((IReply)(answer with
        {
            PaymentId = transfer.Id,
            OrderId = transfer.OrderId,
            PaymentStatus = state == LedgerState.Done ? PaymentStatus.Success : PaymentStatus.Process,
            PaymentAmount = transfer.Amount,
            PayoutAmount = transfer.AmountTo,
            CurrencyFrom = transfer.Currency,
            CurrencyTo = transfer.CurrencyTo,
            CardMask = transfer.Card?.Mask ?? NoMask,
            CardToken = transfer.Card?.Token,
            RecipientCardMask = transfer.Recipient?.Mask,
            RecipientCardToken = transfer.Recipient?.Token,
            PaymentDate = state == LedgerState.Done ? DateOf(transfer) : null,
            Datetime = call.Now,
        }));
    }

    /// <summary>Goes on after the ACS, which has told the result to the gateway itself: the call brings no PaRes.</summary>
    private FlowAnswer Finish(GatewayCall call, CardTransferThreeDSecureRequest request)
    {
        if ((call.Payment = ledger.Find(call.Merchant.Id, request.PaymentId, PaymentKind.Transfer)) is not { } transfer)
        {
            return Refusals.PaymentNotFound;
        }

        if (transfer.ThreeDSecure?.ToldPaRes is not { } told || cards.Finish(transfer, told) is not { } state)
        {
            return Refusals.StateForbids;
        }

        return state == LedgerState.Failed ? CardSteps.Declined(transfer) : FlowAnswer.Of(new CardTransferThreeDSecureResponse
        {
            PaymentId = transfer.Id,
            OrderId = transfer.OrderId,
            PaymentStatus = StatusOf(transfer),
            ThreeDSecure = false,
            PaymentAmount = transfer.Amount,
            PayoutAmount = transfer.AmountTo,
            CurrencyFrom = transfer.Currency,
            CurrencyTo = transfer.CurrencyTo,
            CardMask = transfer.Card?.Mask ?? NoMask,
            CardToken = transfer.Card?.Token,
            RecipientCardMask = transfer.Recipient?.Mask,
            RecipientCardToken = transfer.Recipient?.Token,
            PaymentDate = DateOf(transfer),
            Datetime = call.Now,
        });
    }

    private FlowAnswer Status(GatewayCall call, GetTransferStatusRequest request)
    {
        call.Payment = request.PaymentId is { } id
            ? ledger.Find(call.Merchant.Id, id, PaymentKind.Transfer)
            : ledger.FindLast(call.Merchant.Id, request.OrderId ?? string.Empty, static payment => payment.Kind == PaymentKind.Transfer);
        if (call.Payment is not { } transfer || (request.OrderId is { } order && transfer.OrderId != order))
        {
            return Refusals.PaymentNotFound;
        }

        return FlowAnswer.Of(new GetTransferStatusResponse
        {
            PaymentId = transfer.Id,
            OrderId = transfer.OrderId,
            PaymentStatus = StatusOf(transfer),
            PaymentAmount = transfer.Amount,
            PayoutAmount = transfer.AmountTo,
            CurrencyFrom = transfer.Currency,
            CurrencyTo = transfer.CurrencyTo,
            CardMask = transfer.Card?.Mask ?? NoMask,
            CardToken = transfer.Card?.Token,
            RecipientCardMask = transfer.Recipient?.Mask,
            RecipientCardToken = transfer.Recipient?.Token,
            PaymentDate = StatusFlow.Local(transfer.PaidAt),
            Datetime = call.Now,
        });
    }

    /// <summary>Finds the card of one side by its token or number; null if it is none. A card that is to be saved is saved for its user at once.</summary>
    private LedgerCard? CardOf(GatewayCall call, SensitiveText? number, SensitiveText? month, SensitiveText? year, SensitiveText? owner, SensitiveText? token, bool isRecipient, bool? isSaved)
    {
        if (token?.Reveal() is { } known)
        {
            return ledger.FindCard(call.Merchant.Id, known) is { } saved && (isRecipient || !saved.IsForPayouts) ? saved : null;
        }

        if (number?.Reveal() is not { } digits || TestCard.Find(digits) is not { } card)
        {
            return null;
        }

        LedgerCard kept = CardSteps.Kept(card, digits, month?.Reveal() ?? string.Empty, year?.Reveal() ?? string.Empty, owner?.Reveal() ?? string.Empty);
        if (isSaved == true && call.Fields["pg_user_id"] is { } user)
        {
            kept = kept with { Token = GatewayLedger.NewToken(), UserId = user, MerchantId = call.Merchant.Id, SavedAt = call.Now, IsForPayouts = isRecipient };
            ledger.Save(kept);
        }

        return kept;
    }
}
