using FreedomPay.Contracts.Generator.Pipeline;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace FreedomPay.Contracts.Generator.Tests.Incremental;

/// <summary>An edit of an overlay emits what it changes and nothing else.</summary>
public class OverlayTests
{
    private static readonly Spec Overlay = OverlaySpecs.Overlay("  Test.Api.Pay: { request: { pg_user_ip: { required: true } } }\n");

    [Fact]
    public void An_edited_overlay_emits_only_what_it_changes()
    {
        GeneratorRun run = GeneratorRun.Of(OverlaySpecs.Base, OverlaySpecs.Unrelated, Overlay)
            .AfterEdit(Overlay with { Text = Overlay.Text.Replace("required: true", "maxLength: 15", StringComparison.Ordinal) });

        Assert.Empty(run.Diagnostics);
        // What the overlay's own file declares stays the same.
        Assert.Equal([Modified, Cached, Unchanged], run.ReasonsOf(StepNames.ParsedSpecs));
        Assert.Equal([("Line", Cached), ("Pay", Modified), ("Confirm", Cached), ("Unrelated", Cached)], Emissions(run));
        Assert.Contains("UserIp, max: 15);", run.Sources["Test.Api.Pay.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_in_an_overlay_emits_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(OverlaySpecs.Base, OverlaySpecs.Unrelated, Overlay).AfterEdit(Overlay with { Text = "# Ours.\n" + Overlay.Text });

        Assert.All(Emissions(run), static emission => Assert.Equal(Cached, emission.Reason));
    }

    [Fact]
    public void An_edit_of_a_spec_that_no_overlay_names_reads_that_spec_alone()
    {
        GeneratorRun run = GeneratorRun.Of(OverlaySpecs.Base, OverlaySpecs.Unrelated, Overlay)
            .AfterEdit(OverlaySpecs.Unrelated with { Text = OverlaySpecs.Unrelated.Text.Replace("Does", "Did", StringComparison.Ordinal) });

        Assert.Equal([Cached, Modified, Cached], run.ReasonsOf(StepNames.ParsedSpecs));
        Assert.Equal([("Line", Cached), ("Pay", Cached), ("Confirm", Cached), ("Unrelated", Modified)], Emissions(run));
    }

    [Fact]
    public void An_edit_of_the_overlaid_spec_emits_what_changed()
    {
        GeneratorRun run = GeneratorRun.Of(OverlaySpecs.Base, OverlaySpecs.Unrelated, Overlay)
            .AfterEdit(OverlaySpecs.Base with { Text = OverlaySpecs.Base.Text.Replace("Confirms.", "Says yes.", StringComparison.Ordinal) });

        Assert.Equal([Modified, Cached, Cached], run.ReasonsOf(StepNames.ParsedSpecs));
        Assert.Equal([("Line", Cached), ("Pay", Cached), ("Confirm", Modified), ("Unrelated", Cached)], Emissions(run));
        Assert.Contains("required string UserIp", run.Sources["Test.Api.Pay.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_that_comes_and_goes_emits_only_what_it_changes()
    {
        GeneratorRun plain = GeneratorRun.Of(OverlaySpecs.Base, OverlaySpecs.Unrelated);
        GeneratorRun added = plain.AfterAdding(Overlay);

        Assert.Equal([("Line", Cached), ("Pay", Modified), ("Confirm", Cached), ("Unrelated", Cached)], Emissions(added));

        GeneratorRun gone = added.WithoutTracking().AfterEdit(Overlay with { Text = "contracts: 1\noverlays: {}\n" });
        Assert.Equal(plain.Sources, gone.Sources);
    }

    [Fact]
    public void Without_overlays_no_spec_is_given_any()
    {
        GeneratorRun run = GeneratorRun.Of([.. Specs.Catalog]);

        Assert.All(run.OutputsOf(StepNames.SpecInputs), static input => Assert.Empty(((SpecInput)input).Overlays));
    }

    [Fact]
    public void A_spec_that_no_overlay_names_is_given_none()
    {
        GeneratorRun run = GeneratorRun.Of(OverlaySpecs.Base, OverlaySpecs.Unrelated, Overlay);

        // The overlay's own file has the name in it, and is not changed by itself.
        Assert.Equal(
            [("base.yaml", 1), ("unrelated.yaml", 0), ("shop.freedompay.yaml", 0)],
            run.OutputsOf(StepNames.SpecInputs).Cast<SpecInput>().Select(static input => (input.File.Name, input.Overlays.Count)));
    }

    private static IEnumerable<(string Name, IncrementalStepRunReason Reason)> Emissions(GeneratorRun run) => run.Steps.TrackedSteps[StepNames.Emissions]
        .SelectMany(static step => step.Outputs)
        .Select(static output => (((Emission)output.Value).Name.Name, output.Reason));
}
