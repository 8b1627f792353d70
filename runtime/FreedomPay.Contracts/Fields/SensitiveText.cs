using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>A text that nothing shows by accident: a card number, a token, a person's address.</summary>
/// <remarks>
/// <code>
/// CardPan = "4111111111111111"            // any text becomes one
/// CardToken = answer.CardTokenTo          // values pass from an answer into the next request as they are
/// string number = request.CardPan.Reveal(); // the only way to the text
/// </code>
/// <see cref="ToString"/>, System.Text.Json, Newtonsoft.Json and debuggers show three asterisks. What walks properties, as destructuring
/// loggers do, finds none. JSON and configuration can be read into it: any text but three asterisks, which is what a masked value was written as.
/// </remarks>
[DebuggerDisplay(Masked)]
[JsonConverter(typeof(SensitiveTextJsonConverter))]
[TypeConverter(typeof(SensitiveTextTypeConverter))]
public readonly struct SensitiveText : IEquatable<SensitiveText>
{
    /// <summary>What is shown in place of any sensitive value.</summary>
    internal const string Masked = "***";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _text;

    private SensitiveText(string? text) => _text = text;

    /// <summary>Makes a sensitive text of a text.</summary>
    /// <param name="text">The text.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "FromText is the alternate.")]
    public static implicit operator SensitiveText(string text) => new(text);

    /// <summary>Makes a sensitive text of a text that may be missing.</summary>
    /// <param name="text">The text; null stays null.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "FromText is the alternate.")]
    public static implicit operator SensitiveText?(string? text) => text is null ? default(SensitiveText?) : new SensitiveText(text);

    /// <summary>Tells whether two texts are the same, ordinally.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    public static bool operator ==(SensitiveText left, SensitiveText right) => left.Equals(right);

    /// <summary>Tells whether two texts differ, ordinally.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    public static bool operator !=(SensitiveText left, SensitiveText right) => !left.Equals(right);

    /// <summary>Makes a sensitive text of a text, for languages without implicit conversions.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The sensitive text.</returns>
    public static SensitiveText FromText(string text) => new(text);

    /// <summary>Returns the text itself. Whoever calls this sees to it that it gets into no log.</summary>
    /// <returns>The text; empty for the default.</returns>
    public string Reveal() => _text ?? string.Empty;

    /// <summary>Tells whether there is no text. It is no property, so that serializers and loggers do not list it.</summary>
    /// <returns>Whether the text is empty.</returns>
    public bool IsEmpty() => string.IsNullOrEmpty(_text);

    /// <inheritdoc/>
    public bool Equals(SensitiveText other) => string.Equals(Reveal(), other.Reveal(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SensitiveText other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Reveal().GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns three asterisks.</summary>
    /// <returns>A text that is safe to log.</returns>
    public override string ToString() => Masked;
}
