using System.Reflection;

namespace FreedomPay.Contracts.Tests.Shared;

/// <summary>The working tree that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>A file or folder of the repository.</summary>
    public static string PathOf(params string[] steps) => Path.Combine([Root, .. steps]);
}
