using System.Text.Json;

namespace FreedomPay.Contracts.Tool.Tests.Support;

/// <summary>What a command line has led to.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">What was written as the result.</param>
/// <param name="Error">What was complained of.</param>
internal sealed record ToolRun(int Code, string Output, string Error)
{
    /// <summary>Gets the result of a command line with <c>--json</c>.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>Runs a command line in this process.</summary>
    public static Task<ToolRun> OfAsync(params string[] arguments) => OfAsync(static _ => null, string.Empty, arguments);

    /// <summary>Runs a command line in this process, with environment variables and something piped in.</summary>
    public static async Task<ToolRun> OfAsync(Func<string, string?> variable, string input, params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int code = await Application.RunAsync(arguments, new ToolStreams { Output = output, Error = error, Input = new StringReader(input), Variable = variable });
        return new ToolRun(code, output.ToString(), error.ToString());
    }
}
