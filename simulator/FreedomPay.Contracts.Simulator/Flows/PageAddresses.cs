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

    public string Acs => $"{Base}/acs";
}
