namespace FreedomPay.Contracts;

/// <content>Does the same while somebody listens to traces or metrics.</content>
public partial class FreedomPayClient
{
    private Task<Answer<TResponse>> SendObservedAsync<TResponse>(SignedRequest<TResponse> request, CancellationToken cancellationToken)
        where TResponse : IGatewayResponse<TResponse> => ObservedAsync(
            () => RequestObservation.Begin(request.Endpoint, AddressOf(request.Endpoint)),
            () => SendUnobservedAsync(request, cancellationToken),
            static (observation, answer) => observation.End(answer));

    private Task<TextAnswer> SendObservedAsync(IGatewayTextRequest request, CancellationToken cancellationToken) => ObservedAsync(
        () => RequestObservation.Begin(request.Endpoint, AddressOf(request.Endpoint)),
        () => SendUnobservedAsync(request, cancellationToken),
        static (observation, answer) => observation.End(answer));

    private Task<SettledAnswer<TResponse>> SendAndSettleObservedAsync<TResponse>(
        IGatewayRequest<TResponse> request, SettlementOptions options, CancellationToken cancellationToken)
        where TResponse : IGatewayResponse<TResponse> => ObservedAsync(
            () => SettlementObservation.Begin(request.Endpoint, options.TimeProvider),
            () => SendAndSettleUnobservedAsync(request, options, cancellationToken),
            static (observation, answer) => observation.End(answer.Settlement));

    private Task<Settlement> SettleObservedAsync<TResponse>(
        IGatewayRequest<TResponse> request, Answer<TResponse>? answer, SettlementOptions options, CancellationToken cancellationToken)
        where TResponse : IGatewayResponse<TResponse> => ObservedAsync(
            () => SettlementObservation.Begin(request.Endpoint, options.TimeProvider),
            () => SettleUnobservedAsync(request, answer, options, cancellationToken),
            static (observation, settlement) => observation.End(settlement));

    /// <summary>The observation begins in here: an activity that a method without <c>async</c> starts would stay the current one of its caller.</summary>
    private static async Task<T> ObservedAsync<TObservation, T>(Func<TObservation> begin, Func<Task<T>> call, Action<TObservation, T> end)
        where TObservation : CallObservation
    {
        using TObservation observation = begin();
        try
        {
            T result = await call().ConfigureAwait(false);
            end(observation, result);
            return result;
        }
        catch (RequestCanceledException exception)
        {
            observation.Cancel(exception.Outcome);
            throw;
        }
        catch (Exception exception)
        {
            observation.Fail(exception);
            throw;
        }
    }

    private Uri? AddressOf(GatewayEndpoint endpoint) => endpoint is { IsJson: true, Jws: null }
        ? _hosts.FirstOrDefault(host => string.Equals(host.Host, endpoint.Host, StringComparison.OrdinalIgnoreCase))?.BaseAddress
        : _baseAddress;
}
