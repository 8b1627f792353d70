using FreedomPay.Contracts;
using FreedomPay.Gateway.Purchase;

namespace Shop;

/// <summary>Gives money back.</summary>
internal sealed class Refunds(FreedomPayClient client)
{
    public async Task<Outcome> RefundAsync(long payment, decimal amount)
    {
        Answer<RefundPaymentResponse> answer = await client.SendAsync(new RefundPaymentRequest { PaymentId = payment, Amount = amount }).ConfigureAwait(false);
        return answer.Outcome;
    }
}
