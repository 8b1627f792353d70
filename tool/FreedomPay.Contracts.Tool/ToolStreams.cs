using System.Text;

namespace FreedomPay.Contracts.Tool;

/// <summary>What a command reads and writes: the process's own streams, or those of a test.</summary>
internal sealed class ToolStreams
{
    /// <summary>Gets where the result goes.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Gets where complaints go, so that they are not mistaken for the result.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Gets what is piped into the command.</summary>
    public required TextReader Input { get; init; }

    /// <summary>Gets whether somebody looks at the output: then it may have colors, and is broken to the width of the window.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Gets whether somebody can be asked: the input is a keyboard.</summary>
    public bool CanAsk { get; init; }

    /// <summary>Gets the environment variables.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>Gets how a secret is asked for: with a question, and without showing what is typed.</summary>
    public Func<string, string?> AskSecret { get; init; } = static _ => null;

    /// <summary>Returns the same streams with another one for complaints.</summary>
    public ToolStreams WithError(TextWriter error) => new()
    {
        Output = Output,
        Error = error,
        Input = Input,
        IsTerminal = IsTerminal,
        CanAsk = CanAsk,
        Variable = Variable,
        AskSecret = AskSecret,
    };

    /// <summary>Returns those of the process.</summary>
    public static ToolStreams OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new ToolStreams
        {
            Output = Console.Out,
            Error = Console.Error,
            Input = Console.In,
            IsTerminal = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            CanAsk = !Console.IsInputRedirected && !Console.IsErrorRedirected,
            Variable = Environment.GetEnvironmentVariable,
            AskSecret = SecretPrompt.Ask,
        };
    }
}
