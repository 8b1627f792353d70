using System.CommandLine;
using System.Globalization;
using FreedomPay.Contracts.Tool.Compare;
using FreedomPay.Contracts.Tool.Compare.Pages;
using FreedomPay.Contracts.Tool.Output;
using Spectre.Console;

namespace FreedomPay.Contracts.Tool.Commands;

/// <summary>Tells what differs between two specs, and what that breaks.</summary>
internal sealed class DiffCommand : ToolCommand
{
    private const string Merchant = "merchant";
    private const string Gateway = "gateway";

    private readonly Argument<string> _old = new("old") { Description = $"A spec, a folder with specs, '{ComparedSpecs.Catalog}' for the one that is in the tool, or a page of the documentation ({PageSource.Piped} for one that is piped in)." };
    private readonly Argument<string> _new = new("new") { Description = "The same, as it is now." };
    private readonly Option<bool> _markdown = new("--markdown") { Description = "Write a changelog in Markdown." };
    private readonly Option<string?> _for = new("--for") { Description = "Count only what breaks for this side, which uses the generated code." };

    public DiffCommand()
        : base("diff", "Tell what differs between two specs, and whether that breaks source, binary or wire.")
    {
        _for.AcceptOnlyFromAmong(Merchant, Gateway);
        Arguments.Add(_old);
        Arguments.Add(_new);
        Options.Add(_markdown);
        Options.Add(_for);
    }

    public override Task<CommandResult> RunAsync(ParseResult arguments, ToolStreams streams, CancellationToken cancellationToken)
    {
        ComparedSpecs old = Load(arguments.GetValue(_old)!, streams, cancellationToken);
        ComparedSpecs current = Load(arguments.GetValue(_new)!, streams, cancellationToken);
        string? side = arguments.GetValue(_for);
        IReadOnlyList<SpecChange> changes = [.. SpecComparer.Compare(old, current).Select(change => change with
        {
            Merchant = side == Gateway ? Breaks.None : change.Merchant,
            Gateway = side == Merchant ? Breaks.None : change.Gateway,
        })];
        ChangeReport report = ChangeReport.Of(old.Name, current.Name, changes);
        bool isMarkdown = arguments.GetValue(_markdown);
        return Task.FromResult(new CommandResult(
            report.Breaks ? ExitCode.Found : ExitCode.Fine,
            report,
            console => Show(console, old.Name, current.Name, changes, isMarkdown)));
    }

    private static ComparedSpecs Load(string name, ToolStreams streams, CancellationToken cancellationToken) =>
        PageSource.IsPage(name) ? PageSource.Load(name, streams.Input, cancellationToken) : ComparedSpecs.Load(name, cancellationToken);

    private static void Show(IAnsiConsole console, string old, string current, IReadOnlyList<SpecChange> changes, bool isMarkdown)
    {
        if (isMarkdown)
        {
            // As it is: lines of Markdown are not broken to the width of a window.
            console.Profile.Out.Writer.Write(Changelog.Of(old, current, changes));
            return;
        }

        foreach (SpecChange change in changes.OrderBy(static change => change.Kind))
        {
            Show(console, change);
        }

        int breaking = changes.Count(static change => change.Kind == ChangeKind.Breaking);
        int behavior = changes.Count(static change => change.Kind == ChangeKind.Behavior);
        console.Line($"{Counted.Of(changes.Count, "change")}: {Counted.Of(breaking, "breaks something", "break something")}, {Counted.Of(behavior, "changes the behavior", "change the behavior")}");
    }

    /// <summary>Writes a change as compilers write messages, so that editors find the place.</summary>
    private static void Show(IAnsiConsole console, SpecChange change)
    {
        string color = change.Kind switch { ChangeKind.Breaking => "red", ChangeKind.Behavior => "yellow", ChangeKind.Compatible => "green", _ => "blue" };
        string place = change.Place is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{change.Place.FilePath}({change.Place.Line},{change.Place.Lines.Start.Character + 1}): ");
        string part = change.Part.Length == 0 ? "" : $" {change.Part}";
        string breaks = ChangeWords.Sentence(change);
        console.Line($"{place}[{color}]{change.Kind.ToString().ToLowerInvariant()} {change.Rule.Id}[/]: {change.Unit.FullName}{part} {change.Message}{(breaks.Length == 0 ? "" : $"; {breaks}")}");
    }
}
