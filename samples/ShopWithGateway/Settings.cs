using FreedomPay.Contracts.Simulator;

namespace ShopWithGateway;

/// <summary>The settings with which a shop calls the simulator.</summary>
internal static class Settings
{
    public static IEnumerable<string> Of(string section, SimulatedMerchant merchant, Uri gateway, string shopUrl) =>
    [
        $"--{section}:Host", gateway.ToString(),
        $"--{section}:PublicUrl", shopUrl,
        $"--{section}:MerchantId", merchant.Id,
        $"--{section}:PaymentKey", merchant.PaymentKey,
        .. merchant.PayoutKey is { } key ? (string[])[$"--{section}:PayoutKey", key] : [],
    ];
}
