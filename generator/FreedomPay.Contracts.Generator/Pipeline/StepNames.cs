namespace FreedomPay.Contracts.Generator.Pipeline;

/// <summary>The names of the pipeline's steps: tests ask the driver why each one ran.</summary>
internal static class StepNames
{
    /// <summary>Additional files marked as contracts.</summary>
    public const string SpecFiles = nameof(SpecFiles);

    /// <summary>The files that change endpoints or types of others; normally none.</summary>
    public const string Overlays = nameof(Overlays);

    /// <summary>Specs, each with the overlays that may concern it.</summary>
    public const string SpecInputs = nameof(SpecInputs);

    /// <summary>YAML to model, declarations and diagnostics. Has positions.</summary>
    public const string ParsedSpecs = nameof(ParsedSpecs);

    /// <summary>Each sound endpoint and shared type on its own. From here on, nothing has positions.</summary>
    public const string Units = nameof(Units);

    /// <summary>Names that more than one unit declares, and those of units that use one; normally none.</summary>
    public const string ClashingNames = nameof(ClashingNames);

    /// <summary>Types of reference files, which all specs may name.</summary>
    public const string KnownTypes = nameof(KnownTypes);

    /// <summary>Endpoints that others ask for outcomes, whichever file they are in.</summary>
    public const string AskedEndpoints = nameof(AskedEndpoints);

    /// <summary>Units with the types that other files declare, and the endpoints that they ask.</summary>
    public const string ResolvedUnits = nameof(ResolvedUnits);

    /// <summary>The options of the project.</summary>
    public const string EmitOptions = nameof(EmitOptions);

    /// <summary>Model to C#.</summary>
    public const string Emissions = nameof(Emissions);
}
