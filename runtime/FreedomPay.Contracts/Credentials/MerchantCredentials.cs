using System.Buffers;

namespace FreedomPay.Contracts;

/// <summary>The merchant's id and secret keys at the gateway. The keys never appear in <see cref="ToString"/>, exceptions or logs.</summary>
public sealed class MerchantCredentials
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>Initializes a new instance of the <see cref="MerchantCredentials"/> class with the id and the keys from the gateway's merchant cabinet.</summary>
    /// <param name="merchantId">The merchant's id (<c>pg_merchant_id</c>), as decimal digits.</param>
    /// <param name="paymentKey">The secret key for accepting payments. For a merchant that only pays out, use <see cref="ForPayouts"/>.</param>
    /// <param name="payoutKey">The secret key for payouts; omit it if the merchant makes no payouts.</param>
    /// <exception cref="ArgumentException">The id does not consist of 1 to 19 digits, or a key is empty or has white space around it.</exception>
    public MerchantCredentials(string merchantId, string paymentKey, string? payoutKey = null)
        : this(merchantId, new SecretKey(paymentKey), payoutKey is null ? null : new SecretKey(payoutKey))
    {
    }

    private MerchantCredentials(string merchantId, SecretKey? paymentKey, SecretKey? payoutKey)
    {
        ArgumentNullException.ThrowIfNull(merchantId);
        if (merchantId.Length is 0 or > 19 || merchantId.AsSpan().ContainsAnyExcept(Digits))
        {
            // The value stays out of the message, because it may be a key that was passed as the wrong argument.
            throw new ArgumentException("The merchant id is made of 1 to 19 decimal digits.", nameof(merchantId));
        }

        MerchantId = merchantId;
        PaymentKey = paymentKey;
        PayoutKey = payoutKey;
    }

    /// <summary>Gets the merchant's id, sent as <c>pg_merchant_id</c>.</summary>
    public string MerchantId { get; }

    /// <summary>Gets the key for accepting payments; <see langword="null"/> for a merchant that only pays out.</summary>
    public SecretKey? PaymentKey { get; }

    /// <summary>Gets the key for payouts, if there is one.</summary>
    public SecretKey? PayoutKey { get; }

    /// <summary>Creates the credentials of a merchant that only pays out.</summary>
    /// <param name="merchantId">The merchant's id (<c>pg_merchant_id</c>), as decimal digits.</param>
    /// <param name="payoutKey">The secret key for payouts.</param>
    /// <returns>The credentials. They cannot sign requests that require the payment key.</returns>
    /// <exception cref="ArgumentException">The id does not consist of 1 to 19 digits, or the key is empty or has white space around it.</exception>
    public static MerchantCredentials ForPayouts(string merchantId, string payoutKey) => new(merchantId, paymentKey: null, new SecretKey(payoutKey));

    /// <summary>Returns the merchant's id and masks the keys.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() =>
        $"MerchantCredentials {{ MerchantId = {MerchantId}, PaymentKey = {Shown(PaymentKey)}, PayoutKey = {Shown(PayoutKey)} }}";

    internal SecretKey KeyFor(KeyKind kind) => kind switch
    {
        KeyKind.Payment => PaymentKey ?? throw new InvalidOperationException(
            "This message is signed with the payment key, and the credentials have none. Pass paymentKey to MerchantCredentials; the payout key is a different key."),
        KeyKind.Payout => PayoutKey ?? throw new InvalidOperationException(
            "This message is signed with the payout key, and the credentials have none. Pass payoutKey to MerchantCredentials; the payment key is a different key."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Shown(SecretKey? key) => key is null ? "none" : "***";
}
