using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Diagnostics;

// Id      | Analyzer             | Code fix                  | Test class
// ------- | -------------------- | ------------------------- | --------------------------
// FPC2001 | MessageRulesAnalyzer | ConditionCodeFixProvider  | ConditionReportsTests
// FPC2002 | MessageRulesAnalyzer | ConditionCodeFixProvider  | ConditionReportsTests
// FPC2003 | MessageRulesAnalyzer | -                         | ConditionReportsTests
// FPC2004 | MessageRulesAnalyzer | -                         | BoundReportsTests
// FPC2005 | MessageRulesAnalyzer | -                         | BoundReportsTests
// FPC2006 | MessageRulesAnalyzer | -                         | BoundReportsTests
// FPC2007 | MessageRulesAnalyzer | -                         | BoundReportsTests
// FPC2008 | MessageRulesAnalyzer | -                         | BoundReportsTests
// FPC2009 | OpenEnumAnalyzer     | KnownValueCodeFixProvider | OpenEnumAnalyzerTests
// FPC2010 | OpenEnumAnalyzer     | -                         | OpenEnumAnalyzerTests
// FPC2011 | MessageRulesAnalyzer | -                         | BoundReportsTests
// FPC2012 | AnswerAnalyzer       | -                         | AnswerAnalyzerTests
// FPC2013 | AnswerAnalyzer       | -                         | AnswerAnalyzerTests
// FPC2014 | TrustAnalyzer        | -                         | SecretAndTrustAnalyzerTests
// FPC2015 | TrustAnalyzer        | -                         | SecretAndTrustAnalyzerTests
// FPC2016 | SecretAnalyzer       | -                         | SecretAndTrustAnalyzerTests
// FPC2017 | SecretAnalyzer       | -                         | SecretAndTrustAnalyzerTests
// FPC2018 | MessageRulesAnalyzer | -                         | BoundReportsTests
// FPC2019 | ScriptNameAnalyzer   | -                         | ScriptNameAnalyzerTests
// FPC2020 | CancellationAnalyzer | CancellationCodeFixProvider | CancellationAnalyzerTests
// FPC2021 | RegistrationAnalyzer | -                         | RegistrationAnalyzerTests
// FPC2022 | ResultHandlerAnalyzer | -                        | ResultHandlerAnalyzerTests
/// <summary>Every diagnostic of the analyzers: mistakes in code that uses generated types. An id is never reused.</summary>
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
    public static readonly DiagnosticDescriptor UnknownValue = Warning("FPC2009", "Unknown enum value", "{0} has no such value{1}");
    public static readonly DiagnosticDescriptor DeprecatedValue = Warning("FPC2010", "Deprecated enum value", "{0} is deprecated: {1}");
    public static readonly DiagnosticDescriptor Double = Warning("FPC2011", "Amount is computed with floating point", "{0} is computed from a {1}, which cannot represent most amounts exactly: keep money in decimal, or round it with decimal.Round where it arrives");
    public static readonly DiagnosticDescriptor Dropped = Warning("FPC2012", "Result is ignored", "The {0} that this call returns is ignored: handle it with a switch, or discard it with '_ ='");
    public static readonly DiagnosticDescriptor TakenForSuccess = Warning("FPC2013", "Result is assumed to be a success", "This cast assumes that the result is {0}: use a switch; errors and untrusted responses are common");
    public static readonly DiagnosticDescriptor Unverified = Warning("FPC2014", "Message is read without verification", "{0} verifies no signature and is meant for tests and tools: read the message with the merchant's credentials");
    public static readonly DiagnosticDescriptor ComparedText = Warning("FPC2015", "Signatures are compared as text", "Comparing signatures as text reveals how many characters match: call PaymentSignature.Verify instead of Compute");
    public static readonly DiagnosticDescriptor KeyInSource = Warning("FPC2016", "Secret key is hard-coded", "Anyone who reads the source or the assembly knows {0}: read it from a secret store or the environment");
    public static readonly DiagnosticDescriptor ConstantSalt = Warning("FPC2017", "Salt is constant", "A constant salt has no effect: omit Salt, or echo the salt of the message you reply to");
    public static readonly DiagnosticDescriptor Placeholder = Warning("FPC2018", "Placeholder was not replaced", "{0} is still the placeholder that a code fix inserted: set its value");
    public static readonly DiagnosticDescriptor SharedScriptName = Warning("FPC2019", "Two kinds of message share a script name", "{0} is read with {2}, as is {1}, so one can be passed off as the other: give each kind of message a URL with a last segment of its own", WellKnownDiagnosticTags.CompilationEnd);
    public static readonly DiagnosticDescriptor RequestAborted = Warning("FPC2020", "A payment ends with the browser's request", "{0} may move money, and this token is canceled when the browser gives up, which leaves the outcome unknown: leave the token out, or pass one of your own");
    public static readonly DiagnosticDescriptor ClientByHand = Warning("FPC2021", "The client is registered by hand", "AddHttpClient leaves {0} with a handler that follows redirects, and with the default handlers of all clients: call AddFreedomPay of FreedomPay.Contracts.Hosting");
    public static readonly DiagnosticDescriptor ResultUnseen = Warning("FPC2022", "A result is accepted unseen", "The handler accepts {0} and looks at neither its order nor its amount: compare both with your own records (Matches)");

    private static DiagnosticDescriptor Error(string id, string title, string message) => New(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message, params string[] tags) => New(id, title, message, DiagnosticSeverity.Warning, tags);

    private static DiagnosticDescriptor New(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) => new(
        id, title, message, SpecDescriptors.Category, severity, isEnabledByDefault: true, helpLinkUri: HelpLinks.For(id, title), customTags: tags);
}
