using System.Globalization;
using FreedomPay.Contracts.Generator.Analyzers.Symbols;
using FreedomPay.Contracts.Generator.Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FreedomPay.Contracts.Generator.Analyzers.Rules;

/// <summary>Formats rules for messages, with C# names.</summary>
internal static class RuleText
{
    public static string Any(IReadOnlyList<string> members) => Join(members, "or");

    public static string Count(int? min, int? max, string thing)
    {
        int least = min ?? 0;
        int most = max ?? int.MaxValue;
        return (least, most) switch
        {
            (_, int.MaxValue) => $"at least {Things(least, thing)}",
            (0, _) => $"at most {Things(most, thing)}",
            _ when least == most => $"exactly {Things(least, thing)}",
            _ => $"{least.ToString(CultureInfo.InvariantCulture)} to {Things(most, thing)}",
        };
    }

    public static string Things(int count, string thing) => $"{count.ToString(CultureInfo.InvariantCulture)} {thing}{(count == 1 ? "" : "s")}";

    public static string Range(string? min, string? max) => (min, max) switch
    {
        (string least, null) => $"at least {least}",
        (null, string most) => $"at most {most}",
        _ => $"from {min} to {max}",
    };

    /// <summary>Returns the conditions that make a member required: <c>RecurringStart is true and CardPan has a value</c>.</summary>
    public static string When(TypeRules rules, RequiredWhenCondition condition) => string.Join(" and ", condition.Triggers.Select(trigger => trigger.Texts.Count == 0
        ? $"{trigger.Member} has a value"
        : $"{trigger.Member} is {Any([.. trigger.Texts.Select(text => Value(rules.Fields[trigger.Member].Property.Type, text))])}"));

    private static string Value(ITypeSymbol memberType, string text)
    {
        ITypeSymbol type = Bare(memberType);
        return type.SpecialType switch
        {
            SpecialType.System_Boolean => WireBoolean.IsTrue(text) ? "true" : "false",
            SpecialType.System_Int64 or SpecialType.System_Decimal => text,
            _ when OpenEnums.Find(type, text) is IFieldSymbol known => $"{type.Name}.{known.Name}",
            _ => SymbolDisplay.FormatLiteral(text, quote: true),
        };
    }

    /// <summary>Returns the type without <c>?</c>.</summary>
    public static ITypeSymbol Bare(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static string Join(IReadOnlyList<string> words, string last) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} {last} {words[words.Count - 1]}",
    };
}
