using System.Globalization;
using FreedomPay.Contracts.Generator.Pipeline;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace FreedomPay.Contracts.Generator.Tests.Incremental;

/// <summary>Types that all specs share: known, not generated, and a change of one reaches its users only.</summary>
public class SharedTypeTests
{
    private static readonly Spec Users = Specs.Of(
        "users.yaml", Specs.Endpoint("Enum", "pg_state: { type: PaymentState, default: ok }") + Specs.Endpoint("Object", "pg_address: Address") + Specs.Endpoint("Neither"));

    private static Spec Common => VocabularySpecs.CommonReference;

    [Fact]
    public void A_reference_generates_nothing_and_its_types_are_known()
    {
        GeneratorRun run = GeneratorRun.Of(Common, Users);

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Test.Api.Enum.g.cs", "Test.Api.Neither.g.cs", "Test.Api.Object.g.cs"], run.Sources.Keys);
        Assert.Contains("global::Test.Common.PaymentState? State { get; init; } = new(\"ok\");", run.Sources["Test.Api.Enum.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_namespace_emits_only_the_users_of_its_types()
    {
        GeneratorRun run = GeneratorRun.Of(Common, Users).AfterEdit(Common with { Text = Common.Text.Replace("namespace: Test.Common", "namespace: Test.Shared", StringComparison.Ordinal) });

        Assert.Equal([Modified], run.ReasonsOf(StepNames.KnownTypes));
        Assert.Equal([Modified, Modified, Unchanged], run.ReasonsOf(StepNames.ResolvedUnits));
        Assert.Equal([Modified, Modified, Cached], run.ReasonsOf(StepNames.Emissions));
    }

    [Fact]
    public void A_changed_value_of_an_enum_is_looked_at_by_its_users_only()
    {
        GeneratorRun run = GeneratorRun.Of(Common, Users).AfterEdit(Common with { Text = Common.Text.Replace("partial: Partial", "half: Partial", StringComparison.Ordinal) });

        Assert.Equal([Modified], run.ReasonsOf(StepNames.KnownTypes));
        Assert.Equal([Modified, Unchanged, Unchanged], run.ReasonsOf(StepNames.ResolvedUnits));
        Assert.Equal([Unchanged, Cached, Cached], run.ReasonsOf(StepNames.Emissions));
    }

    [Theory]
    [InlineData("summary: How a payment stands.", "summary: Something else.")]
    [InlineData("name: Paid", "name: Settled")]
    [InlineData("city: { type: string, required: true }", "city: { type: string, required: false }")]
    [InlineData("contracts: 1", "# a comment\ncontracts: 1")]
    public void What_no_user_sees_emits_nothing(string old, string edited)
    {
        GeneratorRun run = GeneratorRun.Of(Common, Users).AfterEdit(Common with { Text = Common.Text.Replace(old, edited, StringComparison.Ordinal) });

        Assert.Equal([Cached], run.ReasonsOf(StepNames.KnownTypes));
        Assert.Equal([Cached, Cached, Cached], run.ReasonsOf(StepNames.Emissions));
    }

    [Fact]
    public void A_removed_type_is_an_error_at_its_users_only()
    {
        GeneratorRun run = GeneratorRun.Of(Common, Users).WithoutTracking()
            .AfterEdit(Common with { Text = Common.Text.Replace("  Address:", "  Place:", StringComparison.Ordinal) });

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("FPC0023", diagnostic.Id);
        Assert.Equal("/specs/users.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(["Test.Api.Enum.g.cs", "Test.Api.Neither.g.cs"], run.Sources.Keys);
    }

    [Theory]
    [InlineData("pg_state: { type: PaymentState, default: paid }", "FPC0010", "endpoints.Pay.request.pg_state.default: 'paid' is not allowed here; allowed are: ok, partial, -1")]
    [InlineData("pg_address: { type: Address, default: a }", "FPC0016", "'Address' is an object, and only a single value can be used like this")]
    [InlineData("pg_a: string, pg_b: { type: string, requiredWhen: { pg_s: no } }, pg_s: PaymentState", "FPC0010", "'no' is not allowed here")]
    [InlineData("pg_b: { type: string, requiredWhen: pg_s }, pg_s: Address", "FPC0016", "'Address' is an object")]
    [InlineData("pg_s: Adress", "FPC0023", "there is no type 'Adress'; did you mean 'Address'?")]
    [InlineData("pg_s: { type: list, sensitive: false, items: PaymentState }", "", "")]
    [InlineData("pg_s: { type: list, sensitive: true, items: PaymentState }", "FPC0016", "only a text, a list of texts, an integer or a date can be masked")]
    [InlineData("pg_s: { type: Address, sensitive: true }", "FPC0016", "only a text, a list of texts, an integer or a date can be masked")]
    public void What_a_shared_type_must_be_is_checked_where_it_is_used(string fields, string id, string message)
    {
        GeneratorRun run = GeneratorRun.Of(Common, Specs.Of("pay.yaml", Specs.Endpoint("Pay", fields) + Specs.Endpoint("Whole")));

        Assert.Equal(id.Length == 0 ? [] : [id], run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(run.Diagnostics, diagnostic => Assert.Contains(message, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Assert.Contains("Test.Api.Whole.g.cs", run.Sources.Keys);
        Assert.Equal(id.Length == 0, run.Sources.ContainsKey("Test.Api.Pay.g.cs"));
    }

    /// <summary>So that objects come back to themselves within one file only, where that is looked for.</summary>
    [Fact]
    public void A_reference_knows_no_types_of_the_project()
    {
        Spec common = new("/specs/common.yaml", """
            contracts: 1
            section: Common
            namespace: Test.Common
            types:
              Shared: { type: object, fields: { a: { type: Own, required: true } } }
            """) { IsReference = true };
        Spec own = new("/specs/own.yaml", """
            contracts: 1
            section: Test API
            namespace: Test.Own
            types:
              Own: { type: object, fields: { a: { type: Shared, required: true } } }
            """);

        Diagnostic diagnostic = Assert.Single(GeneratorRun.Of(common, own).Diagnostics);

        Assert.Equal("FPC0023", diagnostic.Id);
        Assert.Equal("/specs/common.yaml", diagnostic.Location.GetLineSpan().Path);
    }

    [Fact]
    public void A_type_of_a_spec_cannot_be_called_like_a_shared_one()
    {
        Spec own = new("/specs/own.yaml", """
            contracts: 1
            section: Test API
            namespace: Test.Own
            types:
              Address: { type: enum, values: [a] }
            """);

        Diagnostic diagnostic = Assert.Single(GeneratorRun.Of(Common, own).Diagnostics);

        Assert.Equal("FPC0021", diagnostic.Id);
        Assert.Contains("types.Address: the type name 'Address' is taken by a type that all specs share", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_demand_their_fields_unless_only_answers_have_them()
    {
        Spec spec = new("/specs/own.yaml", """
            contracts: 1
            section: Test API
            namespace: Test.Own
            host: https://api.example.com
            protocol: signed-form
            types:
              Sent: { type: object, fields: { a: { type: string, required: true }, inner: { type: object, fields: { b: { type: string, required: true } } } } }
              Received: { type: object, fields: { a: { type: string, required: true }, deep: Deeper } }
              Deeper: { type: object, fields: { a: { type: string, required: true } } }
              Unused: { type: object, fields: { a: { type: string, required: true }, self: { type: list, items: Unused } } }
            endpoints:
              Pay:
                title: Pay
                summary: Pays.
                post: /pay
                request: { pg_a: { type: list, items: Sent } }
                response: { pg_a: Sent, pg_b: { type: list, items: Received } }
            """);

        IReadOnlyDictionary<string, string> sources = GeneratorRun.Of(spec).Sources;

        Assert.Contains("public required string A ", sources["Test.Own.Sent.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public required string B ", sources["Test.Own.Sent.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public required string A ", sources["Test.Own.Unused.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public string? A ", sources["Test.Own.Received.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public string? A ", sources["Test.Own.Deeper.g.cs"], StringComparison.Ordinal);
    }

    /// <summary>In answers nothing is demanded, so that a circle there is no mistake.</summary>
    [Fact]
    public void An_object_of_answers_may_be_said_to_hold_itself()
    {
        Spec spec = Specs.Of("answers.yaml", """
              Pay:
                title: Pay
                summary: Pays.
                post: /pay
                response: { pg_a: Node }
            types:
              Node: { type: object, fields: { a: { type: Node, required: true } } }
            """);

        GeneratorRun run = GeneratorRun.Of(spec);

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Test.Api.Node.g.cs", "Test.Api.Pay.g.cs"], run.Sources.Keys);
    }

    [Fact]
    public void Only_objects_with_rules_are_checked()
    {
        Spec spec = new("/specs/own.yaml", """
            contracts: 1
            section: Test API
            namespace: Test.Own
            types:
              Outer: { type: object, fields: { a: { type: list, items: Inner } } }
              Inner: { type: object, fields: { a: { type: string, maxLength: 1 } } }
              Plain: { type: object, fields: { a: { type: string, required: true } } }
            """);

        IReadOnlyDictionary<string, string> sources = GeneratorRun.Of(spec).Sources;

        Assert.Contains("validator.NestedItems(\"a\", A);", sources["Test.Own.Outer.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("IValidatable", sources["Test.Own.Plain.g.cs"], StringComparison.Ordinal);
    }
}
