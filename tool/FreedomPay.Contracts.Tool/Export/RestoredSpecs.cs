using System.Text;
using System.Text.Json.Nodes;
using FreedomPay.Contracts.Tool.Output;

namespace FreedomPay.Contracts.Tool.Export;

/// <summary>What <c>freedompay import</c> does with exported specs: nothing of them is doubtful.</summary>
internal static class RestoredSpecs
{
    /// <summary>No exported spec is longer: a spec has at most 4 MB.</summary>
    public const long MostBytes = 64 * 1024 * 1024;

    /// <summary>Restores specs, if all files are exported ones; otherwise returns null.</summary>
    /// <param name="paths">The files, or folders with them.</param>
    /// <param name="output">A file that ends in .yaml, a folder, or null for the output.</param>
    /// <param name="isForced">Whether specs that are there already may be written over.</param>
    /// <param name="streams">Where the result goes.</param>
    public static CommandResult? Of(IReadOnlyList<string> paths, string? output, bool isForced, ToolStreams streams)
    {
        List<(string Path, JsonObject Document)> documents = [];
        foreach (string path in paths.SelectMany(FilesOf))
        {
            if (!File.Exists(path) || new FileInfo(path).Length > MostBytes || ExportedSpec.Find(File.ReadAllText(path)) is not JsonObject document)
            {
                return null;
            }

            documents.Add((path, document));
        }

        if (documents.Count == 0)
        {
            return null;
        }

        bool isFile = output is not null && Path.GetExtension(output) is ".yaml" or ".yml";
        if (documents.Count > 1 && (isFile || output is null))
        {
            throw new ToolException($"There are {documents.Count} exported specs, and each becomes a spec of its own. Name a folder with --output.");
        }

        string[] files = output is null ? [] : [.. documents.Select(one => isFile ? output : Path.Combine(output, $"{Path.GetFileNameWithoutExtension(one.Path)}.yaml"))];
        foreach (string file in files)
        {
            OutputFile.MustBeNew(file, isForced);
        }

        string[] texts = [.. documents.Select(static one => ExportedSpec.Restore(one.Document))];
        foreach ((string file, string text) in files.Zip(texts))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        return new CommandResult(ExitCode.Fine, new { Restored = documents.Count, Files = files, Spec = output is null ? texts[0] : null }, _ =>
        {
            streams.Output.Write(output is null ? texts[0] : "");
            foreach (string file in files)
            {
                streams.Error.WriteLine($"Written: {file}");
            }
        });
    }

    private static IEnumerable<string> FilesOf(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [path];
}
