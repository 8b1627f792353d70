using System.Runtime.CompilerServices;
using Spectre.Console;

namespace FreedomPay.Contracts.Tool.Output;

/// <summary>Writes lines whose values are texts of others.</summary>
internal static class VisibleLines
{
    /// <summary>Writes a line with markup, in whose values nothing is markup, a line of its own, or a command to the terminal.</summary>
    public static void Line(this IAnsiConsole console, FormattableString line)
    {
        object?[] values = [.. line.GetArguments().Select(static value => value is string text ? LogText.Whole(text) : value)];
        console.MarkupLineInterpolated(FormattableStringFactory.Create(line.Format, values));
    }
}
