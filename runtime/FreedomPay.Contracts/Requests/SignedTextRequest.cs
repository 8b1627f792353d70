using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A signed request that is answered with a text, such as an HTML page.</summary>
public sealed class SignedTextRequest : SignedHttpRequest
{
    internal SignedTextRequest(IOutgoingTextRequest request, MerchantCredentials credentials, SigningOptions options)
        : base(request, request.Endpoint, request.GetPath(credentials), credentials, options)
    {
    }

    /// <summary>Creates the address for a browser, of a request whose fields travel in the query string.</summary>
    /// <param name="baseAddress">
    /// Scheme and host of the gateway, for example <c>https://api.freedompay.kz</c>; <see langword="null"/> takes the one that the
    /// specification names.
    /// </param>
    /// <returns>The address with all fields and their signature. Who has it can open the page.</returns>
    /// <exception cref="InvalidOperationException">
    /// The fields travel in the body, so that no address holds them; or no base address was given and the specification names no host.
    /// </exception>
    /// <exception cref="ArgumentException">The base address is not absolute, not https (but for this machine), or has a query.</exception>
    public Uri ToUrl(Uri? baseAddress = null) => Endpoint.Encoding == RequestEncoding.Query
        ? UrlAt(baseAddress)
        : throw new InvalidOperationException($"{Endpoint} sends its fields in the body, so that no URL holds them. Use {nameof(ToHttpRequestMessage)}.");

    /// <summary>Reads the answer: an error of the gateway in XML, or the text, which nobody signs.</summary>
    /// <param name="body">The body of the HTTP answer as it came.</param>
    /// <param name="options">Limits; the script name is that of the request unless set here.</param>
    /// <returns>The text, an error of the gateway, or a malformed answer. It throws nothing on what the body holds.</returns>
    public TextAnswer ReadAnswer(ReadOnlyMemory<byte> body, ReadOptions? options = null) => ReadAnswer(body, Facts, options ?? ReadOptions.Default);

    internal TextAnswer ReadAnswer(ReadOnlyMemory<byte> body, HttpFacts http, ReadOptions options) =>
        TextAnswer.Read(body, http, Endpoint.Effect, options.ScriptName ?? ScriptName, Credentials.KeyFor(options.Key ?? Key), options);
}
