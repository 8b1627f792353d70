using System.CommandLine;
using FreedomPay.Contracts.Tool.Lint;
using FreedomPay.Contracts.Tool.Output;
using FreedomPay.Contracts.Tool.Specs;
using Spectre.Console;

namespace FreedomPay.Contracts.Tool.Commands;

/// <summary>Checks specs without a project.</summary>
internal sealed class LintCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = new("specs") { Description = "Specs, or folders with specs. Without one, the catalog that is in the tool.", Arity = ArgumentArity.ZeroOrMore };

    public LintCommand()
        : base("lint", "Tell what a build would say about specs, and what could be better.") => Arguments.Add(_paths);

    public override Task<CommandResult> RunAsync(ParseResult arguments, ToolStreams streams, CancellationToken cancellationToken)
    {
        LoadedSpecs specs = SpecLoader.Load(arguments.GetValue(_paths) ?? [], cancellationToken);
        LintFinding[] findings = [.. Linter.Findings(specs)];
        bool isBad = findings.Any(static finding => finding.Severity == LintSeverity.Error);
        return Task.FromResult(new CommandResult(isBad ? ExitCode.Found : ExitCode.Fine, new { Files = specs.Files.Count, Findings = findings }, console => Show(console, specs, findings)));
    }

    /// <summary>Writes findings as compilers do, so that editors and build servers find the place.</summary>
    private static void Show(IAnsiConsole console, LoadedSpecs specs, LintFinding[] findings)
    {
        foreach (LintFinding finding in findings)
        {
            string color = finding.Severity switch { LintSeverity.Error => "red", LintSeverity.Warning => "yellow", _ => "blue" };
            string severity = finding.Severity.ToString().ToLowerInvariant();
            console.MarkupLineInterpolated($"{finding.File}({finding.Line},{finding.Column}): [{color}]{severity} {finding.Rule}[/]: {finding.Message}");
        }

        console.MarkupLineInterpolated($"{specs.Files.Count} files, {findings.Count(static finding => finding.Severity == LintSeverity.Error)} errors, {findings.Count(static finding => finding.Severity == LintSeverity.Warning)} warnings, {findings.Count(static finding => finding.Severity == LintSeverity.Style)} remarks on style");
    }
}
