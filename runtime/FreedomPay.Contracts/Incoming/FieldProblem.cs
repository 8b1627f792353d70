using System.Diagnostics;

namespace FreedomPay.Contracts;

/// <summary>
/// A field of a message that does not match the spec. The property is null, and the received text is kept here. If a field contradicts
/// itself, the property has one text, and the other one is kept here. If JSON has another type, the property has the converted value.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class FieldProblem
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string? _rawText;

    internal FieldProblem(string wireName, FieldProblemKind kind, string expectedType, string? rawText)
    {
        WireName = wireName;
        Kind = kind;
        ExpectedType = expectedType;
        _rawText = rawText;
    }

    /// <summary>Gets the wire name; for a nested field all names from the outermost to the innermost, separated by <c>/</c>.</summary>
    public string WireName { get; }

    /// <summary>Gets the kind of problem.</summary>
    public FieldProblemKind Kind { get; }

    /// <summary>Gets the type that the spec declares, with its format.</summary>
    public string ExpectedType { get; }

    /// <summary>Returns the received text, which may be confidential: neither <see cref="ToString"/> nor serializers show it.</summary>
    /// <returns>The text; <see langword="null"/> for a field that is missing, is null or contains other fields.</returns>
    public string? GetRawText() => _rawText;

    /// <summary>Gets the list that the field lies in, where an item was expected; <see langword="null"/> if it does not.</summary>
    internal string? List { get; init; }

    /// <summary>Determines whether a property with this wire name, or a list of it, shows less than what came.</summary>
    internal bool Conceals(string name) =>
        Kind is FieldProblemKind.NotConvertible or FieldProblemKind.Contradictory
        && (string.Equals(WireName, name, StringComparison.Ordinal) || string.Equals(List, name, StringComparison.Ordinal));

    internal FieldProblem Within(string outer) => new($"{outer}/{WireName}", Kind, ExpectedType, _rawText);

    /// <summary>Describes the problem, without the field's text.</summary>
    /// <returns>A single line that is safe to log.</returns>
    public override string ToString() => Kind switch
    {
        FieldProblemKind.Missing => $"{LogText.Of(WireName)} is missing.",
        FieldProblemKind.Empty => $"{LogText.Of(WireName)} is empty.",
        FieldProblemKind.Null => $"{LogText.Of(WireName)} is null.",
        FieldProblemKind.OtherJsonType => $"{LogText.Of(WireName)} has another type of JSON than {ExpectedType}; it was converted.",
        FieldProblemKind.Contradictory => $"{LogText.Of(WireName)} came under both of its names with different values; that of this name was taken.",
        _ => $"{LogText.Of(WireName)} is not of the type {ExpectedType}.",
    };
}
