using System.Net;
using System.Text;
using System.Text.Json;
using FreedomPay.Cards.PaymentCards;
using FreedomPay.Contracts.Catalog.Tests.RoundTrips;
using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Contracts.Tests.Client;
using FreedomPay.Contracts.Tests.Oracle;

namespace FreedomPay.Contracts.Catalog.Tests.Outcomes;

/// <summary>Commands of the Card API are followed to their end by Request' status, whose answer does not name the command.</summary>
public class CardRequestStatusTests
{
    private const string Refund = "/v5/card-api/transaction/refund";

    private const string Status = "/v5/card-api/request/status";

    private static readonly Guid RequestId = new("828cf71d-a447-4a67-a149-c1df8bc197ca");

    private static readonly RefundCardTransactionRequest Request = new() { RequestId = RequestId, OrderId = "7", TransactionId = "8", Amount = 100.50m };

    [Theory]
    [InlineData("process", "success", Outcome.Done, 1)]
    [InlineData("process", "error", Outcome.NotDone, 1)]
    [InlineData("error", "success", Outcome.Done, 1)]
    [InlineData("error", "error", Outcome.NotDone, 1)]
    [InlineData("success", "", Outcome.Done, 0)]
    public async Task A_refund_is_followed_to_its_end(string answered, string told, Outcome outcome, int questions)
    {
        Gateway gateway = new(Answer(answered), Answer("process"), Answer(told));

        SettledAnswer<RefundCardTransactionResponse> settled = await gateway.SendAsync(Request);

        Assert.Equal((outcome, questions == 0 ? 0 : 2), (settled.Outcome, settled.Settlement.Questions));
        Assert.Equal([Refund, .. Enumerable.Repeat(Status, settled.Settlement.Questions)], gateway.Called);
        Assert.All(gateway.Asked, static asked => Assert.Equal(RequestId, asked));
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for()
    {
        Gateway gateway = new(null, Answer("success"));

        SettledAnswer<RefundCardTransactionResponse> settled = await gateway.SendAsync(Request);

        Assert.Equal((Outcome.Unknown, Outcome.Done), (settled.Answer!.Outcome, settled.Outcome));
        Assert.Equal([Refund, Status], gateway.Called);
    }

    /// <summary>Nothing tells "there is no such request" from "you may not ask": no page shows a code of an error.</summary>
    [Fact]
    public async Task A_question_that_fails_proves_nothing()
    {
        Gateway gateway = new(null, """{"status":"error","request_status":"error","dt":"2019-08-24T14:15:22Z"}""");

        SettledAnswer<RefundCardTransactionResponse> settled = await gateway.SendAsync(Request, TimeSpan.FromSeconds(20));

        Assert.Equal(Outcome.Unknown, settled.Outcome);
        Assert.InRange(settled.Settlement.Questions, 1, 21);
    }

    /// <summary>An error of a command that moves no money is final, but for one question: an earlier request may have had the id.</summary>
    [Theory]
    [InlineData("success", Outcome.Done)]
    [InlineData("error", Outcome.NotDone)]
    public async Task An_error_is_doubted_once(string told, Outcome outcome)
    {
        Gateway gateway = new(Answer("error"), Answer(told));

        SettledAnswer<UnblockCardResponse> settled = await gateway.SendAsync(new UnblockCardRequest { RequestId = RequestId, CardId = "1", Description = "a" });

        Assert.Equal((outcome, 1), (settled.Outcome, settled.Settlement.Questions));
    }

    [Fact]
    public async Task Every_command_with_an_id_of_its_own_asks_for_it_and_reads_nothing_before()
    {
        Type[] commands =
        [
            .. CatalogTypes.JsonRequests
                .Where(static type => type.Namespace == typeof(UnblockCardRequest).Namespace && CatalogTypes.EndpointOf(type).Effect != Effect.Reads && type.GetProperty("RequestId") is not null)
                .OrderBy(static type => type.Name, StringComparer.Ordinal),
        ];

        Assert.Equal(
            ["CloseCardRequest", "CreateCardClientRequest", "EditCardClientRequest", "LinkCardToClientRequest", "RefundCardTransactionRequest", "ResetCardPinCounterRequest", "SetCardLimitsRequest", "UnblockCardRequest"],
            commands.Select(static type => type.Name));
        foreach (Type command in commands)
        {
            Task asked = (Task)GetType().GetMethod(nameof(AssertAsks), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(CatalogTypes.ArgumentOf(command, typeof(IGatewayRequest<>))!)
                .Invoke(null, [SampleMessages.Create(command, 0)])!;
            await asked;
        }
    }

    private static async Task AssertAsks<TResponse>(IGatewayRequest<TResponse> command)
        where TResponse : IGatewayResponse<TResponse>
    {
        string id = command.GetType().GetProperty("RequestId")!.GetValue(command)!.ToString()!;
        OutcomeQuestion question = command.AskOutcome(default)!;
        Gateway gateway = new(Answer("success"));

        Assert.Equal((id, Status, true), (question.AttemptId, question.Endpoint.Path, question.IsNamedByRequest));
        Assert.Same(OutcomeBaseline.Nothing, await gateway.Client.TakeBaselineAsync(command));
        Assert.Empty(gateway.Called);
        Assert.Equal(Outcome.Done, (await gateway.Client.SettleAsync(command)).Outcome);
        Assert.Equal(id, Assert.Single(gateway.Asked).ToString());
    }

    private static string Answer(string requestStatus) => $$"""{"status":"ok","request_status":"{{requestStatus}}","dt":"2019-08-24T14:15:22Z"}""";

    /// <summary>Gives one answer after the other, the last one again and again; null cuts the connection.</summary>
    private sealed class Gateway(params string?[] answers) : HttpMessageHandler
    {
        private int _next;

        public List<string> Called { get; } = [];

        public List<Guid> Asked { get; } = [];

        public FreedomPayClient Client => new(new HttpClient(this, disposeHandler: false) { BaseAddress = new Uri("https://api.freedompay.kz") }, TestMerchant.Credentials);

        public Task<SettledAnswer<TResponse>> SendAsync<TResponse>(IGatewayRequest<TResponse> request, TimeSpan? duration = null)
            where TResponse : IGatewayResponse<TResponse> =>
            Client.SendAndSettleAsync(request, new SettlementOptions { TimeProvider = new QuickTime(), MaxDuration = duration ?? TimeSpan.FromMinutes(5) });

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            byte[] body = await SentBytes.OfAsync(request.Content!);
            Called.Add(request.RequestUri!.AbsolutePath);
            if (request.RequestUri.AbsolutePath == Status)
            {
                using JsonDocument document = JsonDocument.Parse(body);
                Asked.Add(document.RootElement.GetProperty("request_id").GetGuid());
            }

            string? answer = answers[Math.Min(_next++, answers.Length - 1)];
            return answer is null
                ? throw new HttpRequestException("The connection was cut.")
                : new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(answer)), RequestMessage = request };
        }
    }
}
