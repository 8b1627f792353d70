using FreedomPay.Merchant.Notifications;

namespace FreedomPay.Contracts.EntityFrameworkCore.Probe;

/// <summary>What a test puts in the place of the shop's handler.</summary>
public sealed class ReplacedHandler
{
    public Func<ShopDatabase, ResultNotifyRequest, CancellationToken, Task<ResultNotifyResponse>>? Handler { get; set; }
}
