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

    private readonly Option<LintSeverity> _severity = new("--severity") { Description = "The least severe findings that are told: error, warning or style.", DefaultValueFactory = static _ => LintSeverity.Style };

    private readonly Option<LintSeverity> _failOn = new("--fail-on") { Description = "The least severe findings that make the exit code 1: error, warning or style.", DefaultValueFactory = static _ => LintSeverity.Error };

    private readonly Option<string[]> _disable = new("--disable") { Description = "Rules that are not looked at, such as FPL0008. An error cannot be turned off.", AllowMultipleArgumentsPerToken = true };

    public LintCommand()
        : base("lint", "Tell what a build would say about specs, and what could be better.")
    {
        Arguments.Add(_paths);
        Options.Add(_severity);
        Options.Add(_failOn);
        Options.Add(_disable);
    }

    public override Task<CommandResult> RunAsync(ParseResult arguments, ToolStreams streams, CancellationToken cancellationToken)
    {
        LintOptions options = new(arguments.GetValue(_severity), arguments.GetValue(_failOn), KnownRules.Checked(arguments.GetValue(_disable) ?? []));
        LoadedSpecs specs = SpecLoader.Load(arguments.GetValue(_paths) ?? [], cancellationToken);
        LintFinding[] findings =
        [
            .. Linter.Findings(specs).Concat(specs.Asked.SelectMany(asked => OpenDoubts.In(specs.Texts[asked.Path], asked.Path))).Where(options.Tells)
                .OrderBy(static finding => finding.File, StringComparer.Ordinal).ThenBy(static finding => finding.Line),
        ];
        bool isBad = findings.Any(options.Fails);
        return Task.FromResult(new CommandResult(isBad ? ExitCode.Found : ExitCode.Fine, new { Files = specs.Files.Count, Findings = findings }, console => Show(console, specs, findings)));
    }

    /// <summary>Writes findings as compilers do, so that editors and build servers find the place.</summary>
    private static void Show(IAnsiConsole console, LoadedSpecs specs, LintFinding[] findings)
    {
        foreach (LintFinding finding in findings)
        {
            string color = finding.Severity switch { LintSeverity.Error => "red", LintSeverity.Warning => "yellow", _ => "blue" };
            string severity = finding.Severity.ToString().ToLowerInvariant();
            console.Line($"{finding.File}({finding.Line},{finding.Column}): [{color}]{severity} {finding.Rule}[/]: {finding.Message}");
        }

        console.Line($"{Counted.Of(specs.Files.Count, "file")}, {Count(findings, LintSeverity.Error, "error")}, {Count(findings, LintSeverity.Warning, "warning")}, {Count(findings, LintSeverity.Style, "remark on style", "remarks on style")}");
    }

    private static string Count(LintFinding[] findings, LintSeverity severity, string one, string? several = null) => Counted.Of(findings.Count(finding => finding.Severity == severity), one, several);
}
