using System.Collections.Immutable;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator;

/// <summary>Connects the pipeline: Parsing parses specs, Model is what they say, Emit writes C#.</summary>
[Generator]
public sealed class ContractsGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var project = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ProjectOptions.Read(options.GlobalOptions));

        // References change far less often than code does: an edit does not come through here.
        var mapsRoutes = context.MetadataReferencesProvider
            .Where(static reference => AspNetCoreReference.Is(reference))
            .Collect()
            .Select(static (found, _) => found.Length > 0);

        var emitOptions = project
            .Combine(mapsRoutes)
            .Select(static (pair, _) => pair.Left.EmitOptions with { MapsRoutes = pair.Right })
            .WithTrackingName(StepNames.EmitOptions);

        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => SpecFile.From(pair.Left, pair.Right))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(StepNames.SpecFiles);

        var overlays = files
            .SelectMany(static (file, cancellationToken) => SpecInput.OverlaysIn(file, cancellationToken))
            .Collect()
            .Select(static (found, _) => found.ToEquatableArray())
            .WithTrackingName(StepNames.Overlays);

        var specs = files
            .Combine(overlays)
            .Select(static (pair, cancellationToken) => SpecInput.Of(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(StepNames.SpecInputs)
            .Select(static (input, cancellationToken) => SpecFile.Read(input, cancellationToken))
            .WithTrackingName(StepNames.ParsedSpecs);

        var declarations = specs
            .Select(static (spec, _) => spec.Declarations)
            .Collect();

        var namespaces = specs
            .Select(static (spec, _) => spec.Namespace)
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => declaration!)
            .Collect();

        // Two steps: the names change only when a unit is added, removed or renamed, or uses others; the places change with every line.
        var clashingNames = specs
            .Select(static (spec, _) => spec.Names)
            .Collect()
            .Select(static (names, _) => NameClashes.Names(names))
            .WithTrackingName(StepNames.ClashingNames);

        var knownTypes = specs
            .Select(static (spec, _) => spec.KnownTypes)
            .Collect()
            .Select(static (types, _) => TypeResolution.Known(types))
            .WithTrackingName(StepNames.KnownTypes);

        var askedEndpoints = specs
            .Collect()
            .Combine(knownTypes)
            .Select(static (pair, _) => OutcomeResolution.Asked(pair.Left, pair.Right))
            .WithTrackingName(StepNames.AskedEndpoints);

        var emissions = specs
            .SelectMany(static (spec, _) => spec.Units)
            .WithTrackingName(StepNames.Units)
            .Combine(clashingNames.Combine(knownTypes).Combine(askedEndpoints))
            .SelectMany(static (pair, _) => Resolve(pair.Left, clashingNames: pair.Right.Left.Left, knownTypes: pair.Right.Left.Right, asked: pair.Right.Right))
            .WithTrackingName(StepNames.ResolvedUnits)
            .Combine(emitOptions)
            .Select(static (pair, _) => Emission.Of(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Emissions);

        context.RegisterSourceOutput(emissions, static (output, emission) =>
        {
            if (emission.Source is GeneratedText source)
            {
                output.AddSource(emission.Name.HintName, source.ToSourceText());
            }
        });

        context.RegisterSourceOutput(project, static (output, options) => Report(output, options.Problems));
        context.RegisterSourceOutput(
            project.Combine(specs.Collect()).Select(static (pair, _) => pair.Left.ProblemsWith(hasSpecs: pair.Right.Length > 0)),
            static (output, problems) => Report(output, problems));
        context.RegisterSourceOutput(specs, static (output, spec) => Report(output, spec.Problems));
        context.RegisterSourceOutput(
            declarations.Select(static (all, _) => NameClashes.Problems(all)),
            static (output, problems) => Report(output, problems));
        context.RegisterSourceOutput(
            declarations.Combine(namespaces).Select(static (pair, _) => NamespaceClashes.Problems(pair.Left, pair.Right)),
            static (output, problems) => Report(output, problems));
        context.RegisterSourceOutput(
            specs.Collect().Select(static (all, _) => OverlayTargets.Problems(all)),
            static (output, problems) => Report(output, problems));
        context.RegisterSourceOutput(
            specs.Collect().Combine(knownTypes).Select(static (pair, _) => TypeResolution.Problems(pair.Left, pair.Right)),
            static (output, problems) => Report(output, problems));
        context.RegisterSourceOutput(
            specs.Collect().Combine(knownTypes).Combine(askedEndpoints).Select(static (pair, _) => OutcomeResolution.Problems(pair.Left.Left, pair.Left.Right, pair.Right)),
            static (output, problems) => Report(output, problems));
        context.RegisterSourceOutput(
            specs.Collect().Select(static (all, _) => CallbackResolution.Problems(all)),
            static (output, problems) => Report(output, problems));
        context.RegisterSourceOutput(
            emissions.Where(static emission => emission.Failure is not null).Collect().Combine(declarations)
                .Select(static (pair, _) => Emission.Problems(pair.Left, pair.Right)),
            static (output, problems) => Report(output, problems));
    }

    /// <summary>
    /// Returns the unit with all its types and the endpoints that it asks, or nothing if it cannot be generated. One step for all of this,
    /// because the driver keeps the result of each step.
    /// </summary>
    private static ImmutableArray<SourceUnit> Resolve(
        SourceUnit unit, EquatableArray<string> clashingNames, EquatableArray<KnownType> knownTypes, EquatableArray<AskedEndpoint> asked) =>
        SpecSet.Resolve(unit, clashingNames, knownTypes, asked) is SourceUnit resolved ? ImmutableArray.Create(resolved) : ImmutableArray<SourceUnit>.Empty;

    private static void Report(SourceProductionContext output, EquatableArray<DiagnosticInfo> problems)
    {
        foreach (DiagnosticInfo problem in problems)
        {
            output.ReportDiagnostic(problem.ToDiagnostic());
        }
    }
}
