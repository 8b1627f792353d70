namespace FreedomPay.Contracts.Tests.Shared;

/// <summary>Programs of the machine, such as servers. <c>.ci/programs</c> lists those that tests need.</summary>
internal static class InstalledProgram
{
    /// <summary>Returns the path of a program; <see langword="null"/> if it is not installed.</summary>
    public static string? Find(string name) => Folders().Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    // Debian keeps what administrators start, and the servers of each version of PostgreSQL, away from the PATH.
    private static IEnumerable<string> Folders() =>
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        "/usr/sbin",
        .. Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(static version => Path.Combine(version, "bin")) : [],
    ];
}
