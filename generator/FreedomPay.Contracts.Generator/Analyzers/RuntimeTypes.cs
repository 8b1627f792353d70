using FreedomPay.Contracts.Generator.Emit;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Analyzers;

/// <summary>The types of the runtime that analyzers look for in a compilation.</summary>
internal sealed class RuntimeTypes
{
    /// <summary>Attributes of test frameworks: a project that knows one of them is a test project.</summary>
    private static readonly string[] TestAttributes =
    [
        "Xunit.FactAttribute",
        "NUnit.Framework.TestAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute",
        "TUnit.Core.TestAttribute",
    ];

    private readonly Compilation _compilation;

    private RuntimeTypes(Compilation compilation, INamedTypeSymbol writableMessage)
    {
        _compilation = compilation;
        WritableMessage = writableMessage;
        OpenEnum = Find(RuntimeNames.OpenEnum + "`1");
        ValueList = Find(RuntimeNames.ValueList + "`1");
    }

    /// <summary>What a message implements that this side sends, and an object within one.</summary>
    public INamedTypeSymbol WritableMessage { get; }

    public INamedTypeSymbol? OpenEnum { get; }

    public INamedTypeSymbol? ValueList { get; }

    /// <summary>Whether tests stand here, which may do what a program must not.</summary>
    public bool IsTestProject => TestAttributes.Any(name => _compilation.GetTypeByMetadataName(name) is not null);

    /// <summary>Null where nothing generated is used: then there is nothing to analyze.</summary>
    public static RuntimeTypes? Of(Compilation compilation) =>
        Find(compilation, RuntimeNames.WritableMessage) is INamedTypeSymbol writableMessage ? new(compilation, writableMessage) : null;

    /// <param name="name">The name as generated code writes it.</param>
    public INamedTypeSymbol? Find(string name) => Find(_compilation, name);

    public INamedTypeSymbol? FindAttribute(string name) => Find(_compilation, name + "Attribute");

    public bool IsOpenEnum(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct } named
        && named.AllInterfaces.Any(known => SymbolEqualityComparer.Default.Equals(known.OriginalDefinition, OpenEnum));

    public bool IsWritableMessage(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class && type.AllInterfaces.Contains(WritableMessage, SymbolEqualityComparer.Default);

    private static INamedTypeSymbol? Find(Compilation compilation, string name) =>
        compilation.GetTypeByMetadataName(name.Substring("global::".Length));
}
