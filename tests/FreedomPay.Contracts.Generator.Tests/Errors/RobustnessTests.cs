using System.Globalization;
using System.Text;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Emit;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Parsing.Overlays;
using FreedomPay.Contracts.Generator.Pipeline;
using FreedomPay.Contracts.Generator.Tests.Compiled;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>What no spec should be, and what should never happen: an error of ours each, in time, and the others' output stays.</summary>
public class RobustnessTests
{
    private static readonly Spec Sound = Specs.Of("sound.yaml", Specs.Endpoint("Sound"), ns: "Test.Sound");

    private const string Head = "contracts: 1\nsection: A\nnamespace: A\n";

    [Fact]
    public void A_spec_in_another_encoding_is_refused()
    {
        Spec latin = Specs.Of("latin.yaml", Specs.Endpoint("Latin")) with { Encoding = Encoding.Latin1 };

        Diagnostic diagnostic = Assert.Single(GeneratorRun.Of(latin, Sound).Diagnostics);

        Assert.Equal("FPC0002", diagnostic.Id);
        Assert.Contains("iso-8859-1", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_gives_nothing_and_no_second_error()
    {
        GeneratorRun run = GeneratorRun.Of(new ProjectProperties(), [new Unreadable("/specs/gone.yaml", exception: null)]);

        Assert.Empty(run.Sources);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void A_failure_while_reading_stays_with_its_file()
    {
        Spec sound = Sound;
        GeneratorRun run = GeneratorRun.Of(
            new ProjectProperties(),
            [new Unreadable("/specs/failing.yaml", new NotSupportedException("first line\nsecond line")), new Readable(sound)]);

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("FPC0020", diagnostic.Id);
        Assert.Equal("/specs/failing.yaml", diagnostic.Location.GetLineSpan().Path);
        Assert.Contains("failing.yaml: the generator failed while reading (NotSupportedException: first line second line)", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(["Test.Sound.Sound.g.cs"], run.Sources.Keys);
    }

    [Fact]
    public void A_failure_while_emitting_stays_with_its_endpoint_and_is_located()
    {
        ParsedSpec reading = SpecParser.Read("/specs/two.yaml", "two.yaml", SourceText.From(Specs.Of("two.yaml", Specs.Endpoint("First") + Specs.Endpoint("Second")).Text), CancellationToken.None);

        Emission[] emissions = [.. reading.Endpoints.Select(endpoint => Emission.Of(endpoint, EmitOptions.Default, static (unit, options) =>
            unit.Name.Name == "Second" ? throw new NotSupportedException("no") : UnitEmitter.Emit(unit, options)))];
        Diagnostics.DiagnosticInfo problem = Assert.Single(Emission.Problems([.. emissions.Where(emission => emission.Failure is not null)], [reading.Declarations]));

        Assert.NotNull(emissions[0].Source);
        Assert.Null(emissions[1].Source);
        Diagnostic diagnostic = problem.ToDiagnostic();
        Assert.Equal("FPC0020", diagnostic.Id);
        Assert.Equal(new LinePosition(11, 2), diagnostic.Location.GetLineSpan().StartLinePosition);
        Assert.Contains("endpoints.Second: the generator failed while writing C# (NotSupportedException: no)", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Cancellation_is_no_failure() =>
        Assert.Throws<OperationCanceledException>(() => SpecFile.Read(new SpecInput(new SpecFile(new Readable(Sound), "sound.yaml", IsReference: false), EquatableArray<OverlayFile>.Empty), new CancellationToken(canceled: true)));

    [Fact]
    public void Endpoints_of_two_specs_that_clash_are_reported_at_both_places()
    {
        Spec one = Specs.Of("one.yaml", Specs.Endpoint("Pay"));
        Spec two = Specs.Of("two.yaml", Specs.Endpoint("Other") + Specs.Endpoint("PAY"));

        GeneratorRun run = GeneratorRun.Of(one, two, Sound);

        Assert.Equal(["FPC0018", "FPC0018"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(["/specs/one.yaml", "/specs/two.yaml"], run.Diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().Path));
        Assert.Contains("also declared as 'Test.Api.PAY' in two.yaml, line 12", run.Diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(["Test.Api.Other.g.cs", "Test.Sound.Sound.g.cs"], run.Sources.Keys);
    }

    [Fact]
    public void What_uses_a_type_that_clashes_is_not_generated_either()
    {
        Spec one = Specs.Of("one.yaml", Specs.Endpoint("Far", "pg_a: { type: list, items: Outer }") + Specs.Endpoint("Near", "pg_b: Whole"));
        one = one with
        {
            Text = one.Text.Replace("endpoints:", """
                types:
                  Clashing: { type: enum, values: [a] }
                  Outer: { type: object, fields: { a: { type: object, fields: { b: Clashing } } } }
                  Whole: { type: object, fields: { a: string } }
                endpoints:
                """, StringComparison.Ordinal),
        };
        Spec two = new("/specs/two.yaml", Head.Replace("namespace: A", "namespace: Test.Api", StringComparison.Ordinal) + "types:\n  CLASHING: { type: enum, values: [a] }\n");

        GeneratorRun run = GeneratorRun.Of(one, two);

        Assert.Equal(["FPC0018", "FPC0018"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(["Test.Api.Near.g.cs", "Test.Api.Whole.g.cs"], run.Sources.Keys);
        Assert.Empty(Consumer.DiagnoseRest(run));
    }

    [Theory]
    [InlineData("Test.Api.PayRequest", "Test.Api.PayRequest")]
    [InlineData("Test.Api.PayRequest.Deep", "Test.Api.PayRequest")]
    [InlineData("Test.Api.Kind", "Test.Api.Kind")]
    public void A_type_that_is_called_as_a_namespace_is_reported_at_both_places(string ns, string type)
    {
        Spec one = Specs.Of("one.yaml", Specs.Endpoint("Pay", "pg_kind: { type: enum, typeName: Kind, values: [a] }") + Specs.Endpoint("Whole"));
        Spec two = Specs.Of("two.yaml", Specs.Endpoint("Inner"), ns: ns);

        GeneratorRun run = GeneratorRun.Of(one, two);

        Assert.Equal(
            [
                $"/specs/one.yaml(7,3): FPC0024: endpoints.Pay: '{type}' is also a namespace in two.yaml, line 3; the type is not generated",
                $"/specs/two.yaml(3,12): FPC0024: namespace: '{type}' is also a type in one.yaml, line 7; the type is not generated",
            ],
            run.Diagnostics.Select(Shown));
        Assert.Equal(["Test.Api.Whole.g.cs", $"{ns}.Inner.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal).Reverse());
        Assert.Empty(Consumer.DiagnoseRest(run));
    }

    [Theory]
    [InlineData("Test.Api.Payrequest")]
    [InlineData("Test.Api.PayRequests")]
    [InlineData("Test.Api.Pay")]
    public void Names_that_only_look_alike_are_no_clash_of_type_and_namespace(string ns)
    {
        GeneratorRun run = GeneratorRun.Of(Specs.Of("one.yaml", Specs.Endpoint("Pay")), Specs.Of("two.yaml", Specs.Endpoint("Inner"), ns: ns));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(Consumer.Diagnose(run));
    }

    [Theory]
    [InlineData("pg_a: { const: \"x\\uD800\" }")]
    [InlineData("pg_a: { type: string, default: \"\\uDC00\\uD800\" }")]
    [InlineData("pg_a: { type: enum, values: { \"\\uDFFF\": A } }")]
    [InlineData("pg_a: string, pg_b: { type: string, requiredWhen: { pg_a: \"\\uD83D\" } }")]
    public void Half_of_a_surrogate_pair_is_refused(string fields) =>
        Assert.Matches(
            "^/specs/half.yaml\\(11,.*: FPC0001: Not valid YAML: .*half of a surrogate pair",
            Shown(Assert.Single(GeneratorRun.Of(Specs.Of("half.yaml", Specs.Endpoint("Half", fields))).Diagnostics)));

    /// <summary>No file holds one, but an editor may.</summary>
    [Fact]
    public void Half_of_a_surrogate_pair_in_the_text_itself_is_refused_too() =>
        Assert.Equal("FPC0002", Assert.Single(GeneratorRun.Of(Specs.Of("half.yaml", Specs.Endpoint("Half", "pg_a: { const: \"\uD83D\" }"))).Diagnostics).Id);

    [Fact]
    public void Both_halves_of_a_surrogate_pair_are_one_character()
    {
        GeneratorRun run = GeneratorRun.Of(Specs.Of("whole.yaml", Specs.Endpoint("Whole", "pg_a: { const: \"\\uD83D\\uDE00\" }, pg_b: { const: \"\\U0001F600\" }, pg_c: { const: \"\uD83D\uDE00\" }")));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(Consumer.Diagnose(run));
    }

    [Fact]
    public void The_same_name_in_two_namespaces_is_no_clash()
    {
        GeneratorRun run = GeneratorRun.Of(Specs.Of("one.yaml", Specs.Endpoint("Pay")), Specs.Of("two.yaml", Specs.Endpoint("Pay"), ns: "Test.Other"));

        Assert.Empty(run.Diagnostics);
        Assert.Equal(2, run.Sources.Count);
    }

    [Fact]
    public void A_broken_endpoint_leaves_its_neighbours()
    {
        GeneratorRun run = GeneratorRun.Of(Specs.Of("two.yaml", Specs.Endpoint("Broken", "pg_x: text") + Specs.Endpoint("Whole")));

        Assert.Single(run.Diagnostics);
        Assert.Equal(["Test.Api.Whole.g.cs"], run.Sources.Keys);
    }

    [Fact]
    public void What_uses_a_broken_type_is_not_generated_either()
    {
        Spec spec = new("/specs/types.yaml", """
            contracts: 1
            section: Test API
            namespace: Test.Api
            host: https://api.example.com
            protocol: signed-form
            types:
              Broken: { type: object, fields: { a: { type: string, scale: 1 } } }
              Outer: { type: object, fields: { a: { type: list, items: Broken } } }
              Whole: { type: object, fields: { a: string } }
            endpoints:
              Far: { title: Far, summary: Far., post: /far, request: { pg_a: { type: object, fields: { b: Outer } } } }
              Near: { title: Near, summary: Near., post: /near, request: { pg_a: Whole } }
            """);

        GeneratorRun run = GeneratorRun.Of(spec);

        Assert.Equal("FPC0016", Assert.Single(run.Diagnostics).Id);
        Assert.Equal(["Test.Api.Near.g.cs", "Test.Api.Whole.g.cs"], run.Sources.Keys);
    }

    [Theory]
    [InlineData("merchants", null, "Property FreedomPayRoles: 'merchants' is not allowed here; did you mean 'merchant'?")]
    [InlineData(null, "private", "Property FreedomPayAccessibility: 'private' is not allowed here; allowed are: public, internal")]
    public void An_unknown_project_option_is_reported_once_and_the_default_taken(string? roles, string? accessibility, string message)
    {
        GeneratorRun run = GeneratorRun.Of(new ProjectProperties(roles, accessibility), Sound, Specs.ThreeDSecure);

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("FPC0019", diagnostic.Id);
        Assert.Equal(Location.None, diagnostic.Location);
        Assert.Equal(message, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(GeneratorRun.Of(Sound, Specs.ThreeDSecure).Sources, run.Sources);
    }

    [Theory]
    [InlineData(" Merchant ", "PUBLIC")]
    [InlineData("", "")]
    public void Project_options_are_read_without_case_and_space(string roles, string accessibility) =>
        Assert.Equal(GeneratorRun.Of(Sound).Sources, GeneratorRun.Of(new ProjectProperties(roles, accessibility), Sound).Sources);

    [Fact]
    public void A_project_whose_settings_do_not_reach_the_generator_is_told()
    {
        Spec unmarked = Sound with { IsMarked = false };

        Diagnostic diagnostic = Assert.Single(GeneratorRun.Of(new ProjectProperties(), unmarked).Diagnostics);

        Assert.Equal("FPC0034", diagnostic.Id);
        Assert.Equal(Location.None, diagnostic.Location);

        // An empty property has come through; a marked spec has too.
        Assert.Empty(GeneratorRun.Of(new ProjectProperties(Roles: ""), unmarked).Diagnostics);
        Assert.Empty(GeneratorRun.Of(new ProjectProperties(), Sound).Diagnostics);
    }

    [Fact]
    public void A_namespace_that_is_too_long_for_the_compiler_is_refused_at_its_place()
    {
        Spec longest = Sound with { Text = Sound.Text.Replace("Test.Sound", new string('n', 300), StringComparison.Ordinal) };
        Spec tooLong = Sound with { Text = Sound.Text.Replace("Test.Sound", new string('\u0416', 151), StringComparison.Ordinal) };

        Assert.Empty(GeneratorRun.Of(longest).Diagnostics);
        Diagnostic diagnostic = Assert.Single(GeneratorRun.Of(tooLong).Diagnostics);

        Assert.Equal("FPC0012", diagnostic.Id);
        Assert.EndsWith("cannot be a namespace; it has at most 300 bytes of UTF-8", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(Sound.Text.Split('\n').ToList().FindIndex(static line => line.StartsWith("namespace:", StringComparison.Ordinal)), diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void A_spec_without_a_name_is_shown_by_its_files_name()
    {
        string source = GeneratorRun.Of(Sound with { Path = "/some/where/sound.yaml" }).Sources.Values.Single();

        Assert.Contains("Written by FreedomPay.Contracts from sound.yaml.", source, StringComparison.Ordinal);
        Assert.DoesNotContain("/some/where", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Output_ends_its_lines_with_a_line_feed_alone(string lineEnd)
    {
        string source = GeneratorRun.Of(Sound with { Text = Sound.Text.ReplaceLineEndings(lineEnd) }).Sources.Values.Single();

        Assert.DoesNotContain('\r', source);
        Assert.EndsWith("}\n", source, StringComparison.Ordinal);
    }

    private static string Shown(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }

    private sealed class Unreadable(string path, Exception? exception) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => exception is null ? null : throw exception;
    }

    private sealed class Readable(Spec spec) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(spec.Text);

        public override string Path => spec.Path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => _text;
    }
}
