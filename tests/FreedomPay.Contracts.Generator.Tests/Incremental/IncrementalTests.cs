using FreedomPay.Contracts.Generator.Pipeline;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace FreedomPay.Contracts.Generator.Tests.Incremental;

/// <summary>What runs again after which edit. That a second run without an edit runs nothing is asserted by every test.</summary>
public class IncrementalTests
{
    private static readonly Spec Two = Specs.Of("two.yaml", Specs.Endpoint("First") + Specs.Endpoint("Second"));
    private static readonly Spec Other = Specs.Of("other.yaml", Specs.Endpoint("Third"), ns: "Test.Other");

    [Fact]
    public void A_csharp_edit_runs_nothing_again()
    {
        GeneratorRun run = GeneratorRun.Of(Two, Other).AfterCSharpEdit();

        Assert.All(run.AllReasons(), step => Assert.True(step.Reason is Cached or Unchanged, step.ToString()));
        Assert.Equal([Cached, Cached], run.ReasonsOf(StepNames.ParsedSpecs));
    }

    /// <summary>Short names of endpoints depend on a reference; an edit of code does not look at references again.</summary>
    [Fact]
    public void An_edit_of_code_beside_ASP_NET_Core_emits_nothing()
    {
        GeneratorRun run = GeneratorRun.WithAspNetCore(new ProjectProperties(), VocabularySpecs.Messages).AfterCSharpEdit();

        Assert.Contains(run.Sources.Values, static source => source.Contains("MapPaymentResult", StringComparison.Ordinal));
        Assert.All(run.AllReasons(), step => Assert.True(step.Reason is Cached or Unchanged, step.ToString()));
    }

    [Fact]
    public void A_comment_in_a_spec_reads_that_spec_and_emits_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(Two, Other)
            .AfterEdit(Two with { Text = "# a comment\n" + Two.Text.Replace("    title: First", "    # another\n    title: First", StringComparison.Ordinal) });

        Assert.Equal([Modified, Cached], run.ReasonsOf(StepNames.ParsedSpecs));
        Assert.Equal([Unchanged, Unchanged, Cached], run.ReasonsOf(StepNames.Units));
        Assert.Equal([Cached, Cached, Cached], run.ReasonsOf(StepNames.Emissions));
        AssertSourceOutputsAreCached(run);
    }

    [Fact]
    public void A_comment_in_a_spec_of_a_JSON_family_emits_nothing()
    {
        Spec json = JsonSpecs.Everything;
        string edited = json.Text
            .Replace("signature:", "# how requests are signed\nsignature:", StringComparison.Ordinal)
            .Replace("  code: error.code", "  # as on the page of errors\n  code: error.code", StringComparison.Ordinal)
            .Replace("    headers:", "    # of the operation\n    headers:", StringComparison.Ordinal);

        GeneratorRun run = GeneratorRun.Of(json, JsonSpecs.Bearer, Other).AfterEdit(json with { Text = edited });

        Assert.NotEqual(json.Text, edited);
        Assert.Equal([Modified, Cached, Cached], run.ReasonsOf(StepNames.ParsedSpecs));
        Assert.All(run.ReasonsOf(StepNames.Units), static reason => Assert.True(reason is Unchanged or Cached));
        Assert.All(run.ReasonsOf(StepNames.Emissions), static reason => Assert.Equal(Cached, reason));
        AssertSourceOutputsAreCached(run);
    }

    [Fact]
    public void How_a_family_signs_and_fails_is_emitted_again()
    {
        Spec json = JsonSpecs.Everything;
        GeneratorRun run = GeneratorRun.Of(json, JsonSpecs.Bearer).AfterEdit(json with { Text = json.Text.Replace("code: error.code", "code: error.number", StringComparison.Ordinal) });

        // The three endpoints with these errors, but neither the family's types nor the other file.
        Assert.Equal(3, run.ReasonsOf(StepNames.Emissions).Count(static reason => reason == Modified));
        Assert.All(run.ReasonsOf(StepNames.Emissions), static reason => Assert.True(reason is Modified or Cached));
    }

    [Fact]
    public void A_comment_at_the_end_of_a_spec_changes_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(Two, Other).AfterEdit(Two with { Text = Two.Text + "# a comment\n" });

        Assert.Equal([Unchanged, Cached], run.ReasonsOf(StepNames.ParsedSpecs));
        Assert.Equal([Cached, Cached, Cached], run.ReasonsOf(StepNames.Emissions));
    }

    [Fact]
    public void An_edited_endpoint_is_emitted_and_its_neighbours_are_not()
    {
        GeneratorRun run = GeneratorRun.Of(Two, Other)
            .AfterEdit(Two with { Text = Two.Text.Replace("Does Second.", "Does something else.", StringComparison.Ordinal) });

        Assert.Equal([Modified, Cached], run.ReasonsOf(StepNames.ParsedSpecs));
        Assert.Equal([Unchanged, Modified, Cached], run.ReasonsOf(StepNames.Units));
        Assert.Equal([Cached, Modified, Cached], run.ReasonsOf(StepNames.Emissions));
        Assert.Contains("Does something else.", run.Sources["Test.Api.Second.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_one_spec_leaves_the_others_cached()
    {
        GeneratorRun run = GeneratorRun.Of(Two, Other).AfterEdit(Two with { Text = Two.Text.Replace("title: Second", "titel: Second", StringComparison.Ordinal) });

        Assert.Equal(["Test.Api.First.g.cs", "Test.Other.Third.g.cs"], run.Sources.Keys);
        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Id == "FPC0006");
        Assert.Equal([Cached, Removed, Cached], run.ReasonsOf(StepNames.Emissions));
    }

    [Fact]
    public void An_added_spec_leaves_the_others_cached()
    {
        GeneratorRun run = GeneratorRun.Of(Two).AfterAdding(Other);

        Assert.Equal([Cached, New], run.ReasonsOf(StepNames.ParsedSpecs));
        Assert.Equal([Cached, Cached, New], run.ReasonsOf(StepNames.Emissions));
    }

    [Fact]
    public void A_clash_that_comes_and_goes_leaves_uninvolved_endpoints_cached()
    {
        Spec clashing = Specs.Of("clashing.yaml", Specs.Endpoint("SECOND"));
        GeneratorRun clash = GeneratorRun.Of(Two, Other).AfterAdding(clashing);

        Assert.Equal([Modified], clash.ReasonsOf(StepNames.ClashingNames));
        Assert.Equal(["Test.Api.First.g.cs", "Test.Other.Third.g.cs"], clash.Sources.Keys);
        Assert.Equal([Cached, Removed, Cached], clash.ReasonsOf(StepNames.Emissions));

        GeneratorRun cured = clash.WithoutTracking().AfterEdit(clashing with { Text = clashing.Text.Replace("SECOND", "Fourth", StringComparison.Ordinal) });
        Assert.Equal(4, cured.Sources.Count);
        Assert.Empty(cured.Diagnostics);
    }

    [Fact]
    public void A_changed_project_property_emits_again_without_reading()
    {
        GeneratorRun run = GeneratorRun.Of(Two).With(new ProjectProperties(Roles: "gateway"));

        Assert.Equal([Cached], run.ReasonsOf(StepNames.ParsedSpecs));
        Assert.Equal([Modified, Modified], run.ReasonsOf(StepNames.Emissions));
    }

    [Fact]
    public void Every_named_step_is_tracked()
    {
        GeneratorRun run = GeneratorRun.Of(Two, Other);

        Assert.All(
            typeof(StepNames).GetFields().Select(field => (string)field.GetValue(null)!),
            name => Assert.True(run.Steps.TrackedSteps.ContainsKey(name), name));
    }

    [Fact]
    public void Files_that_are_not_marked_are_not_read()
    {
        GeneratorRun run = GeneratorRun.Of(new ProjectProperties(Roles: "merchant"), Two with { IsMarked = false, Text = "{" });

        Assert.Empty(run.Sources);
        Assert.Empty(run.Diagnostics);
        Assert.False(run.Steps.TrackedSteps.ContainsKey(StepNames.ParsedSpecs));
    }

    private static void AssertSourceOutputsAreCached(GeneratorRun run)
    {
        IncrementalStepRunReason[] reasons =
        [
            .. run.Steps.TrackedOutputSteps
                .SelectMany(step => step.Value)
                .Where(step => step.Inputs.Any(input => input.Source.Name == StepNames.Emissions))
                .SelectMany(step => step.Outputs.Select(output => output.Reason)),
        ];
        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.Equal(Cached, reason));
    }
}
