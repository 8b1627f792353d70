using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Pipeline;

/// <summary>The reference to the package for ASP.NET Core, with which the short names of endpoints are generated.</summary>
internal static class AspNetCoreReference
{
    private const string AssemblyName = "FreedomPay.Contracts.AspNetCore";

    public static bool Is(MetadataReference reference) => reference is CompilationReference project
        ? project.Compilation.AssemblyName == AssemblyName
        : string.Equals(Path.GetFileNameWithoutExtension((reference as PortableExecutableReference)?.FilePath), AssemblyName, StringComparison.OrdinalIgnoreCase);
}
