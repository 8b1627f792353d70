namespace FreedomPay.Contracts.Package.Tests.Support;

/// <summary>The working tree that the package is made from.</summary>
internal static class WorkingTree
{
    // What dotnet pack may need, and nothing else: a package that needs more does not pack on a clean clone.
    private static readonly string[] Folders = ["runtime", "generator", "specs", "docs", "simulator", "tool", "templates", "samples/Shop"];
    private static readonly string[] Files =
    [
        "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig", "README.md", "THIRD-PARTY-NOTICES.txt",
    ];

    public static string Consumers => Repository.PathOf("tests", "FreedomPay.Contracts.Package.Tests", "Consumers");

    /// <summary>Copies the sources, without anything that an earlier build left behind.</summary>
    public static void CopySourcesTo(string target)
    {
        foreach (string folder in Folders)
        {
            CopyFolder(Repository.PathOf(folder), Path.Combine(target, folder));
        }

        foreach (string file in Files)
        {
            File.Copy(Repository.PathOf(file), Path.Combine(target, file));
        }
    }

    public static void CopyFolder(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (string file in Directory.EnumerateFiles(source))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
        }

        foreach (string folder in Directory.EnumerateDirectories(source))
        {
            string name = Path.GetFileName(folder);
            if (name is not ("bin" or "obj"))
            {
                CopyFolder(folder, Path.Combine(target, name));
            }
        }
    }
}
