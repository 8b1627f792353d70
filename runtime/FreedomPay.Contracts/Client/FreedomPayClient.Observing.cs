namespace FreedomPay.Contracts;

/// <content>Does the same while somebody listens to traces or metrics.</content>
public partial class FreedomPayClient
{
    private async Task<Answer<TResponse>> SendObservedAsync<TResponse>(SignedRequest<TResponse> request, CancellationToken cancellationToken)
        where TResponse : IGatewayResponse<TResponse>
    {
        using RequestObservation observation = RequestObservation.Begin(request.Endpoint, AddressOf(request.Endpoint));
        try
        {
            Answer<TResponse> answer = await SendUnobservedAsync(request, cancellationToken).ConfigureAwait(false);
            observation.End(answer);
            return answer;
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

    private async Task<TextAnswer> SendObservedAsync(IGatewayTextRequest request, CancellationToken cancellationToken)
    {
        using RequestObservation observation = RequestObservation.Begin(request.Endpoint, AddressOf(request.Endpoint));
        try
        {
            TextAnswer answer = await SendUnobservedAsync(request, cancellationToken).ConfigureAwait(false);
            observation.End(answer);
            return answer;
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

    private async Task<SettledAnswer<TResponse>> SendAndSettleObservedAsync<TResponse>(
        IGatewayRequest<TResponse> request, SettlementOptions options, CancellationToken cancellationToken)
        where TResponse : IGatewayResponse<TResponse>
    {
        using SettlementObservation observation = SettlementObservation.Begin(request.Endpoint, options.TimeProvider);
        try
        {
            SettledAnswer<TResponse> answer = await SendAndSettleUnobservedAsync(request, options, cancellationToken).ConfigureAwait(false);
            observation.End(answer.Settlement);
            return answer;
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

    private async Task<Settlement> SettleObservedAsync<TResponse>(
        IGatewayRequest<TResponse> request, Answer<TResponse>? answer, SettlementOptions options, CancellationToken cancellationToken)
        where TResponse : IGatewayResponse<TResponse>
    {
        using SettlementObservation observation = SettlementObservation.Begin(request.Endpoint, options.TimeProvider);
        try
        {
            Settlement settlement = await SettleUnobservedAsync(request, answer, options, cancellationToken).ConfigureAwait(false);
            observation.End(settlement);
            return settlement;
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
