using Spectre.Console;

namespace FreedomPay.Contracts.Tool.Output;

/// <summary>What a command has found out.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Json">What <c>--json</c> writes: an object whose properties become members in camel case.</param>
/// <param name="Show">Writes the same for people.</param>
internal sealed record CommandResult(ExitCode Code, object Json, Action<IAnsiConsole> Show);
