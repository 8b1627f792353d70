using FreedomPay.Gateway.Purchase;

namespace Contracts;

public static class Payments
{
    public static ThreeDSecureRequest Complete(long paymentId) => new() { PaymentId = paymentId, Md = "MD", PaRes = "PaRes" };
}
