namespace FreedomPay.Contracts;

/// <summary>Provides what the header <c>Authorization</c> of a request has.</summary>
/// <remarks>
/// Built in are <see cref="BasicAuthorization"/> and <see cref="FreedomIdTokens"/>. Implement it for a token that only you know how to get, such as that of
/// the Partner API's transfers, whose URL is not documented.
/// </remarks>
public interface IAuthorizationSource
{
    /// <summary>Gets the value for a request. Called before each one, from any number of threads.</summary>
    /// <param name="endpoint">The endpoint that is called.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The value; its kind must be that of the endpoint.</returns>
    /// <exception cref="AuthorizationException">
    /// There is none. The request is not sent, and its answer says so; so it is with a failure of HTTP or a time-out.
    /// </exception>
    ValueTask<AuthorizationValue> GetAsync(GatewayEndpoint endpoint, CancellationToken cancellationToken);

    /// <summary>Tells the source that the other side has refused a value (HTTP 401), so that it does not return the same one again.</summary>
    /// <param name="value">The value.</param>
    void Refuse(AuthorizationValue value)
    {
    }
}
