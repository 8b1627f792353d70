using System.Text.RegularExpressions;
using FreedomPay.Contracts.Generator.Analyzers.Rules;
using FreedomPay.Contracts.Generator.Analyzers.Symbols;
using FreedomPay.Contracts.Generator.Analyzers.Values;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FreedomPay.Contracts.Generator.Analyzers.MessageRules;

/// <summary>Reports constants outside the bounds of their member. Strings are not quoted, because one may be a card number.</summary>
internal static class BoundReports
{
    /// <summary>A pattern must not hang an editor.</summary>
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(250);

    public static IEnumerable<Diagnostic> Of(MemberAssignment assignment, RuntimeTypes types)
    {
        FieldRules field = assignment.Field;
        if (field.Property.IsRequired && ((assignment.Value.Constant is "" && !field.AllowsEmpty) || (assignment.Value.Count == 0 && !(field.MinItems > 0))))
        {
            yield return Report(UsageDescriptors.Empty, assignment);
        }

        if (assignment.Value.Count is int count && (count < field.MinItems || count > field.MaxItems))
        {
            yield return Report(UsageDescriptors.ItemCount, assignment, RuleText.Count(field.MinItems, field.MaxItems, "item"), RuleText.Things(count, "item"));
        }

        if (assignment.Value.Constant is decimal number && (number < FieldValue.Number(field.Min) || number > FieldValue.Number(field.Max)))
        {
            yield return Report(UsageDescriptors.Range, assignment, RuleText.Range(field.Min, field.Max));
        }

        if (assignment.Operation.Syntax is CollectionExpressionSyntax items && items.Elements.Any(element => IsPlaceholder(element, assignment.Name)))
        {
            yield return Report(UsageDescriptors.Placeholder, assignment);
        }

        if (assignment.Value.Constant is string { Length: > 0 } text && IsText(field.Property.Type, types))
        {
            if (text == FixProperties.Placeholder(assignment.Name))
            {
                yield return Report(UsageDescriptors.Placeholder, assignment);
            }
            else if (text.Length < field.MinLength || text.Length > field.MaxLength)
            {
                yield return Report(UsageDescriptors.Length, assignment, RuleText.Count(field.MinLength, field.MaxLength, "character"), RuleText.Things(text.Length, "character"));
            }
            else if (field.IsUrl && !UrlRule.IsUrl(text))
            {
                yield return Report(UsageDescriptors.Pattern, assignment, UrlRule.Pattern);
            }
            else if (field.Pattern is string pattern && !Matches(text, pattern))
            {
                yield return Report(UsageDescriptors.Pattern, assignment, DiagnosticText.Escape(pattern));
            }
        }
    }

    private static Diagnostic Report(DiagnosticDescriptor descriptor, MemberAssignment assignment, params object[] arguments) =>
        Diagnostic.Create(descriptor, assignment.Place, [assignment.Name, .. arguments]);

    private static bool IsText(ITypeSymbol type, RuntimeTypes types) => type.SpecialType == SpecialType.System_String || types.IsSensitiveText(RuleText.Bare(type));

    private static bool IsPlaceholder(CollectionElementSyntax element, string member) =>
        element is ExpressionElementSyntax { Expression: LiteralExpressionSyntax literal } && literal.Token.Value is string text && text == FixProperties.Placeholder(member);

    /// <summary>Matches the way the runtime does, so both report the same.</summary>
    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
