using System.CommandLine;
using FreedomPay.Contracts.Tool.Check;
using FreedomPay.Contracts.Tool.Check.Patch;
using FreedomPay.Contracts.Tool.Messages;
using FreedomPay.Contracts.Tool.Output;
using FreedomPay.Contracts.Tool.Specs;
using Spectre.Console;

namespace FreedomPay.Contracts.Tool.Commands;

/// <summary>Compares recorded messages with specs: what the gateway sends by now that no spec describes.</summary>
internal sealed class CheckCommand : ToolCommand
{
    private readonly Argument<string[]> _recordings = new("recordings") { Description = "Recorded messages, masked, or folders with them: .jsonl, .har, or bodies in .xml, .json and .txt files.", Arity = ArgumentArity.OneOrMore };

    private readonly Option<string[]> _specs = new("--specs") { Description = "Specs, or folders with specs. Without it, the catalog that is in the tool.", AllowMultipleArgumentsPerToken = true };

    private readonly Option<string?> _endpoint = new("--endpoint") { Description = "The endpoint that all messages belong to. Without it, URLs and names of files tell." };

    private readonly Option<bool> _patch = new("--patch") { Description = "Write a patch that adds unknown fields and values to the specs, for 'git apply'." };

    public CheckCommand()
        : base("check", "Tell where recorded messages differ from the specs.")
    {
        Arguments.Add(_recordings);
        Options.Add(_specs);
        Options.Add(_endpoint);
        Options.Add(_patch);
    }

    public override Task<CommandResult> RunAsync(ParseResult arguments, ToolStreams streams, CancellationToken cancellationToken)
    {
        LoadedSpecs specs = SpecLoader.Load(arguments.GetValue(_specs) ?? [], cancellationToken);
        SpecIndex index = new(specs, cancellationToken);
        DriftChecker checker = new(index);
        foreach (RecordedExchange exchange in RecordingReader.Read(arguments.GetValue(_recordings) ?? []))
        {
            cancellationToken.ThrowIfCancellationRequested();
            checker.Check(exchange, arguments.GetValue(_endpoint));
        }

        DriftReport report = checker.Report;
        DriftGroup[] groups = [.. report.Groups];
        SpecPatch? patch = arguments.GetValue(_patch) ? SpecPatch.Of(report, index, specs) : null;
        return Task.FromResult(new CommandResult(
            groups.Length > 0 ? ExitCode.Found : ExitCode.Fine,
            new { report.Messages, Differences = groups.Select(Json), report.LeftOut, Patch = patch?.Text, NotInPatch = patch?.LeftOut },
            console => Show(console, report, groups, patch)));
    }

    private static object Json(DriftGroup group) => new
    {
        group.Drift.Endpoint,
        group.Drift.Message,
        group.Drift.Field,
        Problem = DriftWords.Of(group.Drift.Problem),
        group.Drift.Expected,
        group.Count,
        group.Place,
        group.Examples,
    };

    private static void Show(IAnsiConsole console, DriftReport report, DriftGroup[] groups, SpecPatch? patch)
    {
        if (patch is not null)
        {
            // git passes over what stands before the first file.
            foreach (string line in patch.LeftOut)
            {
                console.WriteLine(VisibleText.Of($"# {line}"));
            }

            console.Profile.Out.Writer.Write(patch.Text);
            return;
        }

        string heading = string.Empty;
        foreach (DriftGroup group in groups)
        {
            string now = $"{(group.Drift.Endpoint.Length > 0 ? group.Drift.Endpoint : "endpoint not known")} {group.Drift.Message}";
            if (now != heading)
            {
                console.Line($"[bold]{now}[/]");
                heading = now;
            }

            string field = group.Drift.Field.Length > 0 ? $"{group.Drift.Field}: " : string.Empty;
            string expected = group.Drift.Expected is string type ? $", expected {type}" : string.Empty;
            string examples = group.Examples.Count > 0 ? $", for example {string.Join(", ", group.Examples.Take(3))}" : string.Empty;
            console.Line($"  {field}[yellow]{DriftWords.Of(group.Drift.Problem)}[/] {group.Count}×{expected}{examples}; first in {group.Place}");
        }

        if (groups.Any(static group => group.Drift.Endpoint.Length == 0))
        {
            console.WriteLine("Name the endpoint with --endpoint, or begin the file's name with it; name the spec with --specs if it is one of yours.");
        }

        console.Line($"{Counted.Of(report.Messages, "message")}, {Counted.Of(groups.Length, "difference")}");
    }
}
