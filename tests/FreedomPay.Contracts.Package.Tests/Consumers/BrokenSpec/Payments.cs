using BrokenSpec.Whole;
using FreedomPay.Gateway.Purchase;

namespace BrokenSpec;

public static class Payments
{
    public static object[] All() =>
    [
        new WholeRequest { PaymentId = 1 },
        new ThreeDSecureRequest { PaymentId = 1, Md = "MD", PaRes = "PaRes" },
    ];
}
