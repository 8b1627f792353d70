using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using FreedomPay.Contracts;
using FreedomPay.Contracts.Simulator;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Notifications;
using FreedomPay.Gateway.Purchase;
using Microsoft.Extensions.DependencyInjection;

namespace GatewayLoad;

/// <summary>Payments by card with 3DS, from the first request to the status, by several clients at once. Afterwards the books are compared.</summary>
internal static class PaymentLoad
{
    private const int Payments = 2000;
    private const int Clients = 16;
    private const int Amount = 18_500;

    /// <summary>Runs the load, and returns in how many payments shop and simulator do not agree.</summary>
    public static async Task<int> RunAsync(bool inMemory)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("gateway-load-");
        try
        {
            return await RunAsync(inMemory ? null : Path.Combine(folder.FullName, "gateway.db"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(string? database)
    {
        await using ReceivingShop shop = await ReceivingShop.StartAsync();
        ConcurrentDictionary<string, PaymentState> told = new(StringComparer.Ordinal);
        ConcurrentBag<TimeSpan> answers = [];
        await using GatewaySimulator gateway = await GatewaySimulator.StartAsync(options =>
        {
            options.Merchants.Add(new SimulatedMerchant { Id = "500000", PaymentKey = "a-key-for-load", ResultUrl = shop.ResultUrl });
            options.Database = database;
        });
        shop.Credentials = gateway.CredentialsOf("500000");
        GatewayLedger ledger = gateway.Services.GetRequiredService<GatewayLedger>();
        using HttpClient http = new(FreedomPayClient.CreateHandler()) { BaseAddress = gateway.Url };
        FreedomPayClient client = new(http, shop.Credentials);
        await PayAsync(client, ledger, "warmup", told, []);

        int next = 0;
        long begin = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            for (int payment = Interlocked.Increment(ref next); payment <= Payments; payment = Interlocked.Increment(ref next))
            {
                await PayAsync(client, ledger, payment.ToString(CultureInfo.InvariantCulture), told, answers);
            }
        })));
        TimeSpan time = Stopwatch.GetElapsedTime(begin);
        NotificationSender sender = gateway.Services.GetRequiredService<NotificationSender>();
        for (int i = 0; i < 1000 && (sender.Waiting > 0 || shop.Results.Count <= Payments); i++)
        {
            await Task.Delay(10);
        }

        SimulatedPayment[] known = [.. gateway.Payments];
        int disagreements = known.Count(payment => payment.State != PaymentState.Paid || payment.Amount != Amount || told[payment.OrderId!] != PaymentState.Paid || shop.Results.GetValueOrDefault(payment.OrderId!) != PaymentState.Paid)
            + Math.Abs(known.Length - Payments - 1)
            + Math.Abs(shop.Results.Count - Payments - 1);
        TimeSpan[] sorted = [.. answers.Order()];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(database is null ? "memory" : "SQLite")}: {Payments / time.TotalSeconds:N0} payments/s ({sorted.Length / time.TotalSeconds:N0} requests/s), p50 {sorted[sorted.Length / 2].TotalMilliseconds:N1} ms, p99 {sorted[sorted.Length * 99 / 100].TotalMilliseconds:N1} ms, {disagreements} disagreements"));
        return disagreements;
    }

    private static async Task PayAsync(FreedomPayClient client, GatewayLedger ledger, string order, ConcurrentDictionary<string, PaymentState> told, ConcurrentBag<TimeSpan> answers)
    {
        CardPaymentResponse.ThreeDSecureRequired step = (CardPaymentResponse.ThreeDSecureRequired)await SendAsync(client, answers, new CardPaymentRequest
        {
            OrderId = order,
            Amount = Amount,
            Description = "Tea set",
            CardPan = TestCard.All.Single(static card => card.Name == "challenge").Number,
            CardCvc = "123",
            CardMonth = "12",
            CardYear = "30",
            CardName = "A PAYER",
        });

        // The payer passes the issuer's page; what it gives back is known to the simulator alone.
        string paRes = ledger.FindByPaReq(step.PaReq!.Value.Reveal())!.ThreeDSecure!.PassedPaRes;
        await SendAsync(client, answers, new ThreeDSecureRequest { PaymentId = step.PaymentId!.Value, Md = step.Md!.Value, PaRes = paRes });
        GetPaymentStatusResponse status = await SendAsync(client, answers, new GetPaymentStatusRequest { OrderId = order });
        told[order] = ((IPaymentReport)status).State;
    }

    private static async Task<TResponse> SendAsync<TResponse>(FreedomPayClient client, ConcurrentBag<TimeSpan> answers, IGatewayRequest<TResponse> request)
        where TResponse : class, IGatewayResponse<TResponse>
    {
        long begin = Stopwatch.GetTimestamp();
        Answer<TResponse> answer = await client.SendAsync(request);
        answers.Add(Stopwatch.GetElapsedTime(begin));
        return answer.Response ?? throw new InvalidOperationException(answer.ToString());
    }
}
