namespace OldLanguage;

public static class Payments
{
    public static object Complete() => new FreedomPay.Gateway.Purchase.ThreeDSecureRequest { PaymentId = 1, Md = "MD", PaRes = "PaRes" };
}
