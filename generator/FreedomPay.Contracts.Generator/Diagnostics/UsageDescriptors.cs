using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Diagnostics;

/// <summary>Every diagnostic of the analyzers: mistakes in code that uses generated types. An id is never used again for something else.</summary>
/// <remarks>A message names C# members and what to do, in one line, and never a value that may be secret.</remarks>
internal static class UsageDescriptors
{
    public static readonly DiagnosticDescriptor AnyOf = Error("FPC2001", "One of several members is required", "{0} needs {1}: set at least one of them");
    public static readonly DiagnosticDescriptor RequiredWhen = Error("FPC2002", "A member is required here", "{0} is required when {1}: set it");
    public static readonly DiagnosticDescriptor CountedBy = Error("FPC2003", "A list and its counter differ", "{0} has {1} and {2} says {3}: give as many items as {2} says");
    public static readonly DiagnosticDescriptor Range = Warning("FPC2004", "A number is out of its bounds", "{0} must be {1}");
    public static readonly DiagnosticDescriptor Length = Warning("FPC2005", "A text is too short or too long", "{0} must have {1}, and this text has {2}");
    public static readonly DiagnosticDescriptor Pattern = Warning("FPC2006", "A text does not match its pattern", "{0} must match the pattern {1}");
    public static readonly DiagnosticDescriptor ItemCount = Warning("FPC2007", "A list has too few or too many items", "{0} must have {1}, and this list has {2}");
    public static readonly DiagnosticDescriptor Empty = Warning("FPC2008", "A required member is empty", "{0} is required and must not be empty: the request is refused when it is signed");
    public static readonly DiagnosticDescriptor UnknownValue = Warning("FPC2009", "The text is no known value", "{0} knows no such value{1}");
    public static readonly DiagnosticDescriptor DeprecatedValue = Warning("FPC2010", "The value is deprecated", "{0} is deprecated: {1}");
    public static readonly DiagnosticDescriptor Double = Warning("FPC2011", "Money is made of a double", "{0} is made of a {1}, which cannot hold most amounts exactly: keep money in decimal, or round it with decimal.Round where it comes in");
    public static readonly DiagnosticDescriptor Dropped = Warning("FPC2012", "An answer is not looked at", "Nothing looks at this {0}: take it apart with a switch, or write '_ =' where it does not matter");
    public static readonly DiagnosticDescriptor TakenForSuccess = Warning("FPC2013", "An answer is taken for a success", "This cast takes every answer for {0}: take the answer apart with a switch; errors and untrusted answers are usual");
    public static readonly DiagnosticDescriptor Unverified = Warning("FPC2014", "A message is read without its signature", "{0} checks no signature and is for tests and tools: read the message with the merchant's credentials");
    public static readonly DiagnosticDescriptor ComparedText = Warning("FPC2015", "Signatures are compared as text", "Comparing texts tells an attacker how much of a signature fits: call PaymentSignature.Verify in place of Compute");
    public static readonly DiagnosticDescriptor KeyInSource = Warning("FPC2016", "A secret key stands in the source", "Whoever reads the source or the assembly knows {0}: take it from a secret store or the environment");
    public static readonly DiagnosticDescriptor ConstantSalt = Warning("FPC2017", "The salt is always the same", "The same salt in every message is none: leave Salt out, or echo the one of the message that is answered");
    public static readonly DiagnosticDescriptor Placeholder = Warning("FPC2018", "A placeholder is left", "{0} still holds the placeholder of a code fix: give it its value");
    public static readonly DiagnosticDescriptor SharedScriptName = Warning("FPC2019", "Two kinds of message share a script name", "{0} is read under {2}, as is {1}, and one may be passed off as the other: give each kind a URL whose last segment is its own", WellKnownDiagnosticTags.CompilationEnd);

    private static DiagnosticDescriptor Error(string id, string title, string message) => New(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message, params string[] tags) => New(id, title, message, DiagnosticSeverity.Warning, tags);

    private static DiagnosticDescriptor New(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) => new(
        id, title, message, SpecDescriptors.Category, severity, isEnabledByDefault: true, helpLinkUri: SpecDescriptors.HelpLink(id, title), customTags: tags);
}
