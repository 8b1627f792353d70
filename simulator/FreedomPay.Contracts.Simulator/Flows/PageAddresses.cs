using FreedomPay.Contracts.Simulator.Ledger;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>The addresses of the simulator's pages, as shops and browsers see them.</summary>
internal sealed class PageAddresses(SimulatorOptions options)
{
    /// <summary>Gets or sets where the simulator is, without a slash at the end. Known once it listens.</summary>
    public string Base { get; set; } = (options.PublicUrl ?? options.Url).TrimEnd('/');

    public string PaymentPage(LedgerPayment payment) => $"{Base}/pay/{payment.PageToken}";

    public string PayoutPage(LedgerPayment payment) => $"{Base}/payout/{payment.PageToken}";

    public string CardPage(LedgerPayment payment) => $"{Base}/card/{payment.PageToken}";

    /// <summary>Returns where a form with the CVC of a saved card is posted to.</summary>
    public string CvcForm(LedgerPayment payment) => $"{Base}/cvc/{payment.PageToken}";

    /// <summary>Returns what the QR code of an invoice leads to. The parameter names the payer's side of the invoice.</summary>
    public string InvoiceLink(LedgerPayment payment) => $"{PaymentPage(payment)}?customer={payment.PageToken}";

    /// <summary>Returns the ACS page of one payment, for calls whose answer has neither MD nor PaReq.</summary>
    public string AcsOf(LedgerPayment payment) => $"{Base}/acs/{payment.ThreeDSecure!.PaReq}";

    public string Acs => $"{Base}/acs";
}
