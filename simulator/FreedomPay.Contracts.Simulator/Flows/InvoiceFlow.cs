using System.Net;
using System.Text;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Merchant.Invoice;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Invoices, which a payer opens from a QR code or pays with a saved card.</summary>
internal sealed class InvoiceFlow(GatewayLedger ledger, CardAuthorization cards, PageAddresses pages) : IGatewayFlow
{
    public void Register(FlowTable table)
    {
        table.Add<InitInvoiceRequest>(Create);
        table.Add<GetInvoiceInfoRequest>((call, request) => Find(call, request.Customer) is { } invoice
            ? FlowAnswer.Of(new GetInvoiceInfoResponse
            {
                Amount = invoice.Amount,
                OrderId = invoice.OrderId,
                InvoiceStatus = StatusOf(invoice),
                InvoiceId = invoice.Id,
                CardPan = invoice.Card?.Mask,
                Description = invoice.Description,
                Currency = invoice.Currency,
                Dt = call.Now,
            })
            : Refusals.PaymentNotFound);
        table.Add<PayInvoiceRequest>(Pay);
    }

    private static InvoiceStatus StatusOf(LedgerPayment invoice) => invoice.State switch
    {
        LedgerState.New => InvoiceStatus.New,
        LedgerState.AwaitingCardholder or LedgerState.Processing => InvoiceStatus.Process,
        LedgerState.Held or LedgerState.Done => InvoiceStatus.Paid,
        _ => invoice.HasExpired ? InvoiceStatus.Incomplete : InvoiceStatus.Failed,
    };

    private FlowAnswer Create(GatewayCall call, InitInvoiceRequest request)
    {
        if (!TermsOf.IsAmount(request.Amount))
        {
            return Refusals.WrongAmount;
        }

        LedgerPayment invoice = new()
        {
            Id = ledger.NextId(),
            MerchantId = call.Merchant.Id,
            Kind = PaymentKind.Payment,
            OrderId = request.OrderId,
            Amount = request.Amount,
            Currency = request.Currency ?? "KZT",
            Description = request.Description,
            CreatedAt = call.Now,
            ExpiresAt = TermsOf.Lifetime(call, PaymentKind.Payment),
            PageToken = GatewayLedger.NewSecret(),
            Terms = new PaymentTerms
            {
                IsTest = call.Merchant.TestingMode,
                AutoClearing = call.Merchant.AutoClearing,
                CheckUrl = request.CheckUrl,
                ResultUrl = request.ResultUrl,
                RequestMethod = request.RequestMethod,
            },
        };
        TermsOf.Add(call, ledger, invoice);
        return FlowAnswer.Of(new InitInvoiceResponse
        {
            Status = InvoiceCallStatus.Ok,
            InvoiceStatus = StatusOf(invoice),
            InvoiceId = invoice.Id,
            InvoiceMethods = new InvoicePresentations { Qr = Picture(pages.InvoiceLink(invoice)) },
            Dt = call.Now,
        });
    }

    /// <summary>Returns a picture of the link, which has it as text: this simulator draws no QR codes.</summary>
    private static string Picture(string link) => Convert.ToBase64String(Encoding.UTF8.GetBytes(
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 40" role="img"><title>{WebUtility.HtmlEncode(link)}</title><rect width="640" height="40" fill="#fff"/><text x="8" y="24" font-size="10">{WebUtility.HtmlEncode(link)}</text></svg>"""));

    private FlowAnswer Pay(GatewayCall call, PayInvoiceRequest request)
    {
        if (Find(call, request.Customer) is not { } invoice)
        {
            return Refusals.PaymentNotFound;
        }

        if (ledger.FindCard(call.Merchant.Id, request.CardToken.Reveal()) is not { IsForPayouts: false } saved || saved.UserId != request.UserId)
        {
            return Refusals.WrongToken;
        }

        if (cards.Present(invoice, TestCard.Named(saved.TestCard), saved, isWithoutCardholder: true) is not { } state)
        {
            return Refusals.StateForbids;
        }

        CardSteps.NotifyIfDecided(call, invoice, state);
        return state == LedgerState.Failed ? CardSteps.Declined(invoice) : FlowAnswer.Of(new PayInvoiceResponse
        {
            Amount = invoice.Amount,
            OrderId = invoice.OrderId,
            InvoiceStatus = StatusOf(invoice),
            InvoiceId = invoice.Id,
            CardPan = saved.Mask,
            Description = invoice.Description,
            Currency = invoice.Currency,
            Dt = call.Now,
        });
    }

    private LedgerPayment? Find(GatewayCall call, SensitiveText customer) =>
        call.Payment = ledger.FindByPage(customer.Reveal()) is { Kind: PaymentKind.Payment } invoice && invoice.MerchantId == call.Merchant.Id ? invoice : null;
}
