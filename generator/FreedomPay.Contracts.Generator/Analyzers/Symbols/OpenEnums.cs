using FreedomPay.Contracts.Generator.Common;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Analyzers.Symbols;

/// <summary>The known values of a generated enum: its constants, as its nested class has them.</summary>
internal static class OpenEnums
{
    private const string TextsName = "Texts";

    /// <summary>The constants by name; empty for an enum that was written by hand.</summary>
    public static IReadOnlyList<IFieldSymbol> Texts(ITypeSymbol type) =>
    [
        .. type.GetTypeMembers(TextsName)
            .SelectMany(static texts => texts.GetMembers())
            .OfType<IFieldSymbol>()
            .Where(static field => field.ConstantValue is string),
    ];

    /// <summary>The text of a value that a property of the enum gives, <c>Language.Russian</c>.</summary>
    public static string? TextOf(IPropertySymbol value) =>
        Texts(value.ContainingType).FirstOrDefault(text => text.Name == value.Name)?.ConstantValue as string;

    /// <summary>The value that was probably meant, by its text or by its name.</summary>
    public static IFieldSymbol? Closest(IReadOnlyList<IFieldSymbol> known, string text) =>
        Suggestions.Closest(text, known.Select(static value => (string)value.ConstantValue!)) is string nearText ? known.First(value => (string)value.ConstantValue! == nearText)
        : Suggestions.Closest(text, known.Select(static value => value.Name)) is string nearName ? known.First(value => value.Name == nearName)
        : null;

    /// <summary>What says that a value is deprecated; null where nothing does.</summary>
    public static AttributeData? Deprecation(IFieldSymbol value) =>
        value.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name == nameof(ObsoleteAttribute));

    public static IFieldSymbol? Find(ITypeSymbol type, string text) => Texts(type).FirstOrDefault(known => (string)known.ConstantValue! == text);
}
