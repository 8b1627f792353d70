using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using FreedomPay.Contracts.Generator.Common;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Analyzers.Symbols;

/// <summary>The runtime types that analyzers look for in a compilation, found once for all analyzers.</summary>
internal sealed class RuntimeTypes
{
    private const string AssemblyName = "FreedomPay.Contracts";
    private const string TestingAssemblyName = "FreedomPay.Contracts.Testing";

    /// <summary>Part of the path of each file that the generator writes.</summary>
    private static readonly string GeneratorName = typeof(RuntimeTypes).Assembly.GetName().Name;

    /// <summary>A project that references one of these is a test project.</summary>
    private static readonly HashSet<string> TestFrameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core",
        "xunit.v3.core",
        "nunit.framework",
        "MSTest.TestFramework",
        "Microsoft.VisualStudio.TestPlatform.TestFramework",
        "TUnit.Core",
    };

    private static readonly ConditionalWeakTable<Compilation, StrongBox<RuntimeTypes?>> Known = new();

    private readonly IAssemblySymbol _runtime;
    private readonly IAssemblySymbol? _testing;
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _users = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _gatewayResponse;
    private readonly INamedTypeSymbol? _openEnum;
    private readonly INamedTypeSymbol? _readableMessage;
    private readonly INamedTypeSymbol? _receivableRequest;
    private readonly INamedTypeSymbol? _sensitiveText;
    private readonly INamedTypeSymbol? _writableMessage;

    private RuntimeTypes(Compilation compilation, IAssemblySymbol runtime)
    {
        _runtime = runtime;
        _testing = compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(static assembly => assembly.Name == TestingAssemblyName);
        _sensitiveText = Find(RuntimeNames.SensitiveText);
        _gatewayResponse = Find(RuntimeNames.GatewayResponse + "`1");
        _openEnum = Find(RuntimeNames.OpenEnum + "`1");
        _readableMessage = Find(RuntimeNames.ReadableMessage + "`1");
        _receivableRequest = Find(RuntimeNames.ReceivableRequest + "`1");
        _writableMessage = Find(RuntimeNames.WritableMessage);
        HasContracts = compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly => !SymbolEqualityComparer.Default.Equals(assembly, runtime) && IsUser(assembly))
            || compilation.SyntaxTrees.Any(static tree => tree.FilePath.Contains(GeneratorName));
        IsTestProject = compilation.ReferencedAssemblyNames.Any(static assembly => TestFrameworks.Contains(assembly.Name));
    }

    /// <summary>Gets whether there are generated messages, here or in a referenced assembly; without them, most mistakes are impossible.</summary>
    public bool HasContracts { get; }

    /// <summary>Gets whether this is a test project; tests may do what a program must not.</summary>
    public bool IsTestProject { get; }

    /// <summary>Returns the types, or null if the runtime is not referenced: then there is nothing to analyze.</summary>
    public static RuntimeTypes? Of(Compilation compilation) => Known.GetValue(compilation, static compilation => new StrongBox<RuntimeTypes?>(Search(compilation))).Value;

    /// <param name="name">The name as generated code writes it.</param>
    public INamedTypeSymbol? Find(string name) => _runtime.GetTypeByMetadataName(RuntimeNames.MetadataName(name));

    /// <summary>Returns a type of the package for tests, or null if it is not referenced.</summary>
    /// <param name="name">The name as code writes it.</param>
    public INamedTypeSymbol? FindInTesting(string name) => _testing?.GetTypeByMetadataName(RuntimeNames.MetadataName(name));

    public INamedTypeSymbol? FindAttribute(string name) => Find(name + "Attribute");

    public bool IsOpenEnum(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } named
        && MayUseRuntime(named)
        && named.AllInterfaces.Any(known => SymbolEqualityComparer.Default.Equals(known.OriginalDefinition, _openEnum));

    public bool IsSensitiveText(ITypeSymbol? type) => type is { TypeKind: TypeKind.Struct } && SymbolEqualityComparer.Default.Equals(type, _sensitiveText);

    /// <summary>Determines whether an operator converts a string to sensitive text; the value stays the same.</summary>
    public bool IsSensitiveText(IMethodSymbol? conversion) => conversion is not null && IsSensitiveText(conversion.ContainingType);

    /// <summary>
    /// Determines whether this side sends such a message, or an object within one. What is only received can be written too, for tests; no rule of what is
    /// sent applies to it.
    /// </summary>
    public bool IsSentMessage(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || !MayUseRuntime(type) || !type.AllInterfaces.Contains(_writableMessage!, SymbolEqualityComparer.Default))
        {
            return false;
        }

        bool isReceived = false;
        foreach (INamedTypeSymbol known in type.AllInterfaces)
        {
            INamedTypeSymbol definition = known.OriginalDefinition;
            if (SymbolEqualityComparer.Default.Equals(definition, _readableMessage))
            {
                isReceived = true;
            }
            else if (known.AllInterfaces.Contains(_writableMessage!, SymbolEqualityComparer.Default)
                && !SymbolEqualityComparer.Default.Equals(definition, _gatewayResponse)
                && !SymbolEqualityComparer.Default.Equals(definition, _receivableRequest))
            {
                return true;
            }
        }

        return !isReceived;
    }

    private static RuntimeTypes? Search(Compilation compilation)
    {
        // The names come first: they cost nothing in a project that does not use this library.
        if (!compilation.ReferencedAssemblyNames.Any(static assembly => assembly.Name == AssemblyName))
        {
            return null;
        }

        IAssemblySymbol? runtime = compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(static assembly => assembly.Name == AssemblyName);
        return runtime is null ? null : new RuntimeTypes(compilation, runtime) is { _writableMessage: not null } types ? types : null;
    }

    /// <summary>
    /// Determines whether a type may use the runtime. Most come from assemblies that do not reference it and need not be looked at.
    /// </summary>
    private bool MayUseRuntime(INamedTypeSymbol type) => type.ContainingAssembly is IAssemblySymbol assembly && _users.GetOrAdd(assembly, IsUser);

    private bool IsUser(IAssemblySymbol assembly) =>
        SymbolEqualityComparer.Default.Equals(assembly, _runtime)
        || assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == AssemblyName));
}
