using System.ComponentModel;
using System.Globalization;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Puts values into paths. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PathSegment
{
    /// <summary>Escapes a text for a segment of a path.</summary>
    /// <param name="value">The text. One that no path can carry is refused when the message is written (<see cref="FieldWriter.PathParameter"/>), beside what else is wrong.</param>
    /// <returns>The segment.</returns>
    public static string Of(string? value) => Uri.EscapeDataString(value ?? string.Empty);

    /// <summary>Writes an integer for a segment of a path.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The segment.</returns>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);
}
