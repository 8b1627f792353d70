using System.CommandLine;
using System.Diagnostics;
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
        // Complaints repeat names of strangers, and have no colors.
        streams = streams.WithError(new VisibleText.Writer(streams.Error));
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
            // On a thread of its own: otherwise nobody waits for Ctrl+C while a command works.
            CommandResult result = await Task.Run(() => command.RunAsync(arguments, streams, cancellationToken), cancellationToken);
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
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Not the message, which may repeat what is in a file; and not exit code 1, which would be an answer.
            ResultWriter.WriteProblem($"The tool failed ({exception.GetType().Name} in {Place(exception)}). Please report it, with the file if nothing in it is secret.", streams, isJson);
            return (int)ExitCode.NotDone;
        }
    }

    /// <summary>Returns the innermost method of the tool that has failed.</summary>
    private static string Place(Exception exception) => new StackTrace(exception).GetFrames()
        .Select(static frame => frame.GetMethod())
        .Where(static method => method?.DeclaringType?.Assembly == typeof(Application).Assembly)
        .Select(static method => $"{method!.DeclaringType!.Name}.{method.Name}")
        .FirstOrDefault("a library");
}
