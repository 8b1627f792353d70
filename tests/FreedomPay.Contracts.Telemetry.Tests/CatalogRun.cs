using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using FreedomPay.Contracts.Catalog.Tests.RoundTrips;
using FreedomPay.Contracts.Catalog.Tests.Secrets;
using FreedomPay.Contracts.Testing;
using FreedomPay.Gateway.Purchase;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FreedomPay.Contracts.Telemetry.Tests;

/// <summary>
/// A shop under OpenTelemetry through which the whole catalog passes once: every request against every kind of answer and over a real connection, and every message to the merchant in every
/// encoding, genuine and forged. Each text is marked, sensitive or not: a value of a field has no place in telemetry.
/// </summary>
public sealed class CatalogRun : IAsyncLifetime
{
    public const string PaymentKey = "p4ym3ntM4rker";
    public const string PayoutKey = "p4y0utM4rker";
    public const string Token = "t0k3nM4rker";
    public const string ClientSecret = "cl13ntM4rker";

    private readonly FakeGateway _gateway = new();
    private ObservedShop _shop = null!;

    /// <summary>All that a collector got.</summary>
    internal Export Export { get; private set; } = null!;

    /// <summary>What a Prometheus server reads.</summary>
    public string Prometheus { get; private set; } = string.Empty;

    public List<Outcome> Outcomes { get; } = [];

    /// <summary>The kinds of answers that came, with the endpoint.</summary>
    public List<(string Endpoint, string Kind)> Answers { get; } = [];

    /// <summary>The HTTP statuses with which messages to the merchant were answered.</summary>
    public List<(string Endpoint, HttpStatusCode Status)> Replies { get; } = [];

    public int RequestsOverSockets { get; private set; }

    public static MerchantCredentials Credentials { get; } = new("500000", PaymentKey, PayoutKey);

    public async Task InitializeAsync()
    {
        await using SilentGateway server = await SilentGateway.StartAsync();
        _shop = await ObservedShop.StartAsync(_gateway, server.Address, MapAll);
        await using (_shop)
        {
            foreach (Type request in CatalogTypes.Requests.Where(static type => !CatalogTypes.EndpointOf(type).IsInbound))
            {
                await Call(nameof(SendAllAsync), request, CatalogTypes.ArgumentOf(request, typeof(IGatewayRequest<>))!);
            }

            foreach (Type request in CatalogTypes.TextRequests.Where(static type => !CatalogTypes.EndpointOf(type).IsInbound))
            {
                await Call(nameof(SendTextsAsync), request);
            }

            foreach (Type request in Inbound)
            {
                await Call(nameof(NotifyAsync), request);
            }

            await SettleAsync();
            RequestsOverSockets = server.Requests;
            Prometheus = await _shop.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative));
            Export = _shop.Collect();
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    internal static IEnumerable<Type> Inbound => CatalogTypes.FormRequests.Concat(CatalogTypes.TextRequests)
        .Where(static type => CatalogTypes.EndpointOf(type).IsInbound);

    private static string PathOf(GatewayEndpoint endpoint) => $"/pay/{endpoint.Name.Split('.')[^1]}";

    private Task Call(string method, params Type[] types) =>
        (Task)typeof(CatalogRun).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(types).Invoke(this, [])!;

    private async Task SendAllAsync<TRequest, TResponse>()
        where TRequest : class, IGatewayRequest<TResponse>
        where TResponse : IGatewayResponse<TResponse>
    {
        TRequest request = Marked<TRequest>(static sample => Sign<TRequest, TResponse>(sample));
        List<FakeAnswer> answers = [.. AnswersTo(request.Endpoint)];
        foreach (Type response in CatalogTypes.Answers.Where(static type => typeof(TResponse).IsAssignableFrom(type)))
        {
            CompilerServices.IWritableMessage whole = (CompilerServices.IWritableMessage)MarkedMessages.Create(response);
            answers.AddRange([FakeAnswer.Success(whole), FakeAnswer.Success((CompilerServices.IWritableMessage)Activator.CreateInstance(response)!), FakeAnswer.Cut(whole, 60)]);
            if (!request.Endpoint.IsJson)
            {
                answers.Add(FakeAnswer.WronglySigned(whole));
            }
        }

        foreach (FakeAnswer answer in answers)
        {
            await AnswerAsync(request, answer);
        }

        // Some shapes are told by values that a mark is not.
        foreach (Type response in CatalogTypes.Answers.Where(static type => typeof(TResponse).IsAssignableFrom(type)))
        {
            bool isRead = false;
            for (int variant = 0; variant < SampleMessages.Variants && !isRead; variant++)
            {
                isRead = await AnswerAsync((TRequest)SampleMessages.Create(typeof(TRequest), variant), FakeAnswer.Success((CompilerServices.IWritableMessage)SampleMessages.Create(response, variant)));
            }
        }

        foreach (FreedomPayClient client in _shop.ClientsOverSockets)
        {
            await client.SendAsync(Sign<TRequest, TResponse>(request));
        }

        // As a program sends it: its mistakes are thrown before anything is sent, and again when it asks.
        await Record.ExceptionAsync(() => _shop.Client.SendAsync(request));
        await Record.ExceptionAsync(() => _shop.Client.SettleAsync(request, options: new SettlementOptions { Baseline = OutcomeBaseline.Nothing, MaxDuration = TimeSpan.Zero }));
        using CancellationTokenSource canceled = new();
        await canceled.CancelAsync();
        await Assert.ThrowsAsync<RequestCanceledException>(() => _shop.Client.SendAsync(Sign<TRequest, TResponse>(request), canceled.Token));

        async Task<bool> AnswerAsync(TRequest sent, FakeAnswer answer)
        {
            if (Record.Exception(() => Sign<TRequest, TResponse>(sent)) is not null)
            {
                return false;
            }

            _gateway.On<TRequest>(answer);
            Answer<TResponse> received = await _shop.Client.SendAsync(Sign<TRequest, TResponse>(sent));
            Answers.Add((sent.Endpoint.Name, received.GetType().Name));
            Outcomes.Add(received.Outcome);
            return received is Answer<TResponse>.Success;
        }
    }

    private static SignedRequest<TResponse> Sign<TRequest, TResponse>(TRequest request)
        where TRequest : IGatewayRequest<TResponse>
        where TResponse : IGatewayResponse<TResponse> => request.Sign(Credentials, new SigningOptions { Validate = false, AllowSemicolons = true });

    /// <summary>A request that can be sent, with marks wherever they can be.</summary>
    private static TRequest Marked<TRequest>(Action<TRequest> sign)
        where TRequest : class
    {
        TRequest request = Enumerable.Range(0, SampleMessages.Variants).Append(SampleMessages.Zeros)
            .Select(static variant => (TRequest)SampleMessages.Create(typeof(TRequest), variant))
            .First(CanBeSent);
        object marked = MarkedMessages.Create(typeof(TRequest));
        foreach (PropertyInfo property in typeof(TRequest).GetProperties().Where(static property => property.CanWrite))
        {
            object? before = property.GetValue(request);
            property.SetValue(request, property.GetValue(marked));
            if (!CanBeSent(request))
            {
                property.SetValue(request, before);
            }
        }

        return request;

        bool CanBeSent(TRequest one) => Record.Exception(() => sign(one)) is null;
    }

    private async Task SendTextsAsync<TRequest>()
        where TRequest : class, IGatewayTextRequest
    {
        TRequest request = Marked<TRequest>(static sample => sample.Sign(Credentials));
        foreach (FakeAnswer answer in AnswersTo(request.Endpoint))
        {
            _gateway.On<TRequest>(answer);
            TextAnswer received = await _shop.Client.SendAsync(request);
            Answers.Add((request.Endpoint.Name, received.GetType().Name));
            Outcomes.Add(received.Outcome);
        }

        foreach (FreedomPayClient client in _shop.ClientsOverSockets)
        {
            await client.SendAsync(request);
        }
    }

    private static IEnumerable<FakeAnswer> AnswersTo(GatewayEndpoint endpoint)
    {
        if (!endpoint.IsJson || endpoint.Errors is not null)
        {
            yield return FakeAnswer.Error(ErrorCode.GeneralError, $"card {MarkedMessages.Secret}");
            yield return FakeAnswer.Error(new ErrorCode($"{MarkedMessages.Secret} 4405 6397"), MarkedMessages.Secret);
            yield return FakeAnswer.UnsignedError(ErrorCode.PaymentNotFound, MarkedMessages.Secret);
        }

        yield return FakeAnswer.Text($"<html>{MarkedMessages.Secret}</html>");
        yield return FakeAnswer.Text($"{{\"{MarkedMessages.Secret}\":\"{MarkedMessages.Secret}\"}}", HttpStatusCode.InternalServerError, "application/json");
        yield return FakeAnswer.Redirect(new Uri($"https://elsewhere.test/path?card={MarkedMessages.Secret}"));
        yield return FakeAnswer.Lost();
        yield return FakeAnswer.Unreachable();
    }

    /// <summary>Requests as a shop has them, taken to their end.</summary>
    private async Task SettleAsync()
    {
        _gateway.On<CancelPaymentRequest>(FakeAnswer.Lost());
        _gateway.On<GetPaymentStatusRequest>(FakeAnswer.UnsignedError(ErrorCode.PaymentNotFound));
        CancelPaymentRequest request = new() { PaymentId = 7_999_007_771 };
        foreach (TimeSpan? notFound in (TimeSpan?[])[null, TimeSpan.Zero])
        {
            await _shop.Client.SendAndSettleAsync(request, new SettlementOptions { Baseline = OutcomeBaseline.Nothing, MaxDuration = TimeSpan.Zero, NotFoundCountsAfter = notFound });
        }

        await Record.ExceptionAsync(() => _shop.Client.SettleAsync(
            request, options: new SettlementOptions { Baseline = OutcomeBaseline.Nothing }, cancellationToken: new CancellationToken(canceled: true)));
    }

    private void MapAll(WebApplication app)
    {
        foreach (Type request in Inbound)
        {
            if (request.Name == "RedirectBackRequest")
            {
                typeof(CatalogRun).GetMethod(nameof(MapReturn), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(request).Invoke(null, [app]);
            }
            else if (CatalogTypes.ArgumentOf(request, typeof(IGatewayRequest<>)) is { } response)
            {
                Type reply = CatalogTypes.Answers.First(response.IsAssignableFrom);
                typeof(CatalogRun).GetMethod(nameof(Map), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(request, reply).Invoke(null, [app]);
            }
            else
            {
                typeof(CatalogRun).GetMethod(nameof(MapWithoutReply), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(request).Invoke(null, [app]);
            }
        }
    }

    private static void Map<TRequest, TReply>(WebApplication app)
        where TRequest : IReceivableRequest<TRequest>
        where TReply : IReply
    {
        int calls = 0;
        app.MapNotification<TRequest, TReply>(PathOf(TRequest.Endpoint), (_, _) => ++calls switch
        {
            // The second one cannot be written, and the third one does not come: both leave the message open.
            2 => Task.FromResult(Activator.CreateInstance<TReply>()),
            3 => throw new InvalidOperationException("The handler of this shop has failed."),
            _ => Task.FromResult((TReply)ReplyOf(typeof(TReply))),
        });
    }

    private static object ReplyOf(Type type) => Enumerable.Range(0, SampleMessages.Variants)
        .Select(variant => SampleMessages.Create(type, variant))
        .First(static reply => Record.Exception(() => ((IReply)reply).Sign(Credentials, new SigningOptions { ScriptName = ScriptName.Exactly("x") })) is null);

    private static void MapWithoutReply<TRequest>(WebApplication app)
        where TRequest : IReceivableRequest<TRequest> =>
        app.MapNotificationWithoutReply<TRequest>(PathOf(TRequest.Endpoint), static (_, _) => Task.FromResult(Results.NoContent()));

    private static void MapReturn<TRequest>(WebApplication app)
        where TRequest : IReceivableRequest<TRequest> =>
        app.MapPayerReturn<TRequest>(PathOf(TRequest.Endpoint), static (_, _) => Task.FromResult(Results.Ok()));

    private async Task NotifyAsync<TRequest>()
        where TRequest : IReceivableRequest<TRequest>
    {
        GatewayEndpoint endpoint = TRequest.Endpoint;
        MerchantCredentials stranger = new("500000", "a stranger's", "a stranger's");
        foreach (RequestEncoding encoding in (RequestEncoding[])[RequestEncoding.Form, RequestEncoding.Multipart, RequestEncoding.Query, RequestEncoding.PgXml])
        {
            // Marked everywhere, and as it can come.
            foreach (TRequest message in (TRequest[])[(TRequest)MarkedMessages.Create(typeof(TRequest)), (TRequest)SampleMessages.Create(typeof(TRequest), (int)encoding)])
            {
                await PostAsync(message, Credentials, encoding);
                await PostAsync(message, Credentials, encoding);
                await PostAsync(message, stranger, encoding);
            }
        }

        // What is no form, and what is longer than any message.
        foreach (HttpContent content in (HttpContent[])[new StringContent($"{{\"card\":\"{MarkedMessages.Secret}\"}}", Encoding.UTF8, "application/json"), new FormUrlEncodedContent([new("card", new string('1', 1_200_000))])])
        {
            using HttpResponseMessage response = await _shop.Http.PostAsync(new Uri(PathOf(endpoint), UriKind.Relative), content);
            Replies.Add((endpoint.Name, response.StatusCode));
        }

        // Signed, without what it must have, and with what no spec has.
        await PostFormAsync(endpoint, [new("pg_salt", "s"), new("pg_zz_of_tomorrow", MarkedMessages.Secret)]);

        async Task PostAsync(TRequest message, MerchantCredentials credentials, RequestEncoding encoding)
        {
            NotificationReply reply = await _shop.Http.SendNotificationAsync(message, credentials, PathOf(endpoint), encoding);
            Replies.Add((endpoint.Name, reply.StatusCode));
        }
    }

    private async Task PostFormAsync(GatewayEndpoint endpoint, KeyValuePair<string, string>[] fields)
    {
        string script = endpoint.Name.Split('.')[^1];
        string key = endpoint.Key == KeyKind.Payout ? PayoutKey : PaymentKey;
        string signed = string.Join(';', [script, .. fields.Select(static field => field.Value), key]);
        string signature = Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(signed))).ToLowerInvariant();
        using FormUrlEncodedContent form = new([.. fields, new("pg_sig", signature)]);
        using HttpResponseMessage response = await _shop.Http.PostAsync(new Uri(PathOf(endpoint), UriKind.Relative), form);
        Replies.Add((endpoint.Name, response.StatusCode));
    }
}
