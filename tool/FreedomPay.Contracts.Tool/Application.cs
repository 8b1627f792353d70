using System.CommandLine;
using FreedomPay.Contracts.Tool.Commands;
using FreedomPay.Contracts.Tool.Output;

namespace FreedomPay.Contracts.Tool;

/// <summary>The program: reads the command line, runs a command, writes what it has found out.</summary>
internal static class Application
{
    private const string JsonOption = "--json";

    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, ToolStreams streams)
    {
        Option<bool> json = new(JsonOption) { Description = "Write the result as JSON.", Recursive = true };
        RootCommand root = new("Checks, compares, imports and exports specs of the Freedom Pay gateway, and finds out why a signature does not fit.") { json };
        ToolCommand[] commands =
        [
            new LintCommand(),
            new CheckCommand(),
            new ImportCommand(),
            new PagesCommand(),
            new DiffCommand(),
            new ExportCommand(),
            new VerifyCommand(),
            new SignCommand(),
            new ExplainCommand(),
        ];
        foreach (ToolCommand command in commands)
        {
            command.SetAction((result, cancellationToken) => RunAsync(command, result, streams, result.GetValue(json), cancellationToken));
            root.Subcommands.Add(command);
        }

        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            string hint = parsed.CommandResult.Command == root && !arguments.Any(static argument => argument != JsonOption) ? " 'freedompay --help' lists the commands." : string.Empty;
            ResultWriter.WriteProblem(string.Join(Environment.NewLine, parsed.Errors.Select(static error => error.Message)) + hint, streams, arguments.Contains(JsonOption, StringComparer.Ordinal));
            return (int)ExitCode.NotDone;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = streams.Output, Error = streams.Error });
    }

    private static async Task<int> RunAsync(ToolCommand command, ParseResult arguments, ToolStreams streams, bool isJson, CancellationToken cancellationToken)
    {
        try
        {
            CommandResult result = await command.RunAsync(arguments, streams, cancellationToken);
            ResultWriter.Write(result, streams, isJson);
            return (int)result.Code;
        }
        catch (Exception exception) when (exception is ToolException or IOException or UnauthorizedAccessException)
        {
            ResultWriter.WriteProblem(exception.Message, streams, isJson);
            return (int)ExitCode.NotDone;
        }
        catch (OperationCanceledException)
        {
            return (int)ExitCode.Canceled;
        }
    }
}
