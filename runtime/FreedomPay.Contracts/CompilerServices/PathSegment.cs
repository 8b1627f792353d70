using System.Globalization;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Puts values into paths. Called by generated code.</summary>
public static class PathSegment
{
    /// <summary>Escapes a text for a segment of a path.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The segment.</returns>
    /// <exception cref="ArgumentException">The text is empty, <c>.</c> or <c>..</c>, which a URL would swallow.</exception>
    public static string Of(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (value is "." or "..")
        {
            throw new ArgumentException("A parameter of a path cannot be '.' or '..'.", nameof(value));
        }

        return Uri.EscapeDataString(value);
    }

    /// <summary>Writes an integer for a segment of a path.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The segment.</returns>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);
}
