using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace FreedomPay.Contracts.Tool.Output;

/// <summary>Writes results, for people or as JSON.</summary>
internal static class ResultWriter
{
    /// <summary>In a pipe no line is broken: who reads it breaks lines in his own way.</summary>
    private const int WidthOfPipes = 10_000;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,

        // The output is read by programs and people, and stands in no page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Write(CommandResult result, ToolStreams streams, bool isJson)
    {
        if (isJson)
        {
            streams.Output.WriteLine(JsonSerializer.Serialize(result.Json, Options));
        }
        else
        {
            result.Show(ConsoleOn(streams.Output, streams.IsTerminal));
        }
    }

    /// <summary>Tells why a command could not do its work: on the error stream, as JSON too where that is wanted.</summary>
    public static void WriteProblem(string message, ToolStreams streams, bool isJson) =>
        streams.Error.WriteLine(isJson ? JsonSerializer.Serialize(new { Error = message }, Options) : message);

    private static IAnsiConsole ConsoleOn(TextWriter writer, bool isTerminal)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!isTerminal)
        {
            console.Profile.Width = WidthOfPipes;
        }

        return console;
    }
}
