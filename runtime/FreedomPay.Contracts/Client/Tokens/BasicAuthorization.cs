namespace FreedomPay.Contracts;

/// <summary>A name and a password that never change, such as the client id and the client secret of Freedom ID.</summary>
/// <param name="name">The name; without a colon.</param>
/// <param name="password">The password.</param>
/// <exception cref="ArgumentException">The name is empty or has a colon, or the password is empty.</exception>
public sealed class BasicAuthorization(string name, SensitiveText password) : IAuthorizationSource
{
    private readonly AuthorizationValue _value = AuthorizationValue.Basic(name, password);

    /// <inheritdoc/>
    public ValueTask<AuthorizationValue> GetAsync(GatewayEndpoint endpoint, CancellationToken cancellationToken) => new(_value);
}
