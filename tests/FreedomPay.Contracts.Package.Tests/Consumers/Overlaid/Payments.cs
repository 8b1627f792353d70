using FreedomPay.Contracts;
using FreedomPay.Gateway.Purchase;

namespace Overlaid;

public static class Payments
{
    public static string Sign(MerchantCredentials credentials) =>
        new CreatePaymentRequest { OrderId = "A-1", Amount = 1, Description = "Order", Shop = "main" }.Sign(credentials).ToString();
}
