using System.Runtime.Loader;

namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>
/// The compiler's libraries are those of the SDK, compiled ahead of time, as a build has them: the package that this is compiled against
/// has others, for which the runtime would first have to make machine code.
/// </summary>
internal static class SdkCompiler
{
    public static void Use()
    {
        string folder = Path.GetDirectoryName(Places.Compiler)!;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(folder, $"{name.Name}.dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    }
}
