using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A string that is never shown by accident: a card number, a token, a person's address.</summary>
/// <remarks>
/// <code>
/// CardPan = "4111111111111111"            // any string converts implicitly
/// CardToken = answer.CardTokenTo          // values of a response go into the next request unchanged
/// string number = request.CardPan.Reveal(); // the only way to read the string
/// </code>
/// <see cref="ToString"/>, System.Text.Json, Newtonsoft.Json and debuggers show three asterisks. Code that walks properties, as destructuring
/// loggers do, finds none. JSON and configuration can be read into it: any string but three asterisks, which is how a masked value was written.
/// </remarks>
[DebuggerDisplay(Masked)]
[JsonConverter(typeof(SensitiveTextJsonConverter))]
[TypeConverter(typeof(SensitiveTextTypeConverter))]
public readonly struct SensitiveText : IEquatable<SensitiveText>
{
    /// <summary>Shown instead of any sensitive value.</summary>
    internal const string Masked = "***";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _text;

    private SensitiveText(string? text) => _text = text;

    /// <summary>Converts a string to a sensitive text.</summary>
    /// <param name="text">The string.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "FromText is the alternate.")]
    public static implicit operator SensitiveText(string text) => new(text);

    /// <summary>Converts a string that may be null to a sensitive text.</summary>
    /// <param name="text">The string; null stays null.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "FromText is the alternate.")]
    public static implicit operator SensitiveText?(string? text) => text is null ? default(SensitiveText?) : new SensitiveText(text);

    /// <summary>Determines whether two texts are equal, ordinally.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    public static bool operator ==(SensitiveText left, SensitiveText right) => left.Equals(right);

    /// <summary>Determines whether two texts differ, ordinally.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    public static bool operator !=(SensitiveText left, SensitiveText right) => !left.Equals(right);

    /// <summary>Converts a string to a sensitive text, for languages without implicit conversions.</summary>
    /// <param name="text">The string.</param>
    /// <returns>The sensitive text.</returns>
    public static SensitiveText FromText(string text) => new(text);

    /// <summary>Returns the string itself. The caller must keep it out of logs.</summary>
    /// <returns>The string; empty for the default value.</returns>
    public string Reveal() => _text ?? string.Empty;

    /// <summary>Determines whether the text is empty. It is a method and not a property, to keep serializers and loggers from listing it.</summary>
    /// <returns><see langword="true"/> if the text is empty.</returns>
    public bool IsEmpty() => string.IsNullOrEmpty(_text);

    /// <inheritdoc/>
    public bool Equals(SensitiveText other) => string.Equals(Reveal(), other.Reveal(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SensitiveText other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Reveal().GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns three asterisks.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() => Masked;
}
