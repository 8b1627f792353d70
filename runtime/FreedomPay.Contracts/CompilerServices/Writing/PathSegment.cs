using System.ComponentModel;
using System.Globalization;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Puts values into paths. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PathSegment
{
    /// <summary>Escapes a string for a path segment.</summary>
    /// <param name="value">
    /// The string. One that no path can carry is refused when the message is written (<see cref="FieldWriter.PathParameter"/>), together with all
    /// other violations.
    /// </param>
    /// <returns>The segment.</returns>
    public static string Of(string? value) => Uri.EscapeDataString(value ?? string.Empty);

    /// <summary>Formats an integer for a path segment.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The segment.</returns>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);
}
