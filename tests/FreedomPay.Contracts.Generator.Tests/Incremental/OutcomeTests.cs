using System.Globalization;
using FreedomPay.Contracts.Generator.Pipeline;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace FreedomPay.Contracts.Generator.Tests.Incremental;

/// <summary>Endpoints that others ask, in whichever file: a change of one reaches those that ask it only, and one that is not there is a warning.</summary>
public class OutcomeTests
{
    private const string AskedEndpoint = """
          Status:
            title: Status
            summary: Gives the state of a payment.
            post: /api/status
            effect: reads
            request: { pg_order_id: { type: string, required: true } }
            response: { pg_payment_id: integer, pg_state: PaymentState }
        """;

    private static readonly Spec Asked = Specs.Of("asked.yaml", AskedEndpoint + "\n" + Specs.Endpoint("Beside"), ns: "Test.Asked");

    private static readonly Spec Asker = Specs.Of("asker.yaml", AskerNamed("Pay", "Test.Asked.Status") + Specs.Endpoint("Neither"));

    private static Spec Common => VocabularySpecs.CommonReference;

    [Fact]
    public void A_question_is_generated_across_files()
    {
        GeneratorRun run = GeneratorRun.Of(Common, Asker, Asked);

        Assert.Empty(run.Diagnostics);
        Assert.Contains("new global::Test.Asked.StatusRequest { OrderId = OrderId }", run.Sources["Test.Api.Pay.g.cs"], StringComparison.Ordinal);
        Assert.Contains("done: answer is { State.Value: \"ok\" }", run.Sources["Test.Api.Pay.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Gives the state", "Tells the state")]
    [InlineData("contracts: 1", "# a comment\ncontracts: 1")]
    [InlineData("pg_order_id: string", "pg_order_id: integer")]
    public void An_edit_beside_the_fields_emits_none_that_asks(string old, string edited)
    {
        GeneratorRun run = GeneratorRun.Of(Common, Asker, Asked).AfterEdit(Asked with { Text = Asked.Text.Replace(old, edited, StringComparison.Ordinal) });

        Assert.Equal([Unchanged], run.ReasonsOf(StepNames.AskedEndpoints));
        Assert.Equal([Cached, Cached], run.ReasonsOf(StepNames.Emissions).Take(2));
    }

    [Fact]
    public void An_edit_of_the_asking_file_looks_at_no_other()
    {
        GeneratorRun run = GeneratorRun.Of(Common, Asker, Asked).AfterEdit(Asker with { Text = Asker.Text.Replace("Does Neither.", "Does nothing.", StringComparison.Ordinal) });

        Assert.Equal([Unchanged], run.ReasonsOf(StepNames.AskedEndpoints));
        Assert.Equal([Cached, Modified, Cached, Cached], run.ReasonsOf(StepNames.Emissions));
    }

    [Theory]
    [InlineData("pg_payment_id: integer", "pg_payment_id: { type: integer, name: Id }")]
    [InlineData("pg_payment_id: integer", "pg_payment_id: string")]
    [InlineData("pg_order_id: { type: string, required: true }", "pg_order_id: { type: string, required: true, name: Order }")]
    public void A_change_of_its_fields_emits_who_asks_it_and_nobody_else(string old, string edited)
    {
        GeneratorRun run = GeneratorRun.Of(Common, Asker, Asked).AfterEdit(Asked with { Text = Asked.Text.Replace(old, edited, StringComparison.Ordinal) });

        Assert.Equal([Modified], run.ReasonsOf(StepNames.AskedEndpoints));
        Assert.Equal([Modified, Unchanged, Modified, Unchanged], run.ReasonsOf(StepNames.ResolvedUnits));
        Assert.Equal(Cached, run.ReasonsOf(StepNames.Emissions)[1]);
        Assert.Equal(Cached, run.ReasonsOf(StepNames.Emissions)[3]);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void A_change_that_breaks_the_question_is_an_error_where_it_is_asked()
    {
        GeneratorRun run = GeneratorRun.Of(Common, Asker, Asked).WithoutTracking()
            .AfterEdit(Asked with { Text = Asked.Text.Replace("pg_payment_id: integer", "pg_payment_number: integer", StringComparison.Ordinal) });

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(("FPC0022", "/specs/asker.yaml"), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path));
        Assert.Equal(["Test.Api.Neither.g.cs", "Test.Asked.Beside.g.cs", "Test.Asked.Status.g.cs"], run.Sources.Keys);
    }

    [Theory]
    [InlineData("FreedomPay.Merchant.PayoutCards.Status", "FreedomPay.Merchant.PayoutCards", "add 'merchant/payout-cards' to FreedomPayCatalog")]
    [InlineData("FreedomPay.Gateway.Purchase.GetPaymentStatus", "FreedomPay.Gateway.Purchase", "add 'gateway/purchase' to FreedomPayCatalog")]
    [InlineData("Shop.Own.Status", "Shop.Own", "add the spec whose namespace is Shop.Own")]
    public void A_section_that_is_not_there_is_one_warning_that_names_it(string ask, string ns, string cure)
    {
        Spec spec = Specs.Of("asker.yaml", AskerNamed("First", ask) + AskerNamed("Second", ask) + AskerNamed("Third", $"{ns}.Other"));

        GeneratorRun run = GeneratorRun.Of(spec);

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(("FPC0026", DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal(12, diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1);
        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains($"endpoints.First.outcome.ask: '{ask}' is not in this project", message, StringComparison.Ordinal);
        Assert.EndsWith(cure, message, StringComparison.Ordinal);
        Assert.Equal(["Test.Api.First.g.cs", "Test.Api.Second.g.cs", "Test.Api.Third.g.cs"], run.Sources.Keys);
        Assert.All(run.Sources.Values, static source => Assert.DoesNotContain("AskOutcome", source, StringComparison.Ordinal));
    }

    [Fact]
    public void A_misspelt_endpoint_of_a_section_that_is_there_is_an_error()
    {
        Diagnostic diagnostic = Assert.Single(GeneratorRun.Of(Common, Asked, Specs.Of("asker.yaml", AskerNamed("Pay", "Test.Asked.Statos"))).Diagnostics);

        Assert.Equal(("FPC0025", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal("endpoints.Pay.outcome.ask: there is no endpoint 'Statos'; did you mean 'Status'?", diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_mistake_in_the_endpoint_that_is_asked_is_the_only_error()
    {
        GeneratorRun run = GeneratorRun.Of(Common, Asker, Asked with { Text = Asked.Text.Replace("title: Status", "titel: Status", StringComparison.Ordinal) });

        Assert.Equal(["FPC0006"], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Contains("Test.Api.Pay.g.cs", run.Sources.Keys);
        Assert.Empty(Consumer(run));
    }

    /// <summary>The code of who asks would not compile without it.</summary>
    [Fact]
    public void Who_asks_an_endpoint_that_stands_twice_is_not_generated()
    {
        GeneratorRun run = GeneratorRun.Of(Common, Asker, Asked, Specs.Of("twice.yaml", Specs.Endpoint("Status"), ns: "Test.Asked"));

        Assert.All(run.Diagnostics, static diagnostic => Assert.Equal("FPC0018", diagnostic.Id));
        Assert.Equal(["Test.Api.Neither.g.cs", "Test.Asked.Beside.g.cs"], run.Sources.Keys);
    }

    [Fact]
    public void Sections_are_called_as_the_catalog_calls_them()
    {
        IEnumerable<(string Section, string Namespace)> sections = Specs.Catalog
            .Where(static spec => !spec.Name!.StartsWith("common/", StringComparison.Ordinal))
            .Select(static spec => (spec.Name![..^".yaml".Length], spec.Text.Split('\n').Single(static line => line.StartsWith("namespace: ", StringComparison.Ordinal))["namespace: ".Length..]));

        Assert.NotEmpty(sections);
        Assert.All(sections, static section => Assert.Equal(section.Section, OutcomeResolution.SectionOf(section.Namespace)));
    }

    private static IEnumerable<Diagnostic> Consumer(GeneratorRun run) => Compiled.Consumer.DiagnoseRest(run).Where(static diagnostic => diagnostic.Id != "CS8019");

    private static string AskerNamed(string name, string ask) => $$"""
          {{name}}:
            title: {{name}}
            summary: Moves money.
            post: /api/{{name}}
            request: { pg_order_id: { type: string, required: true } }
            outcome: { ask: {{ask}}, with: { pg_order_id: pg_order_id }, id: pg_payment_id, done: { pg_state: ok } }

        """;
}
