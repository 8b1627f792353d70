namespace FreedomPay.Contracts.Hosting;

/// <summary>What a program must know about a merchant: read from configuration or set in code, and checked as a whole when the program starts.</summary>
/// <remarks>
/// Nothing shows a key: <see cref="object.ToString"/>, serializers, debuggers and loggers see three asterisks. Any source of configuration can
/// provide keys, such as environment variables (<c>FreedomPay__PaymentKey</c>), user secrets, or a vault.
/// </remarks>
public sealed class FreedomPayOptions
{
    /// <summary>How long a request may take unless <see cref="Timeout"/> says otherwise: that of <see cref="HttpClient"/>.</summary>
    internal static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(100);

    private IReadOnlyList<SensitiveText> _oldPaymentKeys = [];
    private IReadOnlyList<SensitiveText> _oldPayoutKeys = [];

    /// <summary>Gets or sets the merchant's id (<c>pg_merchant_id</c>), as decimal digits.</summary>
    public string? MerchantId { get; set; }

    /// <summary>Gets or sets the secret key for accepting payments. A merchant that only pays out has none.</summary>
    public SensitiveText? PaymentKey { get; set; }

    /// <summary>Gets or sets the secret key for payouts, if the merchant makes any.</summary>
    public SensitiveText? PayoutKey { get; set; }

    /// <summary>Gets or sets earlier payment keys. They verify what the gateway still signs with them, and sign nothing.</summary>
    public IReadOnlyList<SensitiveText> OldPaymentKeys
    {
        get => _oldPaymentKeys;
        set => _oldPaymentKeys = value ?? [];
    }

    /// <summary>Gets or sets earlier payout keys. They verify what the gateway still signs with them, and sign nothing.</summary>
    public IReadOnlyList<SensitiveText> OldPayoutKeys
    {
        get => _oldPayoutKeys;
        set => _oldPayoutKeys = value ?? [];
    }

    /// <summary>
    /// Gets or sets the gateway that is called: <c>Kazakhstan</c> (<c>KZ</c>), <c>Kyrgyzstan</c> (<c>KG</c>), <c>Uzbekistan</c> (<c>UZ</c>),
    /// <c>Test</c>, or a URL (see <see cref="FreedomPayHosts"/>). There is no default: a test that forgot it would pay for real.
    /// </summary>
    public string? Host { get; set; }

    /// <summary>
    /// Gets or sets the address of the shop as the gateway and the payers see it, for example <c>https://shop.kz</c>, with the path in front of all routes
    /// if there is one. From it and the routes follow the URLs that the gateway is told, and the script names with which notifications are verified.
    /// </summary>
    public string? PublicUrl { get; set; }

    /// <summary>Gets or sets how long a request may take, with its response. The default is 100 seconds.</summary>
    public TimeSpan Timeout { get; set; } = DefaultTimeout;

    /// <summary>Gets or sets a value indicating whether a payment in test mode (<c>pg_testing_mode</c>) counts as paid. The default is <see langword="false"/>.</summary>
    public bool AllowTestPayments { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether requests carry the ids of the program's own trace (<c>traceparent</c>, <c>tracestate</c>). The default is <see langword="false"/>: no
    /// source says that the gateway reads them. Baggage, which can have anything, is never sent.
    /// </summary>
    public bool SendTraceHeaders { get; set; }

    /// <summary>Gets or sets the client id of Freedom ID, if the program calls it.</summary>
    public string? FreedomIdClientId { get; set; }

    /// <summary>Gets or sets the client secret of Freedom ID.</summary>
    public SensitiveText? FreedomIdClientSecret { get; set; }

    /// <summary>
    /// Gets or sets the host of Freedom ID: <c>Kazakhstan</c> (<c>KZ</c>), or a URL. No source names the hosts of other countries or of a test system. There is no default.
    /// </summary>
    public string? FreedomIdHost { get; set; }

    /// <summary>Gets or sets the path of the section from which the options were read; <see langword="null"/> if they are set in code.</summary>
    internal string? Section { get; set; }

    /// <summary>Gets or sets a value indicating whether the configuration lacks the section.</summary>
    internal bool IsSectionMissing { get; set; }

    /// <summary>Gets what the configuration has that is no option or has not its type. The validator reports it with everything else.</summary>
    internal List<string> BindingProblems { get; } = [];

    /// <summary>Returns the merchant's id and the host, and masks the rest.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() => $"FreedomPayOptions {{ MerchantId = {ShownId()}, Host = {ShownHost()} }}";

    // A key in the wrong place stays hidden.
    private string ShownId() => MerchantId is null ? "none" : MerchantId.All(char.IsAsciiDigit) ? MerchantId : "***";

    private string ShownHost() => Host is null ? "none" : FreedomPayHosts.TryFind(Host, out Uri? address) ? address.ToString() : "***";
}
