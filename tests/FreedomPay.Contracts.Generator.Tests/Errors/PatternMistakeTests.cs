using System.Globalization;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Patterns that are expressions, and match other texts than they seem to.</summary>
public class PatternMistakeTests
{
    /// <summary>Patterns, and what the only error says.</summary>
    public static TheoryData<string, string> Mistaken => new()
    {
        // Counts that are none.
        { "^[0-9]{11-15}$", "has {11-15}, which .NET takes for this text; how often something comes is {11,15}, or \\{ for a brace" },
        { "^[0-9]{,50}$", "is {0,50}" },
        { "^[0-9]{11..15}$", "is {11,15}" },
        { "^[0-9]{11;15}$", "is {11,15}" },
        { "^[0-9]{n}$", "has {n}, which says no number of times" },
        { "^[0-9]{min,max}$", "has {min,max}, which says no number of times" },
        { "^[0-9](6)$", "has (6) after what is to be repeated, which is this text; how often something comes is in braces: {6}" },
        { "^[a-z](2,6)$", "in braces: {2,6}" },

        // Classes that are more or less than they seem.
        { "^[1-12]$", "has [1-12], and a class is one character, so that this is no range of numbers; write the numbers as alternatives" },
        { "^[0-255]$", "this is no range of numbers" },
        { "^[00-23]:[00-59]$", "has [00-23], and a class is one character" },
        { "^[ok error]+$", "has 'r' twice in [ok error]" },
        { "^[A-Z,a-z,0-9]+$", "has ',' twice in [A-Z,a-z,0-9]" },
        { "^[A-Z,a-z]+$", "has ',' between the ranges of [A-Z,a-z], where it is one of the characters; remove it, or write it last if it is meant" },
        { "^[a-z0-9a-f]+$", "has 'a' twice in [a-z0-9a-f]" },
        { "^[a-zA-Z0-9_.-@]+$", "has .-@ in [a-zA-Z0-9_.-@], a range that takes in all characters between the two, such as / 0 1 2 3; write the hyphen first or last" },
        { "^[a-z_-.]+$", "is not a regular expression" },
        { "^[+-.]+$", "has +-. in [+-.]" },
        { "^[0-z]+$", "has 0-z in [0-z]" },
        { "^[a-я]+$", "has a-я in [a-я]" },
        { "^[u0400-u04FF]+$", "has [u0400-u04FF], in which the backslashes are lost" },
        { "^[/w-]+$", "has /w in [/w-], which is a slash and a letter; write \\w" },
        { "^/d{6}$", "has /d, which is a slash and a letter; write [0-9]" },

        // Alternatives, anchors and spaces.
        { "^(KZT||USD)$", "has '||', with nothing between the two" },
        { "^$[0-9]+$", "has '$' before its end" },
        { "^[0-9]a^[a-z]$", "has '^' after its beginning" },
        { "^[0-9]{2} $", "has a space next to '^' or '$'" },
        { "^ [0-9]{2}$", "has a space next to '^' or '$'" },
    };

    public static TheoryData<string> Sound =>
    [
        "^[0-9]{11,15}$", "^[0-9]{11,}$", "^\\{[0-9]+\\}$", "^{[0-9a-f-]+}$", "^\\p{Lu}[\\p{L}\\p{Nd}]+$", "^[{}]+$", "^(a|)$", "^(?:a|b|)$", "^[|]{2}[a-z]$", "^a(6)$", "^[1-9](00)$", "^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}$", "^[0-9]{4}-(0[1-9]|1[0-2])$", "^(6)[a-z]$",
        "^[1-9]$", "^[0-35-9]+$", "^[0-9A-Fa-f]{6}$", "^[a-z.,-]+$", "^[.@-]+$", "^[-.@]+$", "^[ -~]+$", "^[!-/:-@]+$", "^[а-яёА-ЯЁ]+$", "^[А-я]+$", "^[\\u0400-\\u04FF]+$", "^[À-ÿ]+$", "^[\\w.+-]+@[\\w.-]+$",
        "^[^\\]\\[]+$", "^[]a]+$", "^[^^]+$", "^[a-z-[aeiou]]+$", "^[A-Z,]+$", "^[/a-z]+$", "^[\\s.]+$|^x$", "^/[a-z]+/d$", "^(^a|b)$", "^(a$|b)$", "^(?=.*[0-9])[a-z0-9]+$", "^[ ][a-z]$", "^a b$", "^[a|b]$", "^[A-Z|a-z]$",
    ];

    [Theory]
    [MemberData(nameof(Mistaken))]
    public void A_pattern_that_matches_something_else_is_an_error(string pattern, string message)
    {
        Diagnostic found = Assert.Single(Of(pattern));

        Assert.Equal(("FPC0017", DiagnosticSeverity.Error), (found.Id, found.Severity));
        Assert.Contains(message, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("^[0-9]+.[0-9]{2}$", "has a '.' between digits, which is any character; write \\. for a point, or (.) if any character is meant")]
    [InlineData("^(KZT/USD)$", "has (KZT/USD), which is this text with its slashes; one of the words is (KZT|USD), and \\/ is a slash that is meant")]
    public void A_pattern_that_probably_means_something_else_is_a_warning(string pattern, string message)
    {
        Diagnostic found = Assert.Single(Of(pattern));

        Assert.Equal(("FPC0037", DiagnosticSeverity.Warning), (found.Id, found.Severity));
        Assert.Contains(message, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sound))]
    [InlineData("^[0-9]+(.)[0-9]{2}$")]
    [InlineData("^[0-9]+\\.[0-9]{2}$")]
    [InlineData("^(KZT\\/USD)$")]
    [InlineData("^(a/b)$")]
    public void Other_patterns_are_left_alone(string pattern)
    {
        Assert.Equal("", string.Join('\n', Of(pattern)));
    }

    private static IReadOnlyCollection<Diagnostic> Of(string pattern) =>
        GeneratorRun.Of(Specs.Of("pattern.yaml", Specs.Endpoint("Pay", $"pg_a: {{ type: string, pattern: '{pattern}' }}"))).Diagnostics;
}
