namespace FreedomPay.Contracts;

/// <summary>
/// A host of the specs whose requests are not signed but authorized: where it is, and what opens it. A client sends a request with a token nowhere else,
/// and signed requests never go there.
/// </summary>
public sealed class AuthorizedHost
{
    /// <summary>Initializes a new instance of the <see cref="AuthorizedHost"/> class.</summary>
    /// <param name="host">The host as the spec has it (<see cref="GatewayEndpoint.Host"/>), for example <c>https://passport.freedompay.kz</c>.</param>
    /// <param name="source">Provides the header <c>Authorization</c>.</param>
    /// <param name="baseAddress">Where the host really is, for example a test system; <see langword="null"/> if the spec is right.</param>
    /// <exception cref="ArgumentException">An address is not absolute, is not https (except on this machine), or has a query.</exception>
    public AuthorizedHost(string host, IAuthorizationSource source, Uri? baseAddress = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(host);
        ArgumentNullException.ThrowIfNull(source);
        if (!Uri.TryCreate(host, UriKind.Absolute, out Uri? address))
        {
            throw new ArgumentException("The host is an absolute URL such as https://passport.freedompay.kz, as the spec has it.", nameof(host));
        }

        GatewayEndpoint.ThrowIfUnsafe(address, nameof(host));
        BaseAddress = baseAddress ?? address;
        GatewayEndpoint.ThrowIfUnsafe(BaseAddress, nameof(baseAddress));
        Host = host;
        Source = source;
    }

    /// <summary>Gets the host as the spec has it.</summary>
    public string Host { get; }

    /// <summary>Gets where the host is.</summary>
    public Uri BaseAddress { get; }

    internal IAuthorizationSource Source { get; }

    /// <summary>Returns the host and its address.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() => $"{Host} at {BaseAddress}";
}
