using FreedomPay.Contracts.Generator.Tests.Support;

namespace FreedomPay.Contracts.Generator.Tests.Snapshots;

/// <summary>Generated code as a person reads it.</summary>
public class SnapshotTests
{
    [Fact]
    public void ThreeDSecure_for_a_merchant() => Snapshot.Verify(GeneratorRun.Of(Specs.ThreeDSecure));

    [Fact]
    public void ThreeDSecure_for_both_roles() => Snapshot.Verify(GeneratorRun.Of(new ProjectProperties(Roles: "both"), Specs.ThreeDSecure));

    [Fact]
    public void ThreeDSecure_for_a_gateway_internal() =>
        Snapshot.Verify(GeneratorRun.Of(new ProjectProperties(Roles: "gateway", Accessibility: "internal"), Specs.ThreeDSecure));

    [Fact]
    public void Every_scalar_for_both_roles() => Snapshot.Verify(GeneratorRun.Of(new ProjectProperties(Roles: "both"), Specs.Scalars));

    [Fact]
    public void An_endpoint_without_fields() => Snapshot.Verify(GeneratorRun.Of(
        new ProjectProperties(Roles: "both"),
        Specs.Of("empty.yaml", """
              Ping:
                title: Ping
                summary: Asks whether anybody is there.
                get: /api/ping
                effect: reads
            """)));

    [Fact]
    public void Objects_lists_enums_conditions_and_shapes() => Snapshot.Verify(GeneratorRun.Of(
        new ProjectProperties(Roles: "both"), VocabularySpecs.Payments, VocabularySpecs.CommonReference));

    [Fact]
    public void Lists_of_every_single_value() => Snapshot.Verify(GeneratorRun.Of(VocabularySpecs.Lists));

    [Fact]
    public void JSON_for_both_roles() => Snapshot.Verify(GeneratorRun.Of(new ProjectProperties(Roles: "both"), JsonSpecs.Everything));

    [Fact]
    public void JSON_without_a_signature_for_a_merchant() => Snapshot.Verify(GeneratorRun.Of(JsonSpecs.Bearer));

    [Fact]
    public void Outcomes_for_a_merchant() => Snapshot.Verify(GeneratorRun.Of(OutcomeSpecs.All));

    [Fact]
    public void States_for_a_merchant()
    {
        GeneratorRun run = GeneratorRun.Of(StateSpecs.All);

        Assert.Empty(run.Diagnostics);
        Snapshot.Verify(run);
    }

    [Fact]
    public void Shared_types_alone() => Snapshot.Verify(GeneratorRun.Of(VocabularySpecs.Common));

    [Fact]
    public void Paths_texts_inbound_and_unsigned_for_a_merchant() => Snapshot.Verify(GeneratorRun.Of(VocabularySpecs.Messages));

    [Fact]
    public void Paths_texts_inbound_and_unsigned_for_a_gateway() =>
        Snapshot.Verify(GeneratorRun.Of(new ProjectProperties(Roles: "gateway"), VocabularySpecs.Messages));

    /// <summary>A message with a reply, one without, one that the payer's browser brings, and one that nobody signs.</summary>
    [Fact]
    public void Routes_of_ASP_NET_Core_for_a_merchant() => Snapshot.Verify(GeneratorRun.WithAspNetCore(
        new ProjectProperties(Accessibility: "internal"),
        Specs.Of("routes.yaml", """
              Result:
                title: Result
                summary: Tells how a payment went.
                direction: inbound
                response: {}
              Saved:
                title: Saved
                summary: Brings a token.
                direction: inbound
              Back:
                title: Back
                summary: Brings the payer back.
                direction: inbound
                encoding: query
              Acs:
                title: ACS
                summary: Brings the payer back from the issuer.
                direction: inbound
                signed: false
                request:
                  PaRes: { type: string, required: true, sensitive: true }
            """)));

    [Fact]
    public void A_gateway_has_no_routes() => Assert.DoesNotContain(
        GeneratorRun.WithAspNetCore(new ProjectProperties(Roles: "gateway"), VocabularySpecs.Messages).Sources.Values, static source => source.Contains("FreedomPayRoutes", StringComparison.Ordinal));
}
