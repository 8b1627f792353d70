using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Analyzers.Symbols;

/// <summary>Recognizes the client, and requests that may move money.</summary>
internal static class ClientTypes
{
    private const string AskOutcome = ".AskOutcome";

    /// <summary>Determines whether a type is a class or derives from it.</summary>
    public static bool Is(ITypeSymbol? type, INamedTypeSymbol sought)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, sought))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Determines whether a request may move money and has an outcome that can be asked for. An assembly does not show the effect of its endpoints; that a request can
    /// ask for its outcome, it does.
    /// </summary>
    public static bool MayMoveMoney(ITypeSymbol request) =>
        request.GetMembers().Any(static member => member is IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation } && member.Name.EndsWith(AskOutcome, StringComparison.Ordinal));
}
