using System.CommandLine;
using FreedomPay.Contracts.Tool.Files;
using FreedomPay.Contracts.Tool.Output;
using FreedomPay.Contracts.Tool.Pages;
using FreedomPay.Contracts.Tool.Specs;
using Spectre.Console;

namespace FreedomPay.Contracts.Tool.Commands;

/// <summary>Writes the documentation of specs.</summary>
internal sealed class PagesCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = new("specs") { Description = "Specs, or folders with specs. Without one, the catalog that is in the tool.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _output = new("--output", "-o") { Description = "The folder for the pages; with --single, the file.", Required = true };
    private readonly Option<bool> _single = new("--single") { Description = "Write everything on one page." };

    public PagesCommand()
        : base("pages", "Write the documentation of specs: a page in Markdown for each endpoint, with an example in C#.")
    {
        Arguments.Add(_paths);
        Options.Add(_output);
        Options.Add(_single);
    }

    public override Task<CommandResult> RunAsync(ParseResult arguments, ToolStreams streams, CancellationToken cancellationToken)
    {
        string[] paths = arguments.GetValue(_paths) ?? [];
        bool isCatalog = paths.Length == 0;
        SpecSection[] sections =
        [
            .. SpecLoader.TextsOf(paths)
                .Select(one => SpecSection.Read(one.Path, one.Text, cancellationToken))
                .OrderBy(static section => section.Name, StringComparer.Ordinal),
        ];
        string output = arguments.GetRequiredValue(_output);
        OutputFile.MustNotBeRead(output, paths);
        IReadOnlyDictionary<string, string> pages;
        bool isSingle = arguments.GetValue(_single);
        if (isSingle)
        {
            pages = new Dictionary<string, string> { [output] = SinglePage.Write(sections, isCatalog) };
        }
        else
        {
            IEnumerable<SpecSection> catalog = SpecLoader.Catalog().Select(one => SpecSection.Read(one.Path, one.Text, cancellationToken));
            pages = PageFolder.Write(sections, new RequestExamples([.. sections, .. catalog]), isCatalog).ToDictionary(page => Path.Combine(output, page.Key), static page => page.Value);
        }

        foreach ((string path, string text) in pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            OutputFiles.Write(isSingle ? Path.GetDirectoryName(Path.GetFullPath(path))! : output, path, text);
        }

        return Task.FromResult(new CommandResult(ExitCode.Fine, new { Files = pages.Keys }, console => console.WriteLine($"{Counted.Of(pages.Count, "page")} written to {output}")));
    }
}
