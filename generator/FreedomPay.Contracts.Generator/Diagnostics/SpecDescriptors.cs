using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Diagnostics;

/// <summary>Every diagnostic of the generator; those of the analyzers are in <see cref="UsageDescriptors"/>. An id is never used again for something else.</summary>
/// <remarks>docs/diagnostics.md has a section for each: cause, example, cure. A test holds the two together.</remarks>
internal static class SpecDescriptors
{
    public const string HelpPage = "https://github.com/freedompay-contracts/FreedomPay.Contracts/blob/main/docs/diagnostics.md";

    public const string Category = "FreedomPay.Contracts";

    // The first argument is what the message is about: the key's path, or the file's name where there is no key.
    public static readonly DiagnosticDescriptor YamlSyntax = Error("FPC0001", "The spec is not valid YAML", "Not valid YAML: {0}");
    public static readonly DiagnosticDescriptor NotText = Error("FPC0002", "The spec is not UTF-8 text", "{0}: {1}");
    public static readonly DiagnosticDescriptor TooLarge = Error("FPC0003", "The spec is too large", "{0}: {1} characters are more than the {2} that a spec may have; split it into several files");
    public static readonly DiagnosticDescriptor YamlFeature = Error("FPC0004", "Specs do without this feature of YAML", "{0}");
    public static readonly DiagnosticDescriptor TooDeep = Error("FPC0005", "The spec is nested too deeply", "Nested deeper than {0} levels");
    public static readonly DiagnosticDescriptor UnknownKey = Error("FPC0006", "Unknown key", "{0}: unknown key{1}");
    public static readonly DiagnosticDescriptor DuplicateKey = Error("FPC0007", "Duplicate key", "{0}: the key stands here for the second time; the first is in line {1}");
    public static readonly DiagnosticDescriptor MissingKey = Error("FPC0008", "Missing key", "{0}: {1} is missing");
    public static readonly DiagnosticDescriptor WrongKind = Error("FPC0009", "Wrong kind of value", "{0}: expected {1}, found {2}");
    public static readonly DiagnosticDescriptor NotAllowed = Error("FPC0010", "Value is not among the allowed", "{0}: '{1}' is not allowed here{2}");
    public static readonly DiagnosticDescriptor UnsupportedVersion = Error("FPC0011", "Unsupported version of the spec format", "{0}: this generator reads version {1} of the format, found '{2}'");
    public static readonly DiagnosticDescriptor BadName = Error("FPC0012", "Not a usable name", "{0}: '{1}' cannot be {2}; {3}");
    public static readonly DiagnosticDescriptor TakenName = Error("FPC0013", "Name is taken", "{0}: the name '{1}' is taken by {2}; give the property another one with 'name:', for example 'name: {1}Value'");
    public static readonly DiagnosticDescriptor SameProperty = Error("FPC0014", "Two fields become one property", "{0}: becomes property '{1}', as does {2}; give one of them another name with 'name:'");
    public static readonly DiagnosticDescriptor ProtocolField = Error("FPC0015", "The protocol's own fields are not listed", "{0}: this field comes by itself with protocol '{1}'; delete it from the spec");
    public static readonly DiagnosticDescriptor Contradiction = Error("FPC0016", "Keys contradict each other", "{0}: {1}");
    public static readonly DiagnosticDescriptor Malformed = Error("FPC0017", "Value is malformed", "{0}: '{1}' {2}");
    public static readonly DiagnosticDescriptor Clash = Error("FPC0018", "Two endpoints would generate the same types", "{0}: also declared as '{1}' in {2}, line {3}; neither is generated (names are compared without case)");
    public static readonly DiagnosticDescriptor BadOption = Error("FPC0019", "Unknown value of a project property", "Property {0}: '{1}' is not allowed here{2}");
    public static readonly DiagnosticDescriptor InternalFailure = Error("FPC0020", "The generator failed on this spec", "{0}: the generator failed while {1} ({2}); please report it with the spec. Other specs are generated.");
    public static readonly DiagnosticDescriptor TakenTypeName = Error("FPC0021", "Type name is taken", "{0}: the type name '{1}' is taken by {2}; {3}");
    public static readonly DiagnosticDescriptor UnknownField = Error("FPC0022", "There is no such field", "{0}: there is no field '{1}' {2}{3}");
    public static readonly DiagnosticDescriptor UnknownType = Error("FPC0023", "There is no such type", "{0}: no type is called '{1}'{2}");
    public static readonly DiagnosticDescriptor NamespaceClash = Error("FPC0024", "A type and a namespace have the same name", "{0}: '{1}' is also {2} in {3}, line {4}; the type is not generated");
    public static readonly DiagnosticDescriptor UnknownEndpoint = Error("FPC0025", "The endpoint does not exist", "{0}: no endpoint is called '{1}'{2}");
    public static readonly DiagnosticDescriptor MissingSection = Warning("FPC0026", "The endpoint that tells outcomes is not in the project", "{0}: '{1}' is not in this project, so that an unknown outcome of this endpoint cannot be settled by asking; add {2}");
    public static readonly DiagnosticDescriptor LooksSecret = Warning("FPC0027", "The field looks secret", "{0}: the name '{1}' looks like a secret or like data of a card, and the field is shown in logs; write 'sensitive: true', or 'sensitive: false' where anybody may see it");

    private static DiagnosticDescriptor Error(string id, string title, string message) => New(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => New(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor New(string id, string title, string message, DiagnosticSeverity severity) => new(
        id, title, message, Category, severity, isEnabledByDefault: true,
        helpLinkUri: HelpLink(id, title));

    /// <summary>The address of a diagnostic's section.</summary>
    public static string HelpLink(string id, string title) => $"{HelpPage}#{Anchor($"{id}: {title}")}";

    /// <summary>GitHub's anchor of a heading: small letters, hyphens for blanks, nothing else but letters and digits.</summary>
    private static string Anchor(string heading) => new(
        [.. heading.ToLowerInvariant().Select(static character => character == ' ' ? '-' : character).Where(static character => character == '-' || char.IsLetterOrDigit(character))]);
}
