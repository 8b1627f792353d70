using FreedomPay.Contracts.Analyzers.Tests.Support;

namespace FreedomPay.Contracts.Analyzers.Tests.Analyzers;

/// <summary>A token that the browser cancels, given to a call that may move money.</summary>
public sealed class CancellationAnalyzerTests
{
    [Theory]
    [InlineData("_ = await client.SendAsync(refund, {|FPC2020:context.RequestAborted|});")]
    [InlineData("_ = await client.SendAndSettleAsync(refund, cancellationToken: context.RequestAborted);", "cancellationToken: context.RequestAborted")]
    [InlineData("_ = await client.SendAndSettleAsync(refund, null, {|FPC2020:context.RequestAborted|});")]
    [InlineData("CancellationToken token = context.RequestAborted; _ = await client.SendAsync(refund, {|FPC2020:token|});")]
    [InlineData("var token = context.RequestAborted; _ = await derived.SendAsync(refund, ({|FPC2020:token|}));")]
    public async Task The_token_of_the_context_is_found(string statement, string? marked = null) =>
        await Code.CheckAsync(Program(marked is null ? statement : statement.Replace(marked, $"{{|FPC2020:{marked}|}}", StringComparison.Ordinal)));

    [Theory]
    [InlineData("_ = await client.SendAsync(refund);")]
    [InlineData("_ = await client.SendAsync(refund, CancellationToken.None);")]
    [InlineData("_ = await client.SendAsync(refund, stopping);")]
    [InlineData("_ = await client.SendAsync(status, context.RequestAborted);")]
    [InlineData("_ = await client.SettleAsync(refund, cancellationToken: context.RequestAborted);")]
    [InlineData("CancellationToken token = context.RequestAborted; token = stopping; _ = await client.SendAsync(refund, token);")]
    [InlineData("_ = await client.SendAsync(refund, new Other().RequestAborted);")]
    [InlineData("await Task.Delay(1, context.RequestAborted);")]
    public async Task Any_other_token_and_any_other_call_is_left_alone(string statement) => await Code.CheckAsync(Program(statement));

    [Theory]
    [InlineData("app.MapPost(\"/refund\", async (FreedomPayClient c, CancellationToken t) => { _ = await c.SendAsync(refund, {|FPC2020:t|}); });")]
    [InlineData("app.MapPost(\"/refund\", (FreedomPayClient c, CancellationToken t) => c.SendAndSettleAsync(refund, cancellationToken: t));", "cancellationToken: t")]
    [InlineData("Func<CancellationToken, Task> job = async t => _ = await client.SendAsync(refund, t);")]
    [InlineData("app.MapNothing(async (CancellationToken t) => { _ = await client.SendAsync(refund, t); });")]
    public async Task The_parameter_of_an_endpoint_is_the_same_token(string statement, string? marked = null) =>
        await Code.CheckAsync(Program(marked is null ? statement : statement.Replace(marked, $"{{|FPC2020:{marked}|}}", StringComparison.Ordinal)));

    [Fact]
    public async Task So_is_the_parameter_of_an_action() => await Code.CheckAsync(Program("await Task.CompletedTask;", """
        class RefundController(FreedomPayClient client) : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            public async Task Refund(CancellationToken cancellationToken) => _ = await client.SendAsync(new RefundPaymentRequest { PaymentId = 1 }, {|FPC2020:cancellationToken|});

            private async Task Later(CancellationToken cancellationToken) => _ = await client.SendAsync(new RefundPaymentRequest { PaymentId = 1 }, cancellationToken);
        }
        """));

    [Fact]
    public async Task Tests_may_do_so() => await Code.CheckAsync(Program("_ = await client.SendAsync(refund, context.RequestAborted);"), inTests: true);

    [Theory]
    [InlineData("_ = await client.SendAsync(refund, context.RequestAborted);", "_ = await client.SendAsync(refund);")]
    [InlineData("_ = await client.SendAndSettleAsync(refund, cancellationToken: context.RequestAborted);", "_ = await client.SendAndSettleAsync(refund);")]
    [InlineData("_ = await client.SendAsync(cancellationToken: context.RequestAborted, request: refund);", "_ = await client.SendAsync(request: refund);")]
    [InlineData("_ = await client.SendAndSettleAsync(refund, null,\n    context.RequestAborted);", "_ = await client.SendAndSettleAsync(refund, null);")]
    public async Task The_fix_leaves_it_out(string before, string after)
    {
        string found = await Fix.OneAsync(Program(before), "FPC2020");

        Assert.Equal(Program(after), found);
        Assert.Equal(0, await Fix.CountAsync(found, "FPC2020"));
    }

    private static string Program(string statement, string more = "") => $$"""
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using FreedomPay.Contracts;
        using FreedomPay.Gateway.Purchase;
        using Microsoft.AspNetCore.Builder;

        class Sales
        {
            async Task Use(
                FreedomPayClient client, Derived derived, RefundPaymentRequest refund, GetPaymentStatusRequest status, Microsoft.AspNetCore.Http.HttpContext context, Routes app, CancellationToken stopping)
            {
                {{statement}}
                await Task.CompletedTask;
            }
        }

        class Derived : FreedomPayClient;

        class Other
        {
            public CancellationToken RequestAborted => default;
        }

        {{more}}

        namespace Microsoft.AspNetCore.Http
        {
            public class HttpContext
            {
                public CancellationToken RequestAborted => default;
            }
        }

        namespace Microsoft.AspNetCore.Mvc
        {
            public abstract class ControllerBase;
        }

        namespace Microsoft.AspNetCore.Builder
        {
            public class Routes;

            public static class EndpointRouteBuilderExtensions
            {
                public static void MapPost(this Routes routes, string pattern, Delegate handler) { }
            }

            public static class Others
            {
                public static void MapNothing(this Routes routes, Func<CancellationToken, Task> handler) { }
            }
        }
        """;
}
