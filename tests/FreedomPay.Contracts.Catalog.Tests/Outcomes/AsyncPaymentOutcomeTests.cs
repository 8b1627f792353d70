using System.Net;
using System.Text;
using System.Text.Json;
using FreedomPay.Contracts.Tests.Client;
using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Gateway.Async;

namespace FreedomPay.Contracts.Catalog.Tests.Outcomes;

/// <summary>Requests of the Async API are followed to their end by read payment, and by read request under the id that they were sent with.</summary>
public class AsyncPaymentOutcomeTests
{
    private const string Id = "01978c37-a961-7d20-8434-632242b24d48";

    private const string Refunded = "01978d53-4748-74c1-9c0a-0ca2b64b9c1b";

    private static readonly CreateAsyncPaymentRequest Create = new()
    {
        Amount = 100,
        Currency = "KZT",
        Description = "d",
        OrderId = "7",
        From = new AsyncPaymentSourceRecurrent { Recurrent = new AsyncProfile { ProfileId = Guid.CreateVersion7() } },
    };

    private static readonly RefundAsyncPaymentRequest Refund = new() { Id = new Guid(Id), Amount = 100 };

    [Theory]
    [InlineData("success", Outcome.Done)]
    [InlineData("error", Outcome.NotDone)]
    [InlineData("approved", Outcome.Pending)]
    [InlineData("waiting_3ds", Outcome.Pending)]
    public async Task A_payment_is_followed_to_its_end_by_its_id(string status, Outcome outcome)
    {
        Gateway gateway = new(Payment("process"), Payment("process"), Payment(status));

        SettledAnswer<CreateAsyncPaymentResponse> settled = await gateway.SettleAsync(Create);

        Assert.Equal(outcome, settled.Outcome);
        Assert.Equal(["gateway.payment.create", "gateway.payment.status", "gateway.payment.status"], gateway.Actions.Take(3));
        Assert.All(gateway.Asked, static asked => Assert.Equal(Id, asked));

        // With the id of another request, the gateway would repeat its first answer.
        Assert.Equal(gateway.Keys.Count, gateway.Keys.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(gateway.Keys[0], settled.IdempotencyKey);
        Assert.Null(settled.Baseline);
    }

    [Theory]
    [InlineData("success", "success", Outcome.Done)]
    [InlineData("success", "approved", Outcome.Pending)]
    [InlineData("success", "process", Outcome.Pending)]
    [InlineData("error", "error", Outcome.NotDone)]
    public async Task A_lost_answer_is_asked_for_by_the_id_of_the_request(string status, string payment, Outcome outcome)
    {
        Gateway gateway = new(null, body => Request(body, status, payment));

        SettledAnswer<CreateAsyncPaymentResponse> settled = await gateway.SettleAsync(Create);

        Assert.Equal(outcome, settled.Outcome);
        Assert.Equal(["gateway.payment.create", "gateway.request.status"], gateway.Actions.Distinct());
        Assert.All(gateway.Asked, asked => Assert.Equal(gateway.Keys[0], asked));
    }

    [Fact]
    public async Task A_declined_payment_is_asked_for_and_not_done()
    {
        Gateway gateway = new(_ => """{"status":"error","error":{"code":"10045","description":"no"}}""", static body => Request(body, "error", "error"));

        SettledAnswer<CreateAsyncPaymentResponse> settled = await gateway.SettleAsync(Create);

        Assert.Equal((Outcome.Unknown, Outcome.NotDone), (settled.Answer!.Outcome, settled.Outcome));
    }

    /// <summary>The key is stored before the request is sent; nothing else is known after a restart.</summary>
    [Fact]
    public async Task A_stored_key_is_enough_after_a_restart()
    {
        const string Key = "0199765b-a007-7339-93fe-f073ac14aa9b";
        Gateway before = new(null, null);
        Gateway after = new(static body => Request(body, "success", "success"));

        await before.SettleAsync(Create, Key);
        Settlement settlement = await after.Client.SettleAsync(Create, options: new SettlementOptions { IdempotencyKey = Key });

        Assert.Equal(Key, before.Keys[0]);
        Assert.Equal((Outcome.Done, Key), (settlement.Outcome, Assert.Single(after.Asked)));
        Assert.Equal(Outcome.Unknown, (await after.Client.SettleAsync(Create)).Outcome);
    }

    /// <summary>A key in the options of the client is that of its requests; to a question with it the gateway would repeat its first answer.</summary>
    [Fact]
    public async Task A_key_of_the_client_is_not_that_of_a_question()
    {
        const string Key = "0199765b-a007-7339-93fe-f073ac14aa9b";
        Gateway gateway = new(Payment("process"), Payment("success"));
        FreedomPayClient client = new(new HttpClient(gateway) { BaseAddress = new Uri("https://api.freedompay.kz") }, TestMerchant.Credentials, new SigningOptions { IdempotencyKey = Key });

        SettledAnswer<CreateAsyncPaymentResponse> settled = await client.SendAndSettleAsync(Create);

        Assert.Equal((Outcome.Done, Key, Key), (settled.Outcome, settled.IdempotencyKey, gateway.Keys[0]));
        Assert.NotEqual(Key, gateway.Keys[1]);
    }

    [Fact]
    public async Task A_canceled_wait_has_the_key()
    {
        using CancellationTokenSource source = new();
        Gateway gateway = new(
            Payment("process"),
            _ =>
            {
                source.Cancel();
                return Payment("process")("");
            });

        RequestCanceledException canceled = await Assert.ThrowsAsync<RequestCanceledException>(() => gateway.Client.SendAndSettleAsync(Create, cancellationToken: source.Token));

        Assert.Equal((Outcome.Pending, gateway.Keys[0]), (canceled.Outcome, canceled.IdempotencyKey));
    }

    [Fact]
    public async Task A_request_that_its_key_names_needs_no_baseline()
    {
        Gateway gateway = new(Payment("success"));

        Assert.Same(OutcomeBaseline.Nothing, await gateway.Client.TakeBaselineAsync(Create));
        Assert.Empty(gateway.Actions);
    }

    /// <summary>An answer about another request is foreign.</summary>
    [Fact]
    public async Task An_answer_about_another_request_settles_nothing()
    {
        Gateway gateway = new(null, static _ => $$$"""{"id":"{{{Id}}}","status":"success","response":{"id":"{{{Id}}}","status":"success","amount":100,"created_at":"2025-06-20T07:13:31Z"}}""");

        Assert.Equal(Outcome.Unknown, (await gateway.SettleAsync(Create)).Outcome);
    }

    [Theory]
    [InlineData("success", Outcome.Done)]
    [InlineData("process", Outcome.Pending)]
    public async Task A_refund_is_found_among_those_of_its_payment(string status, Outcome outcome)
    {
        const string Accepted = $$$"""{"id":"{{{Id}}}","amount":100,"refund_payment":{"id":"{{{Refunded}}}","status":"process","amount":-100}}""";
        string list = $$"""[{"id":"01978d0e-b956-7ea2-9a42-32cff1f44ede","amount":-100,"status":"success"},{"id":"{{Refunded}}","amount":-100,"status":"{{status}}"}]""";
        Gateway gateway = new(Payment("success"), static _ => Accepted, Payment("success", $"\"refund_payments\":{list},"));

        SettledAnswer<RefundAsyncPaymentResponse> settled = await gateway.SettleAsync(Refund);

        Assert.Equal(outcome, settled.Outcome);
        Assert.Equal(["gateway.payment.status", "gateway.payment.refund", "gateway.payment.status"], gateway.Actions.Take(3));
    }

    [Theory]
    [InlineData("01978d0e-b956-7ea2-9a42-32cff1f44ede", Outcome.Unknown)]
    [InlineData(Refunded, Outcome.Done)]
    public async Task A_refund_whose_answer_is_lost_is_one_that_was_not_there_before(string id, Outcome outcome)
    {
        const string Before = """{"id":"01978d0e-b956-7ea2-9a42-32cff1f44ede","amount":-100,"status":"success"}""";
        Gateway gateway = new(
            Payment("success", $"\"refund_payments\":[{Before}],"),
            null,
            Payment("success", $$"""
                "refund_payments":[{"id":"{{id}}","amount":-100,"status":"success"}],
                """));

        Assert.Equal(outcome, (await gateway.SettleAsync(Refund)).Outcome);
    }

    [Fact]
    public async Task A_reversal_is_found_among_those_of_its_payment()
    {
        Gateway gateway = new(
            Payment("approved"),
            static _ => $$$"""{"id":"{{{Id}}}","amount":100,"reverse_payment":{"id":"{{{Refunded}}}","status":"process"}}""",
            Payment("reversed", $$"""
                "reverse_payments":[{"id":"{{Refunded}}","amount":-100,"status":"success"}],
                """));

        Assert.Equal(Outcome.Done, (await gateway.SettleAsync(new ReverseAsyncPaymentRequest { Id = new Guid(Id) })).Outcome);
    }

    [Theory]
    [InlineData("true", "100", Outcome.Done)]
    [InlineData("false", "100", Outcome.Pending)]
    [InlineData("true", "50", Outcome.Pending)]
    public async Task A_clearing_is_done_when_its_amount_is_captured(string cleared, string amount, Outcome outcome)
    {
        Gateway gateway = new(
            Payment("approved"),
            static _ => $$$"""{"id":"{{{Id}}}","status":"process_clearing","amount":100,"created_at":"2025-06-13T13:22:25Z","clearing":{"amount":0}}""",
            Payment("success", $$"""
                "clearing":{"cleared":{{cleared}},"amount":{{amount}}},
                """));

        Assert.Equal(outcome, (await gateway.SettleAsync(new ClearAsyncPaymentRequest { Id = new Guid(Id), Amount = 100 })).Outcome);
    }

    private static Func<string, string> Payment(string status, string more = "") =>
        _ => $$"""{ {{more}} "id":"{{Id}}","status":"{{status}}","amount":100,"created_at":"2025-06-20T07:13:31Z"}""";

    private static string Request(string body, string status, string payment)
    {
        using JsonDocument document = JsonDocument.Parse(body);
        string id = document.RootElement.GetProperty("id").GetString()!;
        return $$$"""{"id":"{{{id}}}","status":"{{{status}}}","response":{"id":"{{{Id}}}","status":"{{{payment}}}","amount":100,"created_at":"2025-06-20T07:13:31Z"}}""";
    }

    /// <summary>Gives one answer after the other, the last one again and again; null cuts the connection.</summary>
    private sealed class Gateway(params Func<string, string>?[] answers) : HttpMessageHandler
    {
        private int _next;

        public List<string> Actions { get; } = [];

        public List<string> Keys { get; } = [];

        /// <summary>The ids in questions.</summary>
        public List<string?> Asked { get; } = [];

        public FreedomPayClient Client => new(new HttpClient(this, disposeHandler: false) { BaseAddress = new Uri("https://api.freedompay.kz") }, TestMerchant.Credentials);

        public Task<SettledAnswer<TResponse>> SettleAsync<TResponse>(IGatewayRequest<TResponse> request, string? key = null)
            where TResponse : IGatewayResponse<TResponse> => Client.SendAndSettleAsync(request, new SettlementOptions
            {
                TimeProvider = new QuickTime(),
                IdempotencyKey = key,
            });

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string body = Encoding.UTF8.GetString(await SentBytes.OfAsync(request.Content!));
            Actions.Add(Assert.Single(request.Headers.GetValues("X-Action")));
            Keys.Add(Assert.Single(request.Headers.GetValues("X-Request-Id")));
            if (request.RequestUri!.AbsolutePath == "/v5/g2g/read")
            {
                using JsonDocument document = JsonDocument.Parse(body);
                Asked.Add(document.RootElement.GetProperty("id").GetString());
            }

            return answers[Math.Min(_next++, answers.Length - 1)] is { } answer
                ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(answer(body))), RequestMessage = request }
                : throw new HttpRequestException("The connection was cut.");
        }
    }
}
