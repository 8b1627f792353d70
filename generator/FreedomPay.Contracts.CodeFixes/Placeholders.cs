using FreedomPay.Contracts.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FreedomPay.Contracts.CodeFixes;

/// <summary>
/// Values of a member's type, to be replaced by the programmer. A text is reported until it is replaced; much of what begins
/// empty is out of its bounds, or refused when the message is signed.
/// </summary>
internal static class Placeholders
{
    /// <param name="property">The member.</param>
    /// <param name="model">The code.</param>
    /// <param name="position">Where the value goes: names are as short as can be there.</param>
    public static string Of(IPropertySymbol property, SemanticModel model, int position)
    {
        ITypeSymbol type = property.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : property.Type;

        // The default of a nullable member would be no value at all.
        return Of(type) ?? (SymbolEqualityComparer.Default.Equals(type, property.Type) ? "default" : $"default({type.ToMinimalDisplayString(model, position)})");
    }

    private static string? Of(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => SymbolDisplay.FormatLiteral(FixProperties.Placeholder, quote: true),
        { SpecialType: SpecialType.System_Boolean } => "false",
        { SpecialType: SpecialType.System_Int64 } => "0",
        { SpecialType: SpecialType.System_Decimal } => "0m",
        INamedTypeSymbol { Name: "ValueList", TypeArguments: { Length: 1 } items } => $"[{Of(items[0]) ?? "default"}]",
        { IsReferenceType: true } => "new()",
        _ => null,
    };
}
