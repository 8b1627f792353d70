using System.Reflection;

namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>Where the programs are that are measured, and what generated code is compiled against.</summary>
internal static class Places
{
    /// <summary>The C# compiler of the SDK, run as a process of its own.</summary>
    public static string Compiler { get; } = Metadata("Compiler");

    public static string ReferenceAssemblies { get; } = Metadata("ReferenceAssemblies");

    public static string NSwag { get; } = Metadata("NSwag");

    public static string Kiota { get; } = Metadata("Kiota");

    /// <summary>What the code that Kiota generates calls.</summary>
    public static IReadOnlyList<string> KiotaLibraries { get; } = Directory.GetFiles(AppContext.BaseDirectory, "Microsoft.Kiota.*.dll");

    /// <summary>This program: it also is the process that generates from specs.</summary>
    public static string Self { get; } = Path.Combine(AppContext.BaseDirectory, "Peer.dll");

    public static string Runtime { get; } = Path.Combine(AppContext.BaseDirectory, "FreedomPay.Contracts.dll");

    public static string Generator { get; } = Path.Combine(AppContext.BaseDirectory, "FreedomPay.Contracts.Generator.dll");

    public static string YamlParser { get; } = Path.Combine(AppContext.BaseDirectory, "FreedomPay.Contracts.YamlDotNet.dll");

    /// <summary>Specs whose types every spec knows.</summary>
    public static string SharedSpecs { get; } = Path.Combine(AppContext.BaseDirectory, "specs", "common");

    private static string Metadata(string key) => typeof(Places).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
