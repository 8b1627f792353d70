using Evolving.Contracts;

namespace Evolving;

public static class Payments
{
    public static CancelRequest Cancel() => new() { PaymentId = 1 };
}
