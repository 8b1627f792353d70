using FreedomPay.Contracts.Generator.Common;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Analyzers.Symbols;

/// <summary>The known values of a generated enum: the constants of its nested class.</summary>
internal static class OpenEnums
{
    private const string TextsName = "Texts";

    /// <summary>Returns the named constants; empty for an enum that was written by hand.</summary>
    public static IReadOnlyList<IFieldSymbol> Texts(ITypeSymbol type) =>
    [
        .. type.GetTypeMembers(TextsName)
            .SelectMany(static texts => texts.GetMembers())
            .OfType<IFieldSymbol>()
            .Where(static field => field.ConstantValue is string),
    ];

    /// <summary>Returns the text of the value that a property of the enum returns, <c>Language.Russian</c>.</summary>
    public static string? TextOf(IPropertySymbol value) =>
        Texts(value.ContainingType).FirstOrDefault(text => text.Name == value.Name)?.ConstantValue as string;

    /// <summary>Returns the value that was probably meant, by its text or by its name.</summary>
    public static IFieldSymbol? Closest(IReadOnlyList<IFieldSymbol> known, string text) =>
        Suggestions.Closest(text, known.Select(static value => (string)value.ConstantValue!)) is string nearText ? known.First(value => (string)value.ConstantValue! == nearText)
        : Suggestions.Closest(text, known.Select(static value => value.Name)) is string nearName ? known.First(value => value.Name == nearName)
        : null;

    /// <summary>Returns the attribute that marks a value as deprecated, or null if it has none.</summary>
    public static AttributeData? Deprecation(IFieldSymbol value) =>
        value.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name == nameof(ObsoleteAttribute));

    public static IFieldSymbol? Find(ITypeSymbol type, string text) => Texts(type).FirstOrDefault(known => (string)known.ConstantValue! == text);
}
