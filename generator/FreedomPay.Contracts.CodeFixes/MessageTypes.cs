using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.CodeFixes;

/// <summary>Knows generated types by what they implement.</summary>
internal static class MessageTypes
{
    private const string WritableMessage = "FreedomPay.Contracts.CompilerServices.IWritableMessage";

    public static bool IsMessage(INamedTypeSymbol type, Compilation compilation) =>
        compilation.GetTypeByMetadataName(WritableMessage) is INamedTypeSymbol message && type.AllInterfaces.Contains(message, SymbolEqualityComparer.Default);

    /// <summary>The property of that name.</summary>
    public static IPropertySymbol? Property(INamedTypeSymbol type, string name) => type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault();
}
