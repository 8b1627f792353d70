using System.Text;
using System.Text.Json.Nodes;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Tool.Export;
using FreedomPay.Contracts.Tool.Files;
using FreedomPay.Contracts.Tool.Import;
using FreedomPay.Contracts.Tool.Import.Model;
using FreedomPay.Contracts.Tool.Import.OpenApi;
using FreedomPay.Contracts.Tool.Specs;

namespace FreedomPay.Contracts.Tool.Compare.Pages;

/// <summary>Reads pages of the documentation, so that they can be compared: what <c>freedompay import</c> makes of them.</summary>
internal static class PageSource
{
    /// <summary>What stands for a page that is piped in.</summary>
    public const string Piped = "-";

    private const int MostLinesAboveDocument = 20;
    private static readonly string[] Markdown = [".md", ".markdown", ".txt"];

    /// <summary>Determines whether an argument is a page, a file with pages, an OpenAPI document, or a folder with nothing else in it.</summary>
    public static bool IsPage(string name)
    {
        if (Directory.Exists(name))
        {
            IReadOnlyList<string> files = InputFiles.In(name);
            return files.Any(IsMarkdown) && !files.Any(static file => HasExtension(file, ".yaml"));
        }

        return name == Piped || (File.Exists(name) && (IsMarkdown(name) || HasExtension(name, ".json") || IsDocument(name)));
    }

    /// <summary>Reads pages as specs.</summary>
    /// <exception cref="ToolException">They have no OpenAPI document, or one from which nothing could be made.</exception>
    public static ComparedSpecs Load(string name, TextReader input, CancellationToken cancellationToken)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("freedompay-");
        try
        {
            if (Exported(name) is string spec)
            {
                string file = Path.Combine(folder.FullName, $"{Path.GetFileNameWithoutExtension(name)}.yaml");
                File.WriteAllText(file, spec);
                // The file in which it was restored is gone when anybody could look.
                return ComparedSpecs.Load(file, cancellationToken) with { Name = name, Places = new Dictionary<TypeName, SpecPlace>() };
            }

            ImportOptions options = new(Host: null, Namespace: null) { KeepsDefaults = true };
            Importer importer = new(options, new SpecSink(options, folder.FullName, isForced: true));
            Import(importer, name, input, cancellationToken);
            Refuse(name, importer.Report);
            LoadedSpecs specs = SpecLoader.Load([folder.FullName], cancellationToken);

            // The file that a page was in is no source of what it says.
            SourceUnit[] units = [.. specs.Units.Select(static unit => unit is EndpointModel endpoint ? endpoint with { Sources = EquatableArray<string>.Empty } : unit)];
            return new ComparedSpecs(name == Piped ? "the page" : name, units, units, new Dictionary<TypeName, SpecPlace>()) { IsPage = true };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Returns the spec of which a document was made by <c>freedompay export</c>; null for any other.</summary>
    private static string? Exported(string name) =>
        File.Exists(name) && InputFiles.Read(name, RestoredSpecs.MostBytes) is byte[] bytes && ExportedSpec.Find(Encoding.UTF8.GetString(bytes)) is JsonObject document ? ExportedSpec.Restore(document) : null;

    private static void Import(Importer importer, string name, TextReader input, CancellationToken cancellationToken)
    {
        if (name == Piped)
        {
            importer.Import(input, name, cancellationToken);
            return;
        }

        IEnumerable<string> files = Directory.Exists(name)
            ? InputFiles.In(name).Where(IsMarkdown)
            : [name];
        foreach (string file in files)
        {
            using StreamReader reader = new(file, Encoding.UTF8);
            importer.Import(reader, file, cancellationToken);
        }
    }

    /// <summary>A page that was read in part would look as if the rest of it had been removed.</summary>
    private static void Refuse(string name, ImportReport report)
    {
        if (report.Blocks == 0)
        {
            throw new ToolException($"No OpenAPI document was found in {name}. It must be one, or contain a fenced block with one.");
        }

        if (report.Failed > 0 || report.Endpoints == 0)
        {
            string failure = report.Findings.OrderByDescending(static finding => finding.Rule is ImportRules.UnreadableBlock or ImportRules.Refused or ImportRules.TooLarge).Select(static finding => $"{finding.File}({finding.Line}): {finding.Rule}: {finding.Message}").FirstOrDefault() ?? "It has no operations.";
            throw new ToolException($"Not everything in {name} can be read, so it cannot be compared. 'freedompay import {name}' shows everything. {failure}");
        }
    }

    private static bool IsMarkdown(string file) => Array.Exists(Markdown, extension => HasExtension(file, extension));

    private static bool HasExtension(string file, string extension) => string.Equals(Path.GetExtension(file), extension, StringComparison.OrdinalIgnoreCase);

    private static bool IsDocument(string file) => File.ReadLines(file)
        .Take(MostLinesAboveDocument)
        .Any(static line => line.StartsWith("openapi:", StringComparison.Ordinal) || line.StartsWith("swagger:", StringComparison.Ordinal) || line.StartsWith('{'));
}
