using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Analyzers;

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

    public static IFieldSymbol? Find(ITypeSymbol type, string text) => Texts(type).FirstOrDefault(known => (string)known.ConstantValue! == text);
}
