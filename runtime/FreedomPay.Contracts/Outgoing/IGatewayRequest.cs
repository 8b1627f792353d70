using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A request that this side sends. Implemented by generated records.</summary>
/// <typeparam name="TResponse">The record of its answer.</typeparam>
public interface IGatewayRequest<TResponse> : IWritableMessage
    where TResponse : IGatewayResponse<TResponse>
{
    /// <summary>Where the request goes and how it is signed.</summary>
    GatewayEndpoint Endpoint { get; }

    /// <summary>The path of this request, its parameters filled in.</summary>
    /// <param name="credentials">The merchant.</param>
    /// <returns>The path from its first slash on.</returns>
    string GetPath(MerchantCredentials credentials) => Endpoint.Path;

    /// <summary>Finds a field of an answer that must repeat one of this request, and does not.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="credentials">The merchant.</param>
    /// <returns>The field's name on the wire; <see langword="null"/> where all such fields are as they must be.</returns>
    string? FindForeignField(TResponse response, MerchantCredentials credentials) => null;

    /// <summary>Gives the question whose answer tells what became of this request.</summary>
    /// <param name="response">What the gateway has answered; the default where no answer is known.</param>
    /// <returns>The question; <see langword="null"/> where the specification knows none.</returns>
    OutcomeQuestion? AskOutcome(TResponse? response) => null;
}
