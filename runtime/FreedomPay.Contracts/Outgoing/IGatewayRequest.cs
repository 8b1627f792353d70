using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A request that your code sends. Implemented by generated records.</summary>
/// <typeparam name="TResponse">The response record.</typeparam>
public interface IGatewayRequest<TResponse> : IWritableMessage
    where TResponse : IGatewayResponse<TResponse>
{
    /// <summary>Where the request goes and how it is signed.</summary>
    GatewayEndpoint Endpoint { get; }

    /// <summary>Returns the path of this request, with its parameters filled in.</summary>
    /// <param name="credentials">The merchant's credentials.</param>
    /// <returns>The path, starting with its first slash.</returns>
    string GetPath(MerchantCredentials credentials) => Endpoint.Path;

    /// <summary>Finds a response field that must repeat a field of this request but does not.</summary>
    /// <param name="response">The response.</param>
    /// <param name="credentials">The merchant's credentials.</param>
    /// <returns>The wire name of the field; <see langword="null"/> if all such fields match.</returns>
    string? FindForeignField(TResponse response, MerchantCredentials credentials) => null;

    /// <summary>Returns the question whose answer tells what happened to this request.</summary>
    /// <param name="response">The gateway's response, or the default if none is known.</param>
    /// <returns>The question; <see langword="null"/> if the spec has none.</returns>
    OutcomeQuestion? AskOutcome(TResponse? response) => null;

    /// <summary>Returns the question whose answer tells what happened to this request, which the gateway may know by its idempotency key.</summary>
    /// <param name="response">The gateway's response, or the default if none is known.</param>
    /// <param name="idempotencyKey">The key that the request was sent with; <see langword="null"/> if none is known.</param>
    /// <returns>The question; <see langword="null"/> if the spec has none.</returns>
    OutcomeQuestion? AskOutcome(TResponse? response, string? idempotencyKey) => AskOutcome(response);
}
