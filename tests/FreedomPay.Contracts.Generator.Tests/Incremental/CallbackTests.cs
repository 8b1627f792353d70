using System.Globalization;
using FreedomPay.Contracts.Generator.Pipeline;
using FreedomPay.Contracts.Generator.Tests.Compiled;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace FreedomPay.Contracts.Generator.Tests.Incremental;

/// <summary>Fields that name the message that is sent to their URL, in whichever file the message is.</summary>
public class CallbackTests
{
    private static readonly Spec Messages = Specs.Of("messages.yaml", """
          Told:
            title: Told
            summary: Comes to the merchant.
            direction: inbound
            request: { pg_order_id: string }
          Back:
            title: Back
            summary: Is brought by somebody.
            direction: inbound
            signed: false
            request: { pg_order_id: string }
          Pay:
            title: Pay
            summary: Goes to the gateway.
            post: /api/pay
            request: { pg_order_id: string }
        """, ns: "Test.Messages");

    [Fact]
    public void The_URL_comes_from_the_name_unless_code_sets_it()
    {
        GeneratorRun run = GeneratorRun.Of(Messages, Sender("Test.Messages.Told"));

        Assert.Empty(run.Diagnostics);
        string source = run.Sources["Test.Api.Send.g.cs"];
        Assert.Contains("Url.Write(ref writer, \"pg_url\", Url ?? writer.CallbackUrl(\"Test.Messages.Told\"), property: \"Url\");", source, StringComparison.Ordinal);
        Assert.Contains("Url.Write(ref writer, \"pg_link\", Link, required: true);", source, StringComparison.Ordinal);
        Assert.Empty(Consumer.Diagnose(run));
    }

    [Theory]
    [InlineData("Test.Messages.Tolt", "FPC0025", "there is no endpoint 'Tolt'; did you mean 'Told'?")]
    [InlineData("Test.Messages.Pay", "FPC0040", "'Pay' is a request to the gateway; name an endpoint with 'direction: inbound' that the gateway calls")]
    [InlineData("Test.Messages.Back", "FPC0040", "'Back' is not signed, and not sent by the gateway; name an endpoint with 'direction: inbound' that the gateway calls")]
    public void What_the_gateway_does_not_call_is_an_error_where_it_is_named(string name, string id, string message)
    {
        IReadOnlyList<Diagnostic> found = GeneratorRun.Of(Messages, Sender(name)).Diagnostics;

        Assert.All(found, diagnostic => Assert.Equal((id, "/specs/sender.yaml"), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path)));
        Assert.Equal(
            [$"endpoints.Send.request.pg_link.callback: {message}", $"endpoints.Send.request.pg_url.callback: {message}"],
            found.Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal));
    }

    /// <summary>A shop that takes no notifications compiles no section of them.</summary>
    [Fact]
    public void A_section_that_is_not_there_is_no_mistake() => Assert.Empty(GeneratorRun.Of(Sender("FreedomPay.Merchant.Notifications.ResultNotify")).Diagnostics);

    [Fact]
    public void An_edit_of_the_message_emits_no_sender()
    {
        GeneratorRun run = GeneratorRun.Of(Sender("Test.Messages.Told"), Messages)
            .AfterEdit(Messages with { Text = Messages.Text.Replace("pg_order_id: string", "pg_order_id: integer", StringComparison.Ordinal) });

        Assert.Equal([Cached, Modified, Modified, Modified], run.ReasonsOf(StepNames.Emissions));
    }

    private static Spec Sender(string name) => Specs.Of("sender.yaml", $$"""
          Send:
            title: Send
            summary: Tells where messages go.
            post: /api/send
            request:
              pg_url: { type: url, callback: {{name}} }
              pg_link: { type: url, required: true, callback: {{name}} }
        """);
}
