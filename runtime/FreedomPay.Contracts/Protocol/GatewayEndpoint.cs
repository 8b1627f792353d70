namespace FreedomPay.Contracts;

/// <summary>Where a message goes and how it is signed: what a spec says about an endpoint apart from its fields.</summary>
public sealed class GatewayEndpoint
{
    private readonly bool _hasOwnScriptName;
    private string? _scriptName;
    private KnownUrl? _lastUrl;
    private JwsHeaderCache? _jwsHeaders;

    /// <summary>The endpoint's name in its spec, with the namespace: <c>FreedomPay.Merchant.Notifications.ResultNotify</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The endpoint's name in the gateway's documentation.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP method, in uppercase.</summary>
    public required string Method { get; init; }

    /// <summary>
    /// The path on the gateway's host, starting with its first slash, with its parameters in braces; empty for messages to the merchant, whose URL
    /// is the merchant's own.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>Whether the gateway, or the payer's browser, calls the merchant.</summary>
    public bool IsInbound { get; init; }

    /// <summary>
    /// The wire names of the fields that make two messages to the merchant the same event, such as a payment's id and its result; empty if the spec does
    /// not say. Salt and signature are new in each repeat.
    /// </summary>
    public IReadOnlyList<string> RepeatFields { get; init; } = [];

    /// <summary>The scheme and host that the spec names as a default; other countries and test systems have their own.</summary>
    public string? Host { get; init; }

    /// <summary>The script name that goes into the signature: the last segment of <see cref="Path"/>, unless the spec says otherwise.</summary>
    public string ScriptName
    {
        get => _scriptName ??= Contracts.ScriptName.FromUrl(Path).Value;
        init => (_scriptName, _hasOwnScriptName) = (value, true);
    }

    /// <summary>How the fields of the request are encoded.</summary>
    public RequestEncoding Encoding { get; init; }

    /// <summary>The merchant key that signs.</summary>
    public KeyKind Key { get; init; }

    /// <summary>What a request can change.</summary>
    public Effect Effect { get; init; }

    /// <summary>
    /// The header that makes repeats of a request safe: for a key that it has already seen, the gateway returns the first response again;
    /// <see langword="null"/> if no such header is known.
    /// </summary>
    public string? IdempotencyHeader { get; init; }

    /// <summary>How a request in JSON is signed; <see langword="null"/> if it is not, or if the message is a form.</summary>
    public JwsScheme? Jws { get; init; }

    /// <summary>The headers that every request in JSON has, such as <c>X-Action</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Whether requests and responses are JSON. Such responses carry no signature.</summary>
    public bool IsJson { get; init; }

    /// <summary>How a response in JSON says that the request failed; <see langword="null"/> if no source tells.</summary>
    public JsonErrorShape? Errors { get; init; }

    /// <summary>The headers that are fields of a request in JSON.</summary>
    public IReadOnlyList<string> RequestHeaders { get; init; } = [];

    /// <summary>The headers that are read like fields of a response in JSON.</summary>
    public IReadOnlyList<string> AnswerHeaders { get; init; } = [];

    /// <summary>The HTTP statuses that tell shapes of a response in JSON. With any other than these and 200 to 299, a response is no success.</summary>
    public IReadOnlyList<int> AnswerStatuses { get; init; } = [];

    /// <summary>What the header <c>Authorization</c> of a request has.</summary>
    public Authorization Authorization { get; init; }

    /// <summary>Whether a response in JSON has no fields that any source describes.</summary>
    public bool HasEmptyAnswer { get; init; }

    /// <summary>Returns the method and path.</summary>
    /// <returns>A string such as <c>POST /g2g/paymentAcs</c>.</returns>
    public override string ToString() => $"{Method} {Path}";

    /// <summary>Returns the script name of a message: the one that the spec names, or the last segment of the called path.</summary>
    internal ScriptName ScriptNameOf(string path)
    {
        if (_hasOwnScriptName)
        {
            return Contracts.ScriptName.Exactly(ScriptName);
        }

        if (IsInbound && path.Length == 0)
        {
            throw new InvalidOperationException(
                $"{LogText.Of(Title)}: the script name is the last segment of the merchant's URL as the gateway was told it; pass it in the options.");
        }

        return path == Path ? Contracts.ScriptName.Exactly(ScriptName) : Contracts.ScriptName.FromUrl(path);
    }

    /// <summary>Returns the header of a signature in JSON. Parameters of a path belong to the payer, and such a header is not kept.</summary>
    internal JwsHeader JwsHeaderOf(string path, string merchantId) => path == Path
        ? (_jwsHeaders ??= new JwsHeaderCache(Jws!, Path, Method)).For(merchantId)
        : JwsHeader.Create(Jws!, path, merchantId, Method);

    /// <summary>Appends a path to a base address and keeps the path of the base address.</summary>
    internal Uri UrlAt(Uri? baseAddress, string path)
    {
        // Usually one client calls the same URL repeatedly.
        if (_lastUrl is { } last && ReferenceEquals(last.BaseAddress, baseAddress) && ReferenceEquals(last.Path, path))
        {
            return last.Url;
        }

        Uri url = MakeUrl(baseAddress, path);

        // A URL with parameters filled in is not cached: the parameters belong to the payer.
        if (baseAddress is not null && ReferenceEquals(path, Path))
        {
            _lastUrl = new KnownUrl(baseAddress, path, url);
        }

        return url;
    }

    private Uri MakeUrl(Uri? baseAddress, string path)
    {
        baseAddress ??= Host is null
            ? throw new InvalidOperationException($"{LogText.Of(Title)}: the spec names no host; pass the base address.")
            : new Uri(Host);
        if (!IsInbound)
        {
            ThrowIfUnsafe(baseAddress, nameof(baseAddress));
        }
        else if (!baseAddress.IsAbsoluteUri)
        {
            throw new ArgumentException("Pass the merchant's URL as a whole, for example https://shop.kz/pay/result.", nameof(baseAddress));
        }

        return path.Length == 0 ? baseAddress : new Uri(baseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/') + path);
    }

    /// <summary>Rejects a base address that would send card data unencrypted, or whose query or fragment would be lost.</summary>
    internal static void ThrowIfUnsafe(Uri baseAddress, string parameterName)
    {
        if (!baseAddress.IsAbsoluteUri)
        {
            throw new ArgumentException("The base address must be an absolute URL such as https://api.freedompay.kz.", parameterName);
        }

        if (baseAddress.Scheme != Uri.UriSchemeHttps && !(baseAddress.Scheme == Uri.UriSchemeHttp && baseAddress.IsLoopback))
        {
            throw new ArgumentException(
                $"The base address must begin with https://: with {baseAddress.Scheme}:// card data would travel in clear. Only this machine (localhost, 127.0.0.1, [::1]) may be called with http://.",
                parameterName);
        }

        if (baseAddress.Query.Length > 0 || baseAddress.Fragment.Length > 0)
        {
            throw new ArgumentException("The base address must have neither a query nor a fragment: the endpoint's path takes their place, and they would be lost.", parameterName);
        }
    }

    private sealed record KnownUrl(Uri BaseAddress, string Path, Uri Url);
}
