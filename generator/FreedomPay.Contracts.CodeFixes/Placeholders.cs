using FreedomPay.Contracts.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FreedomPay.Contracts.CodeFixes;

/// <summary>
/// Values of a member's type that compile and are visibly none: the programmer replaces them. A required text or list is empty, which is
/// reported, and refused when the message is signed. Where a condition wants a value, an empty one would be none.
/// </summary>
internal static class Placeholders
{
    /// <summary>No spec nests deeper objects that are required, and none requires itself.</summary>
    private const int MostLevels = 8;

    /// <param name="property">The member.</param>
    /// <param name="model">The code.</param>
    /// <param name="position">Where the value goes: names are as short as can be there.</param>
    public static string Of(IPropertySymbol property, SemanticModel model, int position)
    {
        ITypeSymbol type = property.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : property.Type;

        // The default of a nullable member would be no value at all.
        return Of(type, property.Name, property.IsRequired, MostLevels)
            ?? (SymbolEqualityComparer.Default.Equals(type, property.Type) ? "default" : $"default({type.ToMinimalDisplayString(model, position)})");
    }

    private static string? Of(ITypeSymbol type, string member, bool mayBeEmpty, int levels) => type switch
    {
        { SpecialType: SpecialType.System_String } => SymbolDisplay.FormatLiteral(mayBeEmpty ? "" : FixProperties.Placeholder(member), quote: true),
        { SpecialType: SpecialType.System_Boolean } => "false",
        { SpecialType: SpecialType.System_Int64 } => "0",
        { SpecialType: SpecialType.System_Decimal } => "0m",
        INamedTypeSymbol { Name: "ValueList", TypeArguments: { Length: 1 } items } => mayBeEmpty ? "[]" : $"[{Of(items[0], member, mayBeEmpty, levels) ?? "default"}]",
        INamedTypeSymbol { IsReferenceType: true } message => New(message, levels),
        _ => null,
    };

    /// <summary>An object within a message, with what it requires itself.</summary>
    private static string New(INamedTypeSymbol type, int levels)
    {
        string[] members =
        [
            .. type.GetMembers().OfType<IPropertySymbol>().Where(property => property.IsRequired && levels > 0)
                .Select(property => $"{property.Name} = {Of(property.Type, property.Name, mayBeEmpty: true, levels - 1) ?? "default"}"),
        ];
        return members.Length == 0 ? "new()" : $"new() {{ {string.Join(", ", members)} }}";
    }
}
