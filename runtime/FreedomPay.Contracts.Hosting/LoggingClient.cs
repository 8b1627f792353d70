using FreedomPay.Common;
using Microsoft.Extensions.Logging;

namespace FreedomPay.Contracts.Hosting;

/// <summary>Logs a line for each request that moves money, and for each whose outcome is unknown or whose answer proves nothing.</summary>
internal sealed class LoggingClient(
    HttpClient httpClient, MerchantCredentials credentials, SigningOptions signing, IReadOnlyList<AuthorizedHost> hosts, ILogger log, string merchant)
    : FreedomPayClient(httpClient, credentials, signing, hosts: hosts)
{
    private const int LongestCode = 20;

    public override Task<Answer<TResponse>> SendAsync<TResponse>(SignedRequest<TResponse> request, CancellationToken cancellationToken = default) =>
        log.IsEnabled(LogLevel.Warning) && request is not null ? SendLoggedAsync(request, cancellationToken) : base.SendAsync(request!, cancellationToken);

    public override Task<TextAnswer> SendAsync(IGatewayTextRequest request, CancellationToken cancellationToken = default) =>
        log.IsEnabled(LogLevel.Warning) && request is not null ? SendLoggedAsync(request, cancellationToken) : base.SendAsync(request!, cancellationToken);

    public override async Task<SettledAnswer<TResponse>> SendAndSettleAsync<TResponse>(
        IGatewayRequest<TResponse> request, SettlementOptions? options = null, CancellationToken cancellationToken = default)
    {
        SettledAnswer<TResponse> answer = await base.SendAndSettleAsync(request, options, cancellationToken).ConfigureAwait(false);

        // Without questions, the line about the answer has said it.
        if (answer.Settlement.Questions > 0)
        {
            Log(request.Endpoint, answer.Settlement);
        }

        return answer;
    }

    public override async Task<Settlement> SettleAsync<TResponse>(
        IGatewayRequest<TResponse> request, Answer<TResponse>? answer = null, SettlementOptions? options = null, CancellationToken cancellationToken = default)
    {
        Settlement settlement = await base.SettleAsync(request, answer, options, cancellationToken).ConfigureAwait(false);
        Log(request.Endpoint, settlement);
        return settlement;
    }

    private async Task<Answer<TResponse>> SendLoggedAsync<TResponse>(SignedRequest<TResponse> request, CancellationToken cancellationToken)
        where TResponse : IGatewayResponse<TResponse>
    {
        try
        {
            Answer<TResponse> answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            Log(request.Endpoint, answer);
            return answer;
        }
        catch (RequestCanceledException exception)
        {
            LogCanceled(request.Endpoint, exception);
            throw;
        }
    }

    private async Task<TextAnswer> SendLoggedAsync(IGatewayTextRequest request, CancellationToken cancellationToken)
    {
        try
        {
            TextAnswer answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            Log(request.Endpoint, answer);
            return answer;
        }
        catch (RequestCanceledException exception)
        {
            LogCanceled(request.Endpoint, exception);
            throw;
        }
    }

    private void Log<TResponse>(GatewayEndpoint endpoint, Answer<TResponse> answer)
    {
        if (answer is Answer<TResponse>.Untrusted untrusted)
        {
            RequestLog.Untrusted(log, endpoint.Title, merchant, untrusted.Reason);
            return;
        }

        Log(endpoint, answer, answer switch
        {
            Answer<TResponse>.Success => "The answer is a success.",
            Answer<TResponse>.GatewayError error => Describe(error),
            Answer<TResponse>.Malformed malformed => $"The answer is malformed. {malformed.Reason}",
            _ => $"No answer. {((Answer<TResponse>.NoAnswer)answer).Reason}",
        });
    }

    private void Log(GatewayEndpoint endpoint, TextAnswer answer) => Log(endpoint, answer, answer switch
    {
        TextAnswer.Page => "The answer is a text, which is not signed.",
        TextAnswer.GatewayError error => Describe(error),
        TextAnswer.Malformed malformed => $"The answer is malformed. {malformed.Reason}",
        _ => $"No answer. {((TextAnswer.NoAnswer)answer).Reason}",
    });

    private void Log(GatewayEndpoint endpoint, GatewayAnswer answer, string text)
    {
        if (endpoint.Effect == Effect.Reads)
        {
            return;
        }

        if (answer.Outcome == Outcome.Unknown)
        {
            RequestLog.NotKnown(log, endpoint.Title, merchant, text);
        }
        else if (endpoint.Effect == Effect.Moves)
        {
            RequestLog.Sent(log, endpoint.Title, merchant, answer.Outcome, text);
        }
    }

    private void Log(GatewayEndpoint endpoint, Settlement settlement)
    {
        if (settlement.Outcome is Outcome.Done or Outcome.NotDone)
        {
            RequestLog.Settled(log, endpoint.Title, merchant, settlement.Outcome, settlement.Questions);
        }
        else
        {
            RequestLog.NotSettled(log, endpoint.Title, merchant, settlement.Outcome, settlement.Questions);
        }
    }

    private void LogCanceled(GatewayEndpoint endpoint, RequestCanceledException exception)
    {
        if (exception.Outcome == Outcome.Unknown && endpoint.Effect != Effect.Reads)
        {
            RequestLog.NotKnown(log, endpoint.Title, merchant, "The wait for the answer was canceled.");
        }
    }

    /// <summary>Describes an error by its code alone. A text of the gateway can have anything, and so can a code that is none.</summary>
    private static string Describe(IGatewayError error) => error.Code switch
    {
        null => "The gateway reports an error without a code.",
        { } code when code.IsKnown || IsCode(code) => $"The gateway reports error {code.Value}.",
        _ => "The gateway reports an error with a strange code.",
    };

    private static bool IsCode(ErrorCode code) =>
        code.Value.Length <= LongestCode && code.Value.All(static character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.') && code.Value.Count(char.IsAsciiDigit) <= 6;
}
