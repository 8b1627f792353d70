using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.CodeFixes;

/// <summary>Recognizes generated types by the interfaces that they implement.</summary>
internal static class MessageTypes
{
    private const string WritableMessage = "FreedomPay.Contracts.CompilerServices.IWritableMessage";

    public static bool IsMessage(INamedTypeSymbol type, Compilation compilation) =>
        compilation.GetTypeByMetadataName(WritableMessage) is INamedTypeSymbol message && type.AllInterfaces.Contains(message, SymbolEqualityComparer.Default);

    public static IPropertySymbol? Property(INamedTypeSymbol type, string name) => type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault();
}
