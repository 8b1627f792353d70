using FreedomPay.Contracts;
using ByItself.Deep;
using ByItself.Root;

namespace ByItself
{
    public static class Payments
    {
        public static string Sign(MerchantCredentials credentials) =>
            $"{new RootRequest { PaymentId = 1 }.Sign(credentials)}{new DeepRequest { PaymentId = 1 }.Sign(credentials)}";
    }
}
