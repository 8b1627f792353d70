using FreedomPay.Merchant.Purchase;

namespace FreedomPay.Contracts.Simulator.BrowserTests.Support;

/// <summary>The page of a payment that was created, and not paid yet. Its shop has named no URL to return to.</summary>
internal sealed record CreatedPage(long Id, string Path)
{
    public static async Task<CreatedPage> OfAsync(Desk desk)
    {
        CreateMerchantPaymentResponse created = (await desk.Shop.Client.SendAsync(desk.Shop.Order with { SuccessUrl = null, FailureUrl = null })).Response!;
        return new CreatedPage(created.PaymentId!.Value, new Uri(created.RedirectUrl!).AbsolutePath);
    }
}
