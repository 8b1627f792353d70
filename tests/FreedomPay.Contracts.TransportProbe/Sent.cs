using System.Net;
using FreedomPay.Contracts.TransportProbe.Contracts;

namespace FreedomPay.Contracts.TransportProbe;

/// <summary>What a caller gets: an answer, or the exception of its own cancellation.</summary>
public sealed record Sent(string Kind, Outcome Outcome, HttpStatusCode? StatusCode, string Text, string Reason, Exception? Exception)
{
    private static readonly string[] Secrets = [ProbeRequest.Secret, "probe_payment_key"];

    public bool IsNoAnswer => Kind == "NoAnswer";

    public bool IsCanceled => Kind == "Canceled";

    /// <summary>Sends a request. Nothing may be thrown before there is a task, and later nothing but the caller's own cancellation.</summary>
    public static Task<Sent> SendAsync(HttpClient http, Way way, GatewayEndpoint? endpoint = null, CancellationToken cancellationToken = default) =>
        SendAsync(new FreedomPayClient(http, Endpoints.Merchant), way, endpoint, cancellationToken);

    /// <inheritdoc cref="SendAsync(HttpClient, Way, GatewayEndpoint?, CancellationToken)"/>
    public static async Task<Sent> SendAsync(FreedomPayClient client, Way way, GatewayEndpoint? endpoint = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ProbeRequest request = new() { Endpoint = endpoint ?? Endpoints.Moving };
        Task<Sent> sending;
        try
        {
            sending = way switch
            {
                Way.Request => OfAsync(client.SendAsync((IGatewayRequest<ProbeResponse>)request, cancellationToken)),
                Way.Signed => OfAsync(client.SendAsync(((IGatewayRequest<ProbeResponse>)request).Sign(Endpoints.Merchant), cancellationToken)),
                _ => OfAsync(client.SendAsync((IGatewayTextRequest)request, cancellationToken)),
            };
        }
        catch (Exception exception)
        {
            throw new ProbeException($"SendAsync has thrown before there was a task: {exception}");
        }

        Sent sent;
        try
        {
            sent = await sending;
        }
        catch (RequestCanceledException exception)
        {
            ProbeException.Demand(cancellationToken.IsCancellationRequested, "A cancellation that the caller has not asked for.");
            ProbeException.Demand(exception.CancellationToken == cancellationToken, "The exception carries another token than the caller's.");
            sent = new Sent("Canceled", exception.Outcome, StatusCode: null, exception.Message, exception.Message, exception);
        }
        catch (Exception exception) when (exception is not ProbeException)
        {
            throw new ProbeException($"SendAsync has thrown: {exception}");
        }

        foreach (string secret in Secrets)
        {
            ProbeException.Demand(!sent.Text.Contains(secret, StringComparison.Ordinal), $"A secret shows in {sent.Kind}.ToString().");
            ProbeException.Demand(!sent.Reason.Contains(secret, StringComparison.Ordinal), $"A secret shows in {sent.Kind}.Reason.");
        }

        return sent;
    }

    /// <summary>Demands an answer that is none.</summary>
    public void MustBeNoAnswer(Outcome outcome, string text)
    {
        ProbeException.Demand(IsNoAnswer, $"NoAnswer was expected and {Kind} came: {Text}");
        ProbeException.Demand(Outcome == outcome, $"Outcome {outcome} was expected and {Outcome} came: {Text}");
        ProbeException.Demand(Text.Contains(text, StringComparison.Ordinal), $"'{text}' is missing in: {Text}");
        string sentence = outcome == Outcome.NotDone ? "nothing was sent" : "whether the request was carried out is unknown";
        ProbeException.Demand(Text.Contains(sentence, StringComparison.Ordinal), $"'{sentence}' is missing in: {Text}");
        ProbeException.Demand(Exception is not null, "The exception of the transport is missing.");
    }

    /// <summary>Demands the exception of the caller's cancellation.</summary>
    public void MustBeCanceled(Outcome outcome)
    {
        ProbeException.Demand(IsCanceled, $"RequestCanceledException was expected and {Kind} came: {Text}");
        ProbeException.Demand(Outcome == outcome, $"Outcome {outcome} was expected and {Outcome} came: {Text}");
    }

    public static Sent Of(Answer<ProbeResponse> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        (string reason, Exception? exception) = answer switch
        {
            Answer<ProbeResponse>.NoAnswer none => (none.Reason, none.GetException()),
            Answer<ProbeResponse>.Malformed malformed => (malformed.Reason, null),
            Answer<ProbeResponse>.Untrusted untrusted => (untrusted.Reason, null),
            _ => (string.Empty, null),
        };
        return new Sent(answer.GetType().Name, answer.Outcome, answer.StatusCode, answer.ToString(), reason, exception);
    }

    private static async Task<Sent> OfAsync(Task<Answer<ProbeResponse>> sending) => Of(await sending);

    private static async Task<Sent> OfAsync(Task<TextAnswer> sending)
    {
        TextAnswer answer = await sending;
        (string reason, Exception? exception) = answer switch
        {
            TextAnswer.NoAnswer none => (none.Reason, none.GetException()),
            TextAnswer.Malformed malformed => (malformed.Reason, null),
            _ => (string.Empty, null),
        };
        return new Sent(answer.GetType().Name, answer.Outcome, answer.StatusCode, answer.ToString(), reason, exception);
    }
}
