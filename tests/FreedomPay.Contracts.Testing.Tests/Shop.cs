namespace FreedomPay.Contracts.Testing.Tests;

/// <summary>The merchant of these tests.</summary>
internal static class Shop
{
    public static MerchantCredentials Credentials { get; } = new("500000", "a-payment-key", "a-payout-key");

    /// <summary>Another one, whose key signs nothing that this one trusts.</summary>
    public static MerchantCredentials Stranger { get; } = new("500000", "another-key");
}
