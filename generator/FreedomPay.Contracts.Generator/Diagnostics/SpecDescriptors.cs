using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Diagnostics;

/// <summary>Every diagnostic of the generator; those of the analyzers are in <see cref="UsageDescriptors"/>. An id is never reused.</summary>
/// <remarks>docs/diagnostics.md has a section for each: cause, example, fix. A test keeps the two in sync.</remarks>
internal static class SpecDescriptors
{
    public const string Category = "FreedomPay.Contracts";

    // The first argument is the subject of the message: the key's path, or the file's name if there is no key.
    public static readonly DiagnosticDescriptor YamlSyntax = Error("FPC0001", "The spec is not valid YAML", "Not valid YAML: {0}");
    public static readonly DiagnosticDescriptor NotText = Error("FPC0002", "The spec is not UTF-8 text", "{0}: {1}");
    public static readonly DiagnosticDescriptor TooLarge = Error("FPC0003", "The spec is too large", "{0}: {1} characters are more than the {2} that a spec may have; split it into several files");
    public static readonly DiagnosticDescriptor YamlFeature = Error("FPC0004", "YAML feature not supported in specs", "{0}");
    public static readonly DiagnosticDescriptor TooDeep = Error("FPC0005", "The spec is nested too deeply", "The spec is nested deeper than {0} levels");
    public static readonly DiagnosticDescriptor UnknownKey = Error("FPC0006", "Unknown key", "{0}: unknown key{1}");
    public static readonly DiagnosticDescriptor DuplicateKey = Error("FPC0007", "Duplicate key", "{0}: duplicate key; first defined on line {1}");
    public static readonly DiagnosticDescriptor MissingKey = Error("FPC0008", "Missing key", "{0}: {1} is missing");
    public static readonly DiagnosticDescriptor WrongKind = Error("FPC0009", "Wrong kind of value", "{0}: expected {1}, found {2}");
    public static readonly DiagnosticDescriptor NotAllowed = Error("FPC0010", "Value not allowed", "{0}: '{1}' is not allowed here{2}");
    public static readonly DiagnosticDescriptor UnsupportedVersion = Error("FPC0011", "Unsupported version of the spec format", "{0}: this generator reads version {1} of the spec format, but found '{2}'");
    public static readonly DiagnosticDescriptor BadName = Error("FPC0012", "Not a valid name", "{0}: '{1}' cannot be {2}{3}; {4}");
    public static readonly DiagnosticDescriptor TakenName = Error("FPC0013", "Name is taken", "{0}: the name '{1}' is taken by {2}; {3}");
    public static readonly DiagnosticDescriptor SameProperty = Error("FPC0014", "Two fields become the same property", "{0}: becomes the property '{1}', as does {2}; {3}");
    public static readonly DiagnosticDescriptor ProtocolField = Error("FPC0015", "Protocol fields are added automatically", "{0}: protocol '{1}' adds this field automatically{2}; remove it from the spec");
    public static readonly DiagnosticDescriptor Contradiction = Error("FPC0016", "Contradictory keys", "{0}: {1}");
    public static readonly DiagnosticDescriptor Malformed = Error("FPC0017", "Invalid value", "{0}: '{1}' {2}");
    public static readonly DiagnosticDescriptor Clash = Error("FPC0018", "Two endpoints would generate the same types", "{0}: also declared as '{1}' in {2}, line {3}; neither is generated (names are compared without case)");
    public static readonly DiagnosticDescriptor BadOption = Error("FPC0019", "Unknown value of a project property", "Property {0}: '{1}' is not allowed here{2}");
    public static readonly DiagnosticDescriptor InternalFailure = Error("FPC0020", "The generator failed on this spec", "{0}: the generator failed while {1} ({2}); please report it with the spec. Other specs are generated.");
    public static readonly DiagnosticDescriptor TakenTypeName = Error("FPC0021", "Type name is taken", "{0}: the type name '{1}' is taken by {2}; {3}");
    public static readonly DiagnosticDescriptor UnknownField = Error("FPC0022", "Unknown field", "{0}: there is no field '{1}' {2}{3}");
    public static readonly DiagnosticDescriptor UnknownType = Error("FPC0023", "Unknown type", "{0}: there is no type '{1}'{2}");
    public static readonly DiagnosticDescriptor NamespaceClash = Error("FPC0024", "A type and a namespace have the same name", "{0}: '{1}' is also {2} in {3}, line {4}; the type is not generated");
    public static readonly DiagnosticDescriptor UnknownEndpoint = Error("FPC0025", "Unknown endpoint", "{0}: there is no endpoint '{1}'{2}");
    public static readonly DiagnosticDescriptor MissingSection = Warning("FPC0026", "The section that tells the outcome is missing", "{0}: '{1}' is not in this project, so an unknown outcome of this endpoint cannot be settled; add {2}");
    public static readonly DiagnosticDescriptor LooksSecret = Warning("FPC0027", "The field looks secret", "{0}: '{1}' looks like a secret, card data or personal data, and its value appears in logs; {2}");
    public static readonly DiagnosticDescriptor CutText = Error("FPC0028", "A comment cuts a text", "{0}: ' #' begins a comment, so that the text is only '{1}'; put the whole text in quotation marks, or the comment on a line of its own");
    public static readonly DiagnosticDescriptor UnknownOverlayTarget = Error("FPC0029", "The overlay changes what does not exist", "{0}: there is no {1} '{2}'{3}");
    public static readonly DiagnosticDescriptor OverlayConflict = Error("FPC0030", "Two overlays change the same key", "{0}: {1}, line {2}, changes this too; keep one of the two");
    public static readonly DiagnosticDescriptor OverlayContradiction = Error("FPC0031", "The overlay contradicts the spec", "{0}: with this overlay, the spec has a mistake in {1}, line {2}: {3}");
    public static readonly DiagnosticDescriptor OverlayChangesNothing = Warning("FPC0032", "The overlay changes nothing", "{0}: {1}; remove it from the overlay");
    public static readonly DiagnosticDescriptor FixedType = Error("FPC0033", "The overlay changes a compiled type", "{0}: the type '{1}' is compiled into another assembly, which no overlay can change; declare a type of your own and refer to it");
    public static readonly DiagnosticDescriptor NothingVisible = Warning("FPC0034", "The project's settings do not reach the generator", "FreedomPay.Contracts generates nothing, because the project's specs and properties do not reach its generator; remove IncludeAssets and ExcludeAssets from the reference to the package, and GenerateMSBuildEditorConfigFile from the project");
    public static readonly DiagnosticDescriptor OverlayLooksMistaken = Warning("FPC0035", "The overlay looks mistaken", "{0}: {1}");
    public static readonly DiagnosticDescriptor OutcomeLooksMistaken = Warning("FPC0036", "The outcome looks mistaken", "{0}: {1}");
    public static readonly DiagnosticDescriptor ValueLooksMistaken = Warning("FPC0037", "The value looks mistaken", "{0}: {1}");
    public static readonly DiagnosticDescriptor NameLooksMisspelled = Warning("FPC0038", "The name looks misspelled", "{0}: {1}");
    public static readonly DiagnosticDescriptor SecretIsShown = Warning("FPC0039", "A secret is written or shown", "{0}: {1}");
    public static readonly DiagnosticDescriptor NotACallback = Error("FPC0040", "The callback is not a message to the merchant", "{0}: '{1}' is {2}; name an endpoint with 'direction: inbound' that the gateway calls");

    private static DiagnosticDescriptor Error(string id, string title, string message) => New(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => New(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor New(string id, string title, string message, DiagnosticSeverity severity) => new(
        id, title, message, Category, severity, isEnabledByDefault: true,
        helpLinkUri: HelpLinks.For(id, title),
        // What has an error is not generated. NoWarn or an .editorconfig would hide why.
        customTags: severity == DiagnosticSeverity.Error ? [WellKnownDiagnosticTags.NotConfigurable] : []);
}
