using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FreedomPay.Contracts.Tool.Export;
using FreedomPay.Contracts.Tool.Files;
using FreedomPay.Contracts.Tool.Import.Writing;
using FreedomPay.Contracts.Tool.Output;
using FreedomPay.Contracts.Tool.Specs;

namespace FreedomPay.Contracts.Tool.Commands;

/// <summary>Writes specs as OpenAPI documents.</summary>
internal sealed class ExportCommand : ToolCommand
{
    private const string Json = "json";
    private const string Yaml = "yaml";

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Argument<string[]> _paths = new("specs") { Description = "Specs, or folders with specs. Without one, the catalog that is in the tool.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Where the documents go: a file that ends in .json or .yaml for one spec, or a folder." };
    private readonly Option<string?> _format = new("--format") { Description = "What is written to a folder or to the output: yaml (the default) or json." };

    public ExportCommand()
        : base("export", "Write specs as OpenAPI 3.1, with what that cannot say as extensions.")
    {
        _format.AcceptOnlyFromAmong(Yaml, Json);
        Arguments.Add(_paths);
        Options.Add(_output);
        Options.Add(_format);
    }

    public override Task<CommandResult> RunAsync(ParseResult arguments, ToolStreams streams, CancellationToken cancellationToken)
    {
        LoadedSpecs specs = SpecLoader.Load(arguments.GetValue(_paths) ?? [], cancellationToken);
        SpecErrors.Refuse(specs);
        IReadOnlyList<(string Path, JsonObject Document)> documents = SpecExporter.Export(specs, cancellationToken);
        string? output = arguments.GetValue(_output);
        string? extension = Path.GetExtension(output)?.ToLowerInvariant();
        bool isFile = extension is ".json" or ".yaml" or ".yml";
        bool isJson = isFile ? extension == ".json" : arguments.GetValue(_format) == Json;
        if (documents.Count != 1 && (isFile || output is null))
        {
            throw new ToolException($"There are {documents.Count} specs, and a document is about one. Name a folder with --output.");
        }

        if (output is null)
        {
            string text = TextOf(documents[0].Document, isJson);
            return Task.FromResult(new CommandResult(ExitCode.Fine, new { Files = Array.Empty<string>(), Document = documents[0].Document }, _ => streams.Output.Write(text)));
        }

        string[] files = [.. documents.Select(document => isFile ? output : Path.Combine(output, Path.ChangeExtension(document.Path, isJson ? Json : Yaml)))];
        foreach (string file in arguments.GetValue(_paths) is { Length: > 0 } ? files : [])
        {
            OutputFile.MustNotBeRead(file, specs.Files);
        }

        foreach ((string file, JsonObject document) in files.Zip(documents.Select(static one => one.Document)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            OutputFiles.Write(isFile ? Path.GetDirectoryName(Path.GetFullPath(file))! : output, file, TextOf(document, isJson));
        }

        return Task.FromResult(new CommandResult(ExitCode.Fine, new { Files = files }, _ =>
        {
            foreach (string file in files)
            {
                streams.Output.WriteLine(VisibleText.Of(file));
            }
        }));
    }

    private static string TextOf(JsonObject document, bool isJson) =>
        isJson ? $"{document.ToJsonString(Layout)}\n" : SpecYamlWriter.Write((SpecMap)SpecNode.OfJson(document));
}
