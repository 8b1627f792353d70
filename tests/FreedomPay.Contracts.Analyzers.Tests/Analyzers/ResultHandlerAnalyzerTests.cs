using FreedomPay.Contracts.Analyzers.Tests.Support;

namespace FreedomPay.Contracts.Analyzers.Tests.Analyzers;

/// <summary>Handlers that accept whatever was paid for whatever order.</summary>
public sealed class ResultHandlerAnalyzerTests
{
    [Theory]
    [InlineData("Map({|FPC2022:(_, _) => Task.FromResult(Yes)|});")]
    [InlineData("Map({|FPC2022:(result, _) => Task.FromResult(result.Problems.Count == 0 ? Yes : No)|});")]
    [InlineData("Map({|FPC2022:(result, _) => { Console.WriteLine(result.Request.PaymentId); return Task.FromResult(Yes); }|});")]
    [InlineData("Map({|FPC2022:async (result, stopping) => { await Task.Delay(1, stopping); return Yes; }|});")]
    public async Task Unseen_results_are_found(string statement)
    {
        Assert.Single(await Code.CheckAsync(Program(statement)));
        await Code.CheckAsync(Program(statement.Replace("{|FPC2022:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)), inTests: true);
    }

    [Theory]
    [InlineData("Map((result, _) => Task.FromResult(result.Request.Matches(\"1\", 5, \"KZT\") ? Yes : No));")]
    [InlineData("Map((result, _) => Task.FromResult(result.Request.Amount == 5 ? Yes : No));")]
    [InlineData("Map((result, _) => Task.FromResult(result.Request is { OrderId: \"1\" } ? Yes : No));")]
    [InlineData("Map((result, _) => Task.FromResult(result.Fields[\"pg_order_id\"] == \"1\" ? Yes : No));")]
    [InlineData("Map((result, _) => { ResultNotifyRequest request = result.Request; return Task.FromResult(request.OrderId == \"1\" ? Yes : No); });")]
    [InlineData("Map((result, _) => ApplyAsync(result.Request));")]
    [InlineData("Map((_, _) => Task.FromResult(No));")]
    [InlineData("Map(HandleAsync);")]
    [InlineData("Other((_, _) => Task.FromResult(Yes));")]
    public async Task What_may_look_is_left_alone(string statement) => Assert.Empty(await Code.CheckAsync(Program(statement)));

    private static string Program(string statement) => $$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using FreedomPay.Contracts;
        using FreedomPay.Contracts.AspNetCore;
        using FreedomPay.Merchant.Notifications;

        class Sales
        {
            static readonly ResultNotifyResponse No = new() { Status = ReplyStatus.Rejected };

            void Register()
            {
                {{statement.Replace("Yes", "new ResultNotifyResponse { Status = ReplyStatus.Accepted }", StringComparison.Ordinal)}}
            }

            static void Map(Func<Notification<ResultNotifyRequest>, CancellationToken, Task<ResultNotifyResponse>> handler) { }

            static void Other(Func<string, CancellationToken, Task<ResultNotifyResponse>> handler) { }

            static Task<ResultNotifyResponse> ApplyAsync(ResultNotifyRequest request) => Task.FromResult(new ResultNotifyResponse { Status = ReplyStatus.Accepted });

            static Task<ResultNotifyResponse> HandleAsync(Notification<ResultNotifyRequest> notification, CancellationToken cancellationToken) => ApplyAsync(notification.Request);
        }

        namespace FreedomPay.Contracts.AspNetCore
        {
            public sealed class Notification<T>
            {
                public T Request => default!;

                public System.Collections.Generic.IReadOnlyList<FieldProblem> Problems => [];

                public MessageFields Fields => MessageFields.Empty;
            }
        }
        """;
}
