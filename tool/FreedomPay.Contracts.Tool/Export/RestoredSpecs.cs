using System.Text;
using System.Text.Json.Nodes;
using FreedomPay.Contracts.Tool.Files;
using FreedomPay.Contracts.Tool.Import.Model;
using FreedomPay.Contracts.Tool.Output;
using FreedomPay.Contracts.Tool.Specs;

namespace FreedomPay.Contracts.Tool.Export;

/// <summary>What <c>freedompay import</c> does with exported specs: they say everything that a spec says.</summary>
internal static class RestoredSpecs
{
    /// <summary>No exported spec is longer: a spec has at most 4 MB.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Restores specs, if all files are exported ones; otherwise returns null.</summary>
    /// <param name="paths">The files, or folders with them.</param>
    /// <param name="output">A file that ends in .yaml, a folder, or null for the output.</param>
    /// <param name="isForced">Whether specs that are there already may be written over.</param>
    /// <param name="streams">Where the result goes.</param>
    public static CommandResult? Of(IReadOnlyList<string> paths, string? output, bool isForced, ToolStreams streams)
    {
        List<(string File, string Path, JsonObject Document)> documents = [];
        foreach ((string file, string path) in paths.SelectMany(FilesOf))
        {
            if (!File.Exists(file) || InputFiles.Read(file, MostBytes) is not byte[] bytes || ExportedSpec.Find(Encoding.UTF8.GetString(bytes)) is not JsonObject document)
            {
                return null;
            }

            documents.Add((file, Path.ChangeExtension(path, ".yaml"), document));
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

        if (documents.GroupBy(static one => one.Path, StringComparer.OrdinalIgnoreCase).FirstOrDefault(static same => same.Skip(1).Any()) is { } twice)
        {
            throw new ToolException($"{string.Join(" and ", twice.Select(static one => one.File))} would both become {twice.Key}. Name the folder that has them both.");
        }

        string[] files = output is null ? [] : [.. documents.Select(one => isFile ? output : Path.Combine(output, one.Path))];
        foreach (string file in files)
        {
            OutputFile.MustBeNew(file, isForced);
        }

        string[] texts = [.. documents.Select(static one => ExportedSpec.Restore(one.Document))];
        foreach ((string file, string text) in files.Zip(texts))
        {
            OutputFiles.Write(isFile ? Path.GetDirectoryName(Path.GetFullPath(file))! : output!, file, text);
        }

        string[] remarks = [.. documents.SelectMany(Remarks)];
        return new CommandResult(ExitCode.Fine, new { Restored = documents.Count, Files = files, Spec = output is null ? texts[0] : null, Remarks = remarks }, _ =>
        {
            streams.Output.Write(output is null ? texts[0] : "");
            foreach (string line in remarks.Concat(files.Select(static file => $"Written: {file}")))
            {
                streams.Error.WriteLine(line);
            }
        });
    }

    /// <summary>Whoever writes the mark of an exported spec into a document says what the spec says: at least its hosts are looked at.</summary>
    private static IEnumerable<string> Remarks((string File, string Path, JsonObject Document) one) => ExportedSpec.HostsOf(one.Document)
        .Where(static host => !GatewayHosts.Has(host))
        .Select(host => $"{one.File}: {ImportRules.Host}: Requests go to '{LogText.Of(host)}', which is no host of the gateway that is known. The document has the mark of 'freedompay export', so nothing else of it was doubted.");

    /// <summary>Returns files with their paths below the folder that was named.</summary>
    private static IEnumerable<(string File, string Path)> FilesOf(string path) =>
        Directory.Exists(path) ? InputFiles.In(path).Select(file => (file, Path.GetRelativePath(path, file))) : [(path, Path.GetFileName(path))];
}
