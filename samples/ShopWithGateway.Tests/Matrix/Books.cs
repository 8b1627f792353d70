using System.Globalization;
using FreedomPay.Contracts;
using FreedomPay.Contracts.Simulator;
using Shop.Orders;

namespace ShopWithGateway.Tests.Matrix;

/// <summary>Compares what the shop has written down about an order with what the simulator has.</summary>
internal static class Books
{
    /// <summary>Returns what must never be.</summary>
    public static IEnumerable<string> ProblemsOf(Order order, IReadOnlyList<SimulatedPayment> payments)
    {
        SimulatedPayment[] paid = [.. payments.Where(static payment => payment.State is PaymentState.Paid or PaymentState.PartlyRefunded or PaymentState.Refunded)];
        if (paid.Length > 1)
        {
            yield return "It was paid twice.";
        }

        if (order.DeliveredAt is not null && paid.Length == 0)
        {
            yield return "It was shipped unpaid.";
        }

        if (payments.Sum(static payment => payment.Refunds) > 1)
        {
            yield return "It was refunded twice.";
        }

        if (order.Problem is null)
        {
            foreach (string problem in Disagreements(order, payments, paid))
            {
                yield return problem;
            }
        }
    }

    /// <summary>Returns what must never be.</summary>
    public static IEnumerable<string> ProblemsOf(Payout payout, IReadOnlyList<SimulatedPayment> payments)
    {
        if (payments.Count > 1)
        {
            yield return "It was sent twice.";
        }

        if (payout.IsPaid && payments is not [{ State: PaymentState.Paid }])
        {
            yield return "The shop believes that it was paid out.";
        }

        if (payout.Problem is null && payout.IsOpen)
        {
            yield return "It is open, and nobody was told.";
        }

        if (payout.Problem is null && (payments is not [{ } only] || only.State != payout.Progress.State))
        {
            yield return $"It is {payout.Progress.State} in the shop, and not at the gateway.";
        }
    }

    /// <summary>Nobody was told: so both agree, and nothing is open.</summary>
    private static IEnumerable<string> Disagreements(Order order, IReadOnlyList<SimulatedPayment> payments, SimulatedPayment[] paid)
    {
        if (order.IsOpen)
        {
            yield return "Something is open, and nobody was told.";
        }

        if (order.IsPaid != paid.Length > 0 || order.DeliveredAt is null == paid.Length > 0)
        {
            yield return "The gateway has money that the shop has not delivered for, or the other way round.";
        }

        decimal refunded = order.Refund is { IsDone: true } refund ? refund.Amount : 0;
        if (refunded != payments.Sum(static payment => payment.Refunded))
        {
            yield return "Shop and gateway do not agree about the refund.";
        }

        foreach (Payment known in order.Payments)
        {
            PaymentState? state = payments.SingleOrDefault(payment => payment.Id.ToString(CultureInfo.InvariantCulture) == known.Id)?.State;

            // The shop has no message about refunds: it counts them itself.
            bool isSame = known.Progress.State == state || (known.IsPaid && state == PaymentState.Refunded) || (known.IsLeft && state == PaymentState.Pending);
            if (!isSame)
            {
                yield return $"Payment {known.Id} is {state?.ToString() ?? "not"} at the gateway, and {known.Progress.State} in the shop.";
            }
        }
    }
}
