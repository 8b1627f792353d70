using System.Buffers;

namespace FreedomPay.Contracts;

/// <summary>Who the merchant is at the gateway: its id and its secret keys. The keys never show in <see cref="ToString"/>, exceptions or logs.</summary>
public sealed class MerchantCredentials
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>Takes a merchant's id and keys as the gateway's cabinet shows them.</summary>
    /// <param name="merchantId">The merchant's id (<c>pg_merchant_id</c>), decimal digits.</param>
    /// <param name="paymentKey">The secret key for accepting payments.</param>
    /// <param name="payoutKey">The secret key for payouts; leave it out when the merchant makes none.</param>
    /// <exception cref="ArgumentException">The id is not made of 1 to 19 digits, or a key is empty or has white space around it.</exception>
    public MerchantCredentials(string merchantId, string paymentKey, string? payoutKey = null)
    {
        ArgumentNullException.ThrowIfNull(merchantId);
        if (merchantId.Length is 0 or > 19 || merchantId.AsSpan().ContainsAnyExcept(Digits))
        {
            // The value stays out of the message: a key passed in the wrong place must not show.
            throw new ArgumentException("The merchant id is made of 1 to 19 decimal digits.", nameof(merchantId));
        }

        MerchantId = merchantId;
        PaymentKey = new SecretKey(paymentKey);
        PayoutKey = payoutKey is null ? null : new SecretKey(payoutKey);
    }

    /// <summary>The merchant's id, sent as <c>pg_merchant_id</c>.</summary>
    public string MerchantId { get; }

    /// <summary>The key for accepting payments.</summary>
    public SecretKey PaymentKey { get; }

    /// <summary>The key for payouts, if one was given.</summary>
    public SecretKey? PayoutKey { get; }

    /// <summary>Shows the merchant's id and masks the keys.</summary>
    /// <returns>A text that is safe to log.</returns>
    public override string ToString() =>
        $"MerchantCredentials {{ MerchantId = {MerchantId}, PaymentKey = ***, PayoutKey = {(PayoutKey is null ? "none" : "***")} }}";

    internal SecretKey KeyFor(KeyKind kind) => kind switch
    {
        KeyKind.Payment => PaymentKey,
        KeyKind.Payout => PayoutKey ?? throw new InvalidOperationException(
            "This message is signed with the payout key, and the credentials hold none. Pass payoutKey to MerchantCredentials; the payment key does not fit."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
