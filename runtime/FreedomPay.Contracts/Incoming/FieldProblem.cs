using System.Diagnostics;

namespace FreedomPay.Contracts;

/// <summary>
/// A field of a message that is not as the specification says. The property is null, and the text that came stays here; of a field that
/// contradicts itself the property has one text, and the other one stays here.
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

    /// <summary>The field's name on the wire; for a field within others all names from the outermost on, with <c>/</c> between them.</summary>
    public string WireName { get; }

    /// <summary>What is the matter.</summary>
    public FieldProblemKind Kind { get; }

    /// <summary>The type that the specification names, with its format.</summary>
    public string ExpectedType { get; }

    /// <summary>Returns the text that came, which may be one that nobody is to see: neither <see cref="ToString"/> nor serializers show it.</summary>
    /// <returns>The text; <see langword="null"/> for a field that is missing or holds other fields.</returns>
    public string? GetRawText() => _rawText;

    internal FieldProblem Within(string outer) => new($"{outer}/{WireName}", Kind, ExpectedType, _rawText);

    /// <summary>Says what is the matter, without the field's text.</summary>
    /// <returns>One line that is safe to log.</returns>
    public override string ToString() => Kind switch
    {
        FieldProblemKind.Missing => $"{LogText.Of(WireName)} is missing.",
        FieldProblemKind.Empty => $"{LogText.Of(WireName)} is empty.",
        FieldProblemKind.Contradictory => $"{LogText.Of(WireName)} came under both of its names with different values; that of this name was taken.",
        _ => $"{LogText.Of(WireName)} is not of the type {ExpectedType}.",
    };
}
