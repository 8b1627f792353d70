namespace FreedomPay.Contracts;

/// <summary>
/// A field of a message that is not as the specification says. The property is null, and the text that came stays here; of a field that
/// contradicts itself the property has one text, and the other one stays here.
/// </summary>
public sealed class FieldProblem
{
    internal FieldProblem(string wireName, FieldProblemKind kind, string expectedType, string? rawText)
    {
        WireName = wireName;
        Kind = kind;
        ExpectedType = expectedType;
        RawText = rawText;
    }

    /// <summary>The field's name on the wire; for a field within others all names from the outermost on, with <c>/</c> between them.</summary>
    public string WireName { get; }

    /// <summary>What is the matter.</summary>
    public FieldProblemKind Kind { get; }

    /// <summary>The type that the specification names, with its format.</summary>
    public string ExpectedType { get; }

    /// <summary>The text that came; <see langword="null"/> for a field that is missing or holds other fields. <see cref="ToString"/> does not show it.</summary>
    public string? RawText { get; }

    internal FieldProblem Within(string outer) => new($"{outer}/{WireName}", Kind, ExpectedType, RawText);

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
