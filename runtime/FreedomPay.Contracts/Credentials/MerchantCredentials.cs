using System.Buffers;

namespace FreedomPay.Contracts;

/// <summary>The merchant's id and secret keys at the gateway. The keys never appear in <see cref="ToString"/>, exceptions or logs.</summary>
public sealed class MerchantCredentials
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    private readonly SecretKey[] _oldPaymentKeys = [];
    private readonly SecretKey[] _oldPayoutKeys = [];

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

    /// <summary>
    /// Gets earlier keys for accepting payments. They verify what comes, and never sign: a message that the gateway signed before the key was changed is still
    /// verified. Remove a key once no such message can come any more, and at once if it may be known to others.
    /// </summary>
    /// <exception cref="ArgumentException">A key is <see langword="null"/>.</exception>
    public IReadOnlyList<SecretKey> OldPaymentKeys
    {
        get => _oldPaymentKeys;
        init => _oldPaymentKeys = Copy(value, nameof(value));
    }

    /// <summary>Gets earlier keys for payouts, which verify what comes, and never sign; see <see cref="OldPaymentKeys"/>.</summary>
    /// <exception cref="ArgumentException">A key is <see langword="null"/>.</exception>
    public IReadOnlyList<SecretKey> OldPayoutKeys
    {
        get => _oldPayoutKeys;
        init => _oldPayoutKeys = Copy(value, nameof(value));
    }

    /// <summary>Creates the credentials of a merchant that only pays out.</summary>
    /// <param name="merchantId">The merchant's id (<c>pg_merchant_id</c>), as decimal digits.</param>
    /// <param name="payoutKey">The secret key for payouts.</param>
    /// <param name="oldPayoutKeys">Earlier keys, for <see cref="OldPayoutKeys"/>; <see langword="null"/> if there are none.</param>
    /// <returns>The credentials. They cannot sign requests that require the payment key.</returns>
    /// <exception cref="ArgumentException">The id does not consist of 1 to 19 digits, or the key is empty or has white space around it.</exception>
    public static MerchantCredentials ForPayouts(string merchantId, string payoutKey, IReadOnlyList<SecretKey>? oldPayoutKeys = null) =>
        new(merchantId, paymentKey: null, new SecretKey(payoutKey)) { OldPayoutKeys = oldPayoutKeys ?? [] };

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

    /// <summary>Returns the keys that verify a message; only the first of them signs.</summary>
    internal VerificationKeys KeysFor(KeyKind kind) => new(KeyFor(kind), kind == KeyKind.Payment ? _oldPaymentKeys : _oldPayoutKeys);

    private static SecretKey[] Copy(IReadOnlyList<SecretKey> keys, string name)
    {
        ArgumentNullException.ThrowIfNull(keys, name);
        return keys.Any(static key => key is null) ? throw new ArgumentException("A key is null.", name) : [.. keys];
    }

    private static string Shown(SecretKey? key) => key is null ? "none" : "***";
}
