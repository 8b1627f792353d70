namespace FreedomPay.Contracts.Hosting;

/// <summary>What follows from options that have been checked.</summary>
internal static class OptionValues
{
    public static MerchantCredentials Credentials(FreedomPayOptions options)
    {
        string? payoutKey = KeyOf(options.PayoutKey);
        SecretKey[] oldPayoutKeys = Keys(options.OldPayoutKeys);
        return KeyOf(options.PaymentKey) is { } paymentKey
            ? new MerchantCredentials(options.MerchantId!, paymentKey, payoutKey) { OldPaymentKeys = Keys(options.OldPaymentKeys), OldPayoutKeys = oldPayoutKeys }
            : MerchantCredentials.ForPayouts(options.MerchantId!, payoutKey!, oldPayoutKeys);
    }

    public static Uri Host(FreedomPayOptions options) =>
        FreedomPayHosts.TryFind(options.Host, out Uri? host) ? host : throw new InvalidOperationException("The options have not been checked.");

    public static IReadOnlyList<AuthorizedHost> Hosts(FreedomPayOptions options)
    {
        if (options.FreedomIdClientId is not { } clientId || !FreedomPayHosts.TryFindFreedomId(options.FreedomIdHost, out Uri? address))
        {
            return [];
        }

        BasicAuthorization partner = new(clientId, options.FreedomIdClientSecret!.Value);
        return [new AuthorizedHost(FreedomIdTokens.Host, partner, address)];
    }

    /// <summary>Returns whether a message that one merchant's keys sign can be verified with the other's.</summary>
    public static bool ShareKey(FreedomPayOptions one, FreedomPayOptions other) => KeysOf(one).Intersect(KeysOf(other)).Any();

    private static IEnumerable<SensitiveText> KeysOf(FreedomPayOptions options) =>
        new[] { options.PaymentKey, options.PayoutKey }.OfType<SensitiveText>().Concat(options.OldPaymentKeys).Concat(options.OldPayoutKeys).Where(static key => !key.IsEmpty());

    private static SecretKey[] Keys(IReadOnlyList<SensitiveText> keys) => [.. keys.Select(static key => new SecretKey(key.Reveal()))];

    private static string? KeyOf(SensitiveText? key) => key is { } text && !text.IsEmpty() ? text.Reveal() : null;
}
