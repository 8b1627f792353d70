using System.CommandLine;
using FreedomPay.Contracts.Tool.Output;

namespace FreedomPay.Contracts.Tool.Commands;

/// <summary>A command of the tool. It returns what it has found out; who calls it writes that.</summary>
internal abstract class ToolCommand : Command
{
    protected ToolCommand(string name, string description)
        : base(name, description)
    {
    }

    /// <summary>Does the work.</summary>
    /// <exception cref="ToolException">The work cannot be done; the message tells the user why.</exception>
    public abstract Task<CommandResult> RunAsync(ParseResult arguments, ToolStreams streams, CancellationToken cancellationToken);
}
