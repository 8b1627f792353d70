using System.Globalization;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Each mistake in an overlay is told once, at its place in the overlay, and what it does not concern is generated.</summary>
public class OverlayErrorTests
{
    [Theory]
    [MemberData(nameof(OverlayErrorCases.All), MemberType = typeof(OverlayErrorCases))]
    public void A_mistake_is_reported_at_its_place_in_the_overlay(string name, string text)
    {
        SpecCase @case = SpecCase.Parse($"/shop/{name}.freedompay.yaml", "contracts: 1\noverlays:\n" + text);
        Assert.NotEmpty(@case.Marks);

        GeneratorRun run = GeneratorRun.Of(OverlaySpecs.Base, OverlaySpecs.Unrelated, @case.Spec);

        AssertReported(@case, run.Diagnostics);
        Assert.Contains("Test.Unrelated.Unrelated.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void Cases_are_many() => Assert.InRange(OverlayErrorCases.All.Count, 20, int.MaxValue);

    [Fact]
    public void A_mistake_of_one_endpoint_leaves_its_neighbour()
    {
        GeneratorRun run = GeneratorRun.Of(OverlaySpecs.Base, OverlaySpecs.Overlay("  Test.Api.Pay: { request: { pg_amount: { type: string } } }"));

        Assert.Single(run.Diagnostics);
        Assert.Equal(["Test.Api.Confirm.g.cs", "Test.Api.Line.g.cs"], run.Sources.Keys);
    }

    [Theory]
    [InlineData("pg_user_ip: { required: true }", "pg_user_ip: { required: false }", "endpoints.Pay.request.pg_user_ip.required: first.yaml, line 3, changes this too; keep one of the two")]
    [InlineData("pg_user_ip: { required: true }", "pg_user_ip: ~", "endpoints.Pay.request.pg_user_ip: first.yaml, line 3")]
    [InlineData("pg_user_ip: ~", "pg_new: string }, response: { pg_url: { maxLength: 200 }", null)]
    [InlineData("pg_user_ip: { required: true }", "pg_user_ip: { maxLength: 20 }", null)]
    [InlineData("pg_order_id: { pattern: ~ }", "pg_order_id: { pattern: abc }", "endpoints.Pay.request.pg_order_id.pattern: first.yaml, line 3")]
    [InlineData("pg_new: string", "pg_new: { type: string, required: true }", "endpoints.Pay.request.pg_new.required: first.yaml, line 3")]
    [InlineData("pg_lines: { items: { fields: { sum: { scale: 2 } } } }", "pg_lines: { items: { fields: { sum: { scale: 3 } } } }", "endpoints.Pay.request.pg_lines.items.fields.sum.scale: first.yaml, line 3")]
    [InlineData("pg_lines: { items: { fields: { sum: { scale: 2 } } } }", "pg_lines: { items: ~ }", "endpoints.Pay.request.pg_lines.items: first.yaml, line 3")]
    public void Two_files_that_change_the_same_key_are_told_so(string first, string second, string? message)
    {
        Spec one = OverlaySpecs.Overlay($"  Test.Api.Pay: {{ request: {{ {first} }} }}", "/shop/first.yaml");
        Spec two = OverlaySpecs.Overlay($"  Test.Api.Pay: {{ request: {{ {second} }} }}", "/shop/second.yaml");

        foreach (Spec[] specs in new[] { new[] { OverlaySpecs.Base, one, two }, [two, OverlaySpecs.Base, one] })
        {
            GeneratorRun run = GeneratorRun.Of(specs);

            Diagnostic[] conflicts = [.. run.Diagnostics.Where(static diagnostic => diagnostic.Id == "FPC0030")];
            if (message is null)
            {
                Assert.Empty(run.Diagnostics);
                continue;
            }

            Diagnostic conflict = Assert.Single(conflicts);
            Assert.Contains(message, conflict.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.Equal("/shop/second.yaml", conflict.Location.GetLineSpan().Path);
            Assert.Equal(DiagnosticSeverity.Error, conflict.Severity);
        }
    }

    [Fact]
    public void What_changes_nothing_is_warned_of()
    {
        SpecCase @case = SpecCase.Parse("/shop/stale.freedompay.yaml", """
            contracts: 1
            overlays:
              Test.Api.Pay:
                request:
                  pg_order_id: { required: true, pattern: "^[a-z]+$", maxLength: ~ }
                                 ^^^^^^^^ FPC0032 endpoints.Pay.request.pg_order_id.required: the spec already says this; remove it from the overlay
                                                 ^^^^^^^ FPC0032 the spec already says this
                                                                      ^^^^^^^^^ FPC0032 there is no 'maxLength' to remove; remove it from the overlay
                  pg_user_ip: string
                              ^ FPC0032 endpoints.Pay.request.pg_user_ip.type: the spec already says this
                  pg_amonut: { type: decimal, scale: 2 }
                  ^^^^^^^^^ FPC0035 endpoints.Pay.request.pg_amonut: 'pg_amonut' is a new field; if 'pg_amount' is meant, correct the name
            """);

        GeneratorRun run = GeneratorRun.Of(OverlaySpecs.Base, @case.Spec);

        AssertReported(@case, run.Diagnostics, DiagnosticSeverity.Warning);
        Assert.Equal(3, run.Sources.Count);
    }

    [Fact]
    public void A_compiled_type_cannot_be_changed()
    {
        SpecCase @case = SpecCase.Parse("/shop/shop.freedompay.yaml", """
            contracts: 1
            overlays:
              Test.Common.Address: { fields: { city: { maxLength: 5 } } }
              ^^^^^^^^^^^^^^^^^^^ FPC0033 overlays.Test.Common.Address: the type 'Test.Common.Address' is compiled into another assembly
            """);

        AssertReported(@case, GeneratorRun.Of(VocabularySpecs.CommonReference, OverlaySpecs.Unrelated, @case.Spec).Diagnostics);
    }

    [Theory]
    [InlineData("section: Shop")]
    [InlineData("namespace: Shop")]
    [InlineData("host: https://shop.example.com")]
    [InlineData("protocol: signed-form")]
    [InlineData("titleOnly: [Pay]")]
    public void A_file_with_nothing_but_overlays_has_no_header(string line)
    {
        Diagnostic problem = Assert.Single(GeneratorRun.Of(OverlaySpecs.Base, new Spec("/shop/shop.yaml", $$"""
            contracts: 1
            {{line}}
            overlays:
              Test.Api.Pay: { request: { pg_user_ip: { required: true } } }
            """)).Diagnostics);

        Assert.Equal(("FPC0016", 1), (problem.Id, problem.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public void A_spec_s_own_mistake_stays_where_it_is()
    {
        Spec broken = OverlaySpecs.Base with { Text = OverlaySpecs.Base.Text.Replace("summary: Confirms.", "sumary: Confirms.", StringComparison.Ordinal) };

        GeneratorRun run = GeneratorRun.Of(broken, OverlaySpecs.Overlay("  Test.Api.Pay: { request: { pg_amount: { type: string } } }"));

        Assert.Equal(
            [("/shop/shop.freedompay.yaml", "FPC0031"), ("/specs/base.yaml", "FPC0006")],
            run.Diagnostics.Select(static diagnostic => (diagnostic.Location.GetLineSpan().Path, diagnostic.Id)).Order());
    }

    [Fact]
    public void A_misspelt_key_of_the_file_is_all_that_is_told_of()
    {
        GeneratorRun run = GeneratorRun.Of(OverlaySpecs.Base, new Spec("/shop/shop.yaml", "contracts: 1\noverlay:\n  Test.Api.Pay: { request: { pg_user_ip: { required: true } } }\n"));

        Assert.Equal("overlay: unknown key; did you mean 'overlays'?", Assert.Single(run.Diagnostics).GetMessage(CultureInfo.InvariantCulture));
    }

    /// <summary>A question of another endpoint, even of another section, needs what an overlay removes or demands.</summary>
    [Theory]
    [InlineData("  FreedomPay.Gateway.Purchase.GetPaymentStatus: { response: { pg_captured: ~ } }", "pg_captured")]
    [InlineData("  FreedomPay.Gateway.Purchase.GetPaymentStatus: { request: { pg_secret_of_mine: { type: integer, required: true } } }", "pg_secret_of_mine")]
    public void A_question_that_an_overlay_breaks_is_told_at_the_overlay(string overlay, string field)
    {
        Spec[] catalog = [.. Specs.Catalog.Select(static spec => spec with { IsReference = spec.Name!.StartsWith("common/", StringComparison.Ordinal) })];

        GeneratorRun run = GeneratorRun.Of([.. catalog, OverlaySpecs.Overlay(overlay)]);

        Diagnostic[] broken = [.. run.Diagnostics.Where(static diagnostic => diagnostic.Id == "FPC0031")];
        Assert.NotEmpty(broken);
        Assert.All(run.Diagnostics, static diagnostic => Assert.Equal(("/shop/shop.freedompay.yaml", 2), (diagnostic.Location.GetLineSpan().Path, diagnostic.Location.GetLineSpan().StartLinePosition.Line)));
        Assert.All(broken, diagnostic => Assert.Contains(field, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_file_declares_is_changed_there()
    {
        Spec both = OverlaySpecs.Base with { Text = OverlaySpecs.Base.Text + "\noverlays:\n  Test.Api.Pay: { request: { pg_user_ip: { required: true } } }\n" };

        Diagnostic problem = Assert.Single(GeneratorRun.Of(both).Diagnostics);
        Assert.Equal("overlays.Test.Api.Pay: 'Pay' is in this file; change it there", problem.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_file_may_have_endpoints_and_overlays_of_others()
    {
        Spec both = OverlaySpecs.Unrelated with { Text = OverlaySpecs.Unrelated.Text + "\noverlays:\n  Test.Api.Pay: { request: { pg_user_ip: { required: true } } }\n" };

        GeneratorRun run = GeneratorRun.Of(OverlaySpecs.Base, both);

        Assert.Empty(run.Diagnostics);
        Assert.Contains("required string UserIp", run.Sources["Test.Api.Pay.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Test.Unrelated.Unrelated.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void A_spec_that_cannot_be_read_is_all_that_is_told_of()
    {
        GeneratorRun run = GeneratorRun.Of(OverlaySpecs.Base with { Text = "endpoints: {" }, OverlaySpecs.Overlay("  Test.Api.Pay: { request: { pg_user_ip: { required: true } } }"));

        Assert.Equal("FPC0001", Assert.Single(run.Diagnostics).Id);
    }

    /// <summary>As many keys as a file may have, in the ways that would take quadratic time.</summary>
    [Theory]
    [InlineData("unknown", "  Test.Api.Pay: {{ request: {{ {0} }} }}", "pg_{0}: {{ required: true }}")]
    [InlineData("removed", "  Test.Api.Pay: {{ request: {{ {0} }} }}", "pg_{0}: ~")]
    [InlineData("added", "  Test.Api.Pay: {{ request: {{ {0} }} }}", "pg_{0}: string")]
    [InlineData("keys", "  Test.Api.Pay: {{ request: {{ pg_user_ip: {{ {0} }} }} }}", "k{0}: 1")]
    [InlineData("targets", "{0}", "  Test.Api.Pay{0}: {{ request: {{ pg_user_ip: ~ }} }}\n")]
    [InlineData("shapes", "  Test.Api.Confirm: {{ responses: {{ {0} }} }}", "S{0}: {{ fields: {{ a: ~ }} }}")]
    public void A_hostile_overlay_is_refused_in_time(string what, string overlay, string item)
    {
        string separator = item.EndsWith('\n') ? "" : ", ";
        string items = string.Join(separator, Enumerable.Range(0, 20_000).Select(number => string.Format(CultureInfo.InvariantCulture, item, number)));
        Spec hostile = OverlaySpecs.Overlay(string.Format(CultureInfo.InvariantCulture, overlay, items));
        GeneratorRun.Of(OverlaySpecs.Base);

        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        GeneratorRun run = GeneratorRun.Of(OverlaySpecs.Base, OverlaySpecs.Unrelated, hostile);

        // Four runs of the generator, two of them the first; with quadratic time it is minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{what}: {watch.Elapsed}");
        Assert.Contains("Test.Unrelated.Unrelated.g.cs", run.Sources.Keys);
        Assert.True(run.Diagnostics.Count <= 300, $"{what}: {run.Diagnostics.Count}");
    }

    /// <summary>Names are searched for in blocks of a text; none may be lost between two of them, and none is too long.</summary>
    [Theory]
    [InlineData(8)]
    [InlineData(200)]
    [InlineData(300)]
    public void A_name_of_any_length_is_found_wherever_it_is(int length)
    {
        string ns = "N" + new string('a', length - 1);
        foreach (int before in new[] { 0, 2000, 2030, 2040, 2048, 4090 })
        {
            Spec changed = OverlaySpecs.Base with { Text = $"#{new string('-', before)}\n" + OverlaySpecs.Base.Text.Replace("Test.Api", ns, StringComparison.Ordinal) };

            GeneratorRun run = GeneratorRun.Of(changed, new Spec("/shop/shop.yaml", $"contracts: 1\n#{new string('-', before)}\noverlays:\n  ? {ns}.Pay\n  : {{ request: {{ pg_user_ip: {{ required: true }} }} }}\n"));

            Assert.Empty(run.Diagnostics);
            Assert.Contains(run.Sources, static source => source.Value.Contains("required string UserIp", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Overlays_that_are_no_YAML_are_told_once()
    {
        GeneratorRun run = GeneratorRun.Of(OverlaySpecs.Base, OverlaySpecs.Overlay("  Test.Api.Pay: { request: { pg_user_ip: { required: true }"));

        Assert.Equal("FPC0001", Assert.Single(run.Diagnostics).Id);
        Assert.Equal(3, run.Sources.Count);
    }

    private static void AssertReported(SpecCase @case, IReadOnlyList<Diagnostic> diagnostics, DiagnosticSeverity severity = DiagnosticSeverity.Error)
    {
        string found = string.Join('\n', diagnostics.Select(static diagnostic => diagnostic.ToString()));
        Assert.True(diagnostics.Count == @case.Marks.Count, $"Expected {@case.Marks.Count}, found:\n{found}");
        IEnumerable<Diagnostic> ordered = diagnostics.OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition);
        foreach ((SpecCase.Mark mark, Diagnostic diagnostic) in @case.Marks.OrderBy(static mark => mark.Line).ThenBy(static mark => mark.Column).Zip(ordered))
        {
            FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
            Assert.Equal(@case.Spec.Path, span.Path);
            Assert.True((mark.Line, mark.Column, mark.Id) == (span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, diagnostic.Id), $"Expected {mark}, found:\n{found}");
            Assert.Contains(mark.Message, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.Equal(severity, diagnostic.Severity);
            if (mark.Length > 1)
            {
                Assert.Equal(mark.Length, span.EndLinePosition.Character - span.StartLinePosition.Character);
            }
        }
    }
}
