namespace FreedomPay.Contracts.Generator.Model;

/// <summary>A request or an answer: its own fields, in the order of the spec. The protocol's fields are not among them.</summary>
internal sealed record MessageModel(EquatableArray<FieldModel> Fields)
{
    public static MessageModel Empty { get; } = new(EquatableArray<FieldModel>.Empty);
}

internal sealed record FieldModel
{
    public required string WireName { get; init; }

    public required string PropertyName { get; init; }

    public required FieldType Type { get; init; }

    /// <summary>In a request: must be given. In an answer: documented as always there, and still nullable.</summary>
    public required bool Required { get; init; }

    public required bool Sensitive { get; init; }

    /// <summary>What to use instead; null when the field is not deprecated.</summary>
    public required string? Deprecated { get; init; }

    public required string? Summary { get; init; }

    public required string? Example { get; init; }

    public required EquatableArray<string> Sources { get; init; }

    public required EquatableArray<string> Notes { get; init; }
}
