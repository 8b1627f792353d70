using System.CommandLine;
using System.Text;
using FreedomPay.Contracts.Tool.Export;
using FreedomPay.Contracts.Tool.Files;
using FreedomPay.Contracts.Tool.Import;
using FreedomPay.Contracts.Tool.Import.OpenApi;
using FreedomPay.Contracts.Tool.Output;

namespace FreedomPay.Contracts.Tool.Commands;

/// <summary>Makes specs of pages of a documentation site, and of OpenAPI documents.</summary>
internal sealed class ImportCommand : ToolCommand
{
    private const string Piped = "-";
    private static readonly string[] Extensions = [".md", ".markdown", ".yaml", ".yml", ".json", ".txt"];

    private readonly Argument<string[]> _paths = new("pages") { Description = "OpenAPI documents, pages in Markdown, dumps of many pages, or folders with them; - reads what is piped in.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Where the spec goes: a file that ends in .yaml, or a folder, which gets one spec for each section." };
    private readonly Option<bool> _force = new(OutputFile.ForceOption) { Description = "Write over specs that are there already." };
    private readonly Option<string?> _namespace = new("--namespace") { Description = "The namespace of the spec; with a folder, what all namespaces begin with." };
    private readonly Option<string?> _host = new("--host") { Description = "The host, such as https://api.example.com, instead of that of the pages." };

    public ImportCommand()
        : base("import", "Make a spec of a page of the documentation or of an OpenAPI document, with every doubt as a comment.")
    {
        Arguments.Add(_paths);
        Options.Add(_output);
        Options.Add(_force);
        Options.Add(_namespace);
        Options.Add(_host);
    }

    public override Task<CommandResult> RunAsync(ParseResult arguments, ToolStreams streams, CancellationToken cancellationToken)
    {
        string? output = arguments.GetValue(_output);
        bool isForced = arguments.GetValue(_force);
        bool isFile = output is not null && Path.GetExtension(output) is ".yaml" or ".yml";
        if (isFile)
        {
            OutputFile.MustBeNew(output!, isForced);
        }

        string[] paths = arguments.GetValue(_paths) ?? [];
        if (RestoredSpecs.Of(paths, output, isForced, streams) is CommandResult restored)
        {
            return Task.FromResult(restored);
        }

        ImportOptions options = new(arguments.GetValue(_host), arguments.GetValue(_namespace));
        SpecSink sink = new(options, isFile ? null : output, isForced);
        Importer importer = new(options, sink);
        foreach (string path in paths)
        {
            Import(importer, path, streams, cancellationToken);
        }

        ImportReport report = importer.Report;
        if (report.Blocks == 0)
        {
            throw new ToolException(paths is [string only]
                ? $"No OpenAPI document was found in {(only == Piped ? "the piped input" : only)}. It must be one, or contain a fenced block with one."
                : $"No OpenAPI document was found in these {paths.Length} files. At least one must be such a document, or contain a fenced block with one.");
        }

        if (isFile && sink.Written.Count > 0)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output!))!);
            File.WriteAllText(output!, sink.Text);
        }

        string[] files = isFile ? [output!] : [.. sink.Written.Select(static spec => spec.Path).OfType<string>()];
        string? text = output is null && sink.Written.Count > 0 ? sink.Text : null;
        object json = new { report.Blocks, report.Endpoints, report.Failed, Files = files, Spec = text, report.Findings, report.Omitted };
        return Task.FromResult(new CommandResult(report.Failed > 0 ? ExitCode.Found : ExitCode.Fine, json, _ => Show(streams, report, files, text)));
    }

    private static void Import(Importer importer, string path, ToolStreams streams, CancellationToken cancellationToken)
    {
        if (path == Piped)
        {
            importer.Import(streams.Input, "input", cancellationToken);
            return;
        }

        foreach (string file in FilesOf(path))
        {
            using StreamReader reader = new(file, Encoding.UTF8);
            importer.Import(reader, file, cancellationToken);
        }
    }

    private static IEnumerable<string> FilesOf(string path) =>
        Directory.Exists(path) ? InputFiles.In(path).Where(static file => Extensions.Contains(Path.GetExtension(file).ToLowerInvariant()))
        : File.Exists(path) ? [path]
        : throw new ToolException($"There is no file or folder {path}.");

    /// <summary>Writes the spec as the result, and the report where complaints go: the spec can be piped on.</summary>
    private static void Show(ToolStreams streams, ImportReport report, string[] files, string? text)
    {
        streams.Output.Write(text);
        foreach (ImportFinding finding in report.Findings)
        {
            string subject = finding.Endpoint is null ? "" : $"{string.Join('.', new[] { finding.Endpoint, finding.Part, finding.Field }.OfType<string>())}: ";
            streams.Error.WriteLine($"{finding.File}({finding.Line}): {finding.Rule}: {subject}{finding.Message}");
        }

        if (report.Omitted > 0)
        {
            streams.Error.WriteLine($"… and {report.Omitted} more");
        }

        foreach (string file in files)
        {
            streams.Error.WriteLine($"Written: {file}");
        }

        streams.Error.WriteLine($"{Counted.Of(report.Blocks, "document")}, {Counted.Of(report.Endpoints, "endpoint")}, {report.Failed} failed, {Counted.Of(report.Findings.Count + report.Omitted, "doubt")}");
    }
}
