using System.Reflection;

namespace FreedomPay.Contracts.Generator.Diagnostics;

/// <summary>Links to the documentation of a diagnostic.</summary>
internal static class HelpLinks
{
    /// <summary>The repository, as Directory.Build.props names it; null if it has no address.</summary>
    private static readonly string? RepositoryUrl = typeof(HelpLinks).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(static attribute => attribute.Key == "RepositoryUrl")?.Value;

    /// <summary>Returns the address of a diagnostic's section, or null if the repository has none.</summary>
    public static string? For(string id, string title) => For(RepositoryUrl, id, title);

    public static string? For(string? repositoryUrl, string id, string title) =>
        string.IsNullOrEmpty(repositoryUrl) ? null : $"{repositoryUrl!.TrimEnd('/')}/blob/main/docs/diagnostics.md#{Anchor(id, title)}";

    /// <summary>Returns GitHub's anchor of a section: lowercase, hyphens for spaces, and otherwise only letters and digits.</summary>
    public static string Anchor(string id, string title) => new(
        [.. $"{id}: {title}".ToLowerInvariant().Select(static character => character == ' ' ? '-' : character).Where(static character => character == '-' || char.IsLetterOrDigit(character))]);
}
