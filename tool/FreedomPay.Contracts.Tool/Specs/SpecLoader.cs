using System.Text;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Pipeline;
using FreedomPay.Contracts.Tool.Files;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Tool.Specs;

/// <summary>Reads specs from files, from folders, and those of the catalog, which are in the tool.</summary>
internal static class SpecLoader
{
    private const string Extension = ".yaml";
    private const string CatalogFolder = "specs/";

    /// <summary>What stands for the catalog that is in the tool, unless there is a file or folder of that name.</summary>
    public const string CatalogName = "catalog";

    /// <summary>The namespace whose types every spec may use: the runtime has them, and a build reads their specs for the names alone.</summary>
    private const string CommonNamespace = "FreedomPay.Common";

    /// <summary>Reads specs. They may use the catalog's types and ask its endpoints.</summary>
    /// <param name="paths">Files, folders with specs in them, or <see cref="CatalogName"/>; none for the catalog itself.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ToolException">There is no such file, or a folder without specs.</exception>
    public static LoadedSpecs Load(IReadOnlyCollection<string> paths, CancellationToken cancellationToken)
    {
        (string Path, SourceText Text)[] asked = [.. TextsOf(paths)];

        // A file that is in the catalog too is the catalog's, changed: its own text counts.
        IEnumerable<(string Path, SourceText Text)> rest = paths.Count == 0 ? [] : Others(asked);
        (string Path, SourceText Text)[] all = [.. asked, .. rest];
        return new LoadedSpecs(
            [.. asked.Select(static one => one.Path)],
            Read([.. all.Select(static one => File(one.Path, one.Text))], cancellationToken),
            all.DistinctBy(static one => one.Path).ToDictionary(static one => one.Path, static one => one.Text.ToString(), StringComparer.Ordinal));
    }

    /// <summary>Returns the texts of specs, with their paths.</summary>
    /// <param name="paths">Files, folders with specs in them, or <see cref="CatalogName"/>; none for the catalog itself.</param>
    /// <exception cref="ToolException">There is no such file, or a folder without specs.</exception>
    public static IEnumerable<(string Path, SourceText Text)> TextsOf(IReadOnlyCollection<string> paths) =>
        paths.Count == 0 ? Catalog() : paths.SelectMany(TextsOf).DistinctBy(static one => one.Path, StringComparer.Ordinal);

    private static IEnumerable<(string Path, SourceText Text)> TextsOf(string path) =>
        path == CatalogName && !Path.Exists(path) ? Catalog() : FilesOf(path).Select(static file => (file, Read(file)));

    /// <summary>Returns the specs of the catalog, as they are in the tool.</summary>
    public static IEnumerable<(string Path, SourceText Text)> Catalog()
    {
        foreach (string name in typeof(SpecLoader).Assembly.GetManifestResourceNames().Where(static name => name.StartsWith(CatalogFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream stream = typeof(SpecLoader).Assembly.GetManifestResourceStream(name)!;
            yield return (name.Replace('\\', '/'), SourceText.From(stream, Encoding.UTF8));
        }
    }

    /// <summary>Determines whether a spec is one of those that are compiled into the runtime.</summary>
    public static bool IsCommon(SourceText text) => NamespaceOf(text) == CommonNamespace;

    /// <summary>Returns the files of the catalog that none of those that were asked for replaces: by their namespaces, and by their names where several files share one.</summary>
    private static IEnumerable<(string Path, SourceText Text)> Others((string Path, SourceText Text)[] asked)
    {
        ILookup<string?, string> names = asked.ToLookup(static one => NamespaceOf(one.Text), static one => Path.GetFileName(one.Path), StringComparer.Ordinal);
        return Catalog()
            .GroupBy(static one => NamespaceOf(one.Text))
            .SelectMany(shared => shared.Key is null || !names.Contains(shared.Key) ? shared
                : shared.Where(one => shared.Any(known => names[shared.Key].Contains(Path.GetFileName(known.Path))) && !names[shared.Key].Contains(Path.GetFileName(one.Path))));
    }

    /// <summary>Parses files on all processors: most of the time is the compiler's, which meets this code for the first time.</summary>
    private static SpecSet Read(SpecFile[] files, CancellationToken cancellationToken)
    {
        Func<SpecFile, ParsedSpec> parse = SpecSet.ParserOf(files, cancellationToken);
        ParsedSpec[] specs = new ParsedSpec[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancellationToken }, index => specs[index] = parse(files[index]));
        return SpecSet.Of([.. specs]);
    }

    private static SpecFile File(string path, SourceText text) => new(new SpecText(path, text), path, IsReference: IsCommon(text));

    private static SourceText Read(string path)
    {
        using FileStream stream = System.IO.File.OpenRead(path);
        return SourceText.From(stream, Encoding.UTF8);
    }

    private static string[] FilesOf(string path)
    {
        if (Directory.Exists(path))
        {
            string[] files = [.. InputFiles.In(path).Where(static file => file.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))];
            return files.Length > 0 ? files : throw new ToolException($"The folder {path} has no specs (*{Extension}).");
        }

        return System.IO.File.Exists(path) ? [path] : throw new ToolException($"There is no file or folder {path}.");
    }

    /// <summary>Returns what stands behind the key <c>namespace</c>, without reading the file as YAML.</summary>
    private static string? NamespaceOf(SourceText text) => text.Lines
        .Select(static line => line.ToString())
        .Where(static line => line.StartsWith("namespace:", StringComparison.Ordinal))
        .Select(static line => line["namespace:".Length..].Split('#')[0].Trim().Trim('"', '\''))
        .FirstOrDefault();
}
