using FreedomPay.Contracts.Catalog.Tests.Documented;

namespace FreedomPay.Contracts.Catalog.Tests;

/// <summary>A merchant whose keys the tests know.</summary>
internal static class TestMerchant
{
    public const string Id = "12345";

    private const string PaymentKey = "payment_secret_of_tests";

    private const string PayoutKey = "payout_secret_of_tests";

    public static MerchantCredentials Credentials { get; } = new(Id, PaymentKey, PayoutKey);

    /// <summary>The signature that the reference gives a body in JSON.</summary>
    public static string SignJws(string algorithm, string path, ReadOnlySpan<byte> body) => ReferenceJws.Sign(algorithm, path, body, Id, PaymentKey);

    public static string SecretOf(KeyKind key) => key == KeyKind.Payout ? PayoutKey : PaymentKey;
}
