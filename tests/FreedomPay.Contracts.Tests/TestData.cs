using System.Globalization;

namespace FreedomPay.Contracts.Tests;

/// <summary>Credentials and texts that many tests use.</summary>
internal static class TestData
{
    public const string MerchantId = "12345";
    public const string Key = "test_secret";
    public const string PayoutKey = "test_payout_secret";
    public const string Salt = "abc123";

    public static readonly MerchantCredentials Credentials = new(MerchantId, Key, PayoutKey);
    public static readonly SigningOptions FixedSalt = new() { Salt = Salt };

    /// <summary>For samples of any text.</summary>
    public static readonly SigningOptions AnyText = new() { Salt = Salt, AllowSemicolons = true };

    public static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    public static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static MessageFields Text(string name, string value) => [MessageField.Text(name, value)];

    public static string Signature(this SignedMessage message) => message.Fields.Single(static field => field.Name == "pg_sig").GetValue();

    public static T Should<T>(object? value)
    {
        Assert.True(value is T, $"Expected {typeof(T)}, but got: {value}");
        return (T)value!;
    }
}
