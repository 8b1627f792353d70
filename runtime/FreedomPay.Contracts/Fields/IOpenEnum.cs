using System.Diagnostics.CodeAnalysis;

namespace FreedomPay.Contracts;

/// <summary>A string type with some values known to the spec; other values are kept as they are. Implemented by generated types.</summary>
/// <typeparam name="TSelf">The type.</typeparam>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "Open enum is the field's term.")]
public interface IOpenEnum<TSelf>
    where TSelf : struct, IOpenEnum<TSelf>
{
    /// <summary>Gets the text on the wire.</summary>
    string Value { get; }

    /// <summary>Gets a value indicating whether the spec lists the value.</summary>
    bool IsKnown { get; }

    /// <summary>Creates the value for a text, known or not.</summary>
    /// <param name="text">The text on the wire.</param>
    /// <returns>The value.</returns>
    static abstract TSelf FromText(ReadOnlySpan<char> text);
}
