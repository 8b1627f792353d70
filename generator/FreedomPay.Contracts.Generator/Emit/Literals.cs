using Microsoft.CodeAnalysis.CSharp;

namespace FreedomPay.Contracts.Generator.Emit;

internal static class Literals
{
    /// <summary>A text as a C# string literal.</summary>
    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
