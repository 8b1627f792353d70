using System.Reflection;
using FreedomPay.Contracts.Catalog.Tests.RoundTrips;
using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Hosting;
using FreedomPay.Contracts.Testing;
using FreedomPay.Contracts.Tests.Settling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FreedomPay.Contracts.Catalog.Tests.Settling;

/// <summary>An endpoint that moves money, and a shop that calls it, is stopped, starts again and wants to know.</summary>
internal abstract class MovingEndpoint
{
    public static IReadOnlyList<MovingEndpoint> All { get; } =
    [
        .. CatalogTypes.Requests
            .Where(static type => CatalogTypes.EndpointOf(type) is { IsInbound: false, Effect: Effect.Moves })
            .Select(static type => (MovingEndpoint)Activator.CreateInstance(
                typeof(Of<,>).MakeGenericType(type, CatalogTypes.ArgumentOf(type, typeof(IGatewayRequest<>))!))!)
            .OrderBy(static endpoint => endpoint.Name, StringComparer.Ordinal),
    ];

    public abstract string Name { get; }

    public abstract bool IsJson { get; }

    /// <summary>Calls the endpoint in one program and settles in another.</summary>
    /// <param name="fault">What the request meets; <see langword="null"/> if the program is stopped before it sends.</param>
    /// <param name="question">What the questions are answered with.</param>
    public abstract Task<MovingRun> RunAsync(Func<IWritableMessage, FakeAnswer>? fault, Func<IWritableMessage, FakeAnswer> question);

    private sealed class Of<TRequest, TResponse> : MovingEndpoint
        where TRequest : class, IGatewayRequest<TResponse>
        where TResponse : class, IGatewayResponse<TResponse>
    {
        private static readonly TRequest Request = Enumerable.Range(0, SampleMessages.Variants)
            .Select(static variant => (TRequest)SampleMessages.Create(typeof(TRequest), variant))
            .First(static request => Client(new FakeGateway()).GetViolations(request).Count == 0);

        public override string Name { get; } = typeof(TRequest).FullName!["FreedomPay.".Length..^"Request".Length];

        public override bool IsJson => Request.Endpoint.IsJson;

        public override async Task<MovingRun> RunAsync(Func<IWritableMessage, FakeAnswer>? fault, Func<IWritableMessage, FakeAnswer> question)
        {
            FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero));
            KeptRequests store = new();
            string? key = Request.Endpoint.IdempotencyHeader is null ? null : Guid.CreateVersion7(time.GetUtcNow()).ToString();
            int delivered = 0;

            // The first program. Before it sends, the gateway knows nothing of the kind.
            FakeGateway gateway = new();
            gateway.On<TRequest>(_ =>
            {
                delivered++;
                return fault!(Sample<TResponse>(0));
            });
            Answer(gateway, key, static _ => FakeAnswer.Error(ErrorCode.PaymentNotFound));
            FreedomPayClient client = Client(gateway);
            store.Add(new OpenRequest { Id = "A", SentAt = time.GetUtcNow(), Baseline = await client.TakeBaselineAsync(Request), IdempotencyKey = key }, time.GetUtcNow().AddMinutes(1));
            if (fault is not null)
            {
                await client.SendAsync(Request.Sign(TestMerchant.Credentials, new SigningOptions { IdempotencyKey = key }));
            }

            // The second one has what was kept, and nothing else.
            FakeGateway later = new();
            later.On<TRequest>(_ =>
            {
                delivered++;
                return FakeAnswer.Lost();
            });
            Answer(later, key, question);
            Settler settler = new(Client(later), time);
            await using ServiceProvider services = new ServiceCollection().AddSingleton<IOpenRequestStore>(store).AddSingleton<IOpenRequestSettler>(settler).BuildServiceProvider();
            OpenRequestRunner runner = new(services.GetRequiredService<IServiceScopeFactory>(), Options.Create(new SettlingOptions()), time, NullLogger<OpenRequestRunner>.Instance);
            int rounds = 0;
            while (store.Open.Count > 0 && rounds < 200)
            {
                time.SetUtcNow(store.DueAt("A"));
                await runner.RunAsync(CancellationToken.None);
                rounds++;
            }

            return new MovingRun(delivered, store.Open.Count, settler.Told, settler.Last);
        }

        private static FreedomPayClient Client(FakeGateway gateway) => gateway.CreateClient(TestMerchant.Credentials);

        private static T Sample<T>(int variant)
            where T : class => (T)SampleMessages.Create(typeof(T), variant);

        /// <summary>Answers the questions about the request, whoever is asked.</summary>
        private static void Answer(FakeGateway gateway, string? key, Func<IWritableMessage, FakeAnswer> answer)
        {
            if (Request.AskOutcome(default, key)?.Endpoint is not { } asked)
            {
                return;
            }

            Type type = CatalogTypes.Requests.Single(type => CatalogTypes.EndpointOf(type).Name == asked.Name);
            typeof(Of<TRequest, TResponse>).GetMethod(nameof(AnswerOf), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type, CatalogTypes.ArgumentOf(type, typeof(IGatewayRequest<>))!)
                .Invoke(null, [gateway, answer]);
        }

        private static void AnswerOf<TQuestion, TAnswer>(FakeGateway gateway, Func<IWritableMessage, FakeAnswer> answer)
            where TQuestion : class, IGatewayRequest<TAnswer>
            where TAnswer : class, IGatewayResponse<TAnswer>
        {
            int variant = 0;
            gateway.On<TQuestion>(_ => answer(Sample<TAnswer>(variant++ % SampleMessages.Variants)));
        }

        private sealed class Settler(FreedomPayClient client, TimeProvider time) : IOpenRequestSettler
        {
            public int Told { get; private set; }

            public Outcome Last { get; private set; }

            public async Task<Outcome> SettleAsync(OpenRequest request, CancellationToken cancellationToken) =>
                Last = (await client.SettleAsync(Request, answer: null, request.ToSettlementOptions(time: time), cancellationToken)).Outcome;

            public Task HandOverAsync(OpenRequest request, string reason, CancellationToken cancellationToken)
            {
                Told++;
                return Task.CompletedTask;
            }
        }
    }
}
