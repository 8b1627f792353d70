namespace FreedomPay.Contracts.Generator.Model;

/// <summary>The answer of an endpoint.</summary>
/// <param name="Shapes">One without a name, or several with names, of which the first that fits is meant.</param>
internal sealed record ResponseModel(EquatableArray<ShapeModel> Shapes)
{
    /// <summary>The only shape of an answer that has but one; null where shapes have names.</summary>
    public ShapeModel? Single => Shapes.Count == 1 && Shapes[0].Name is null ? Shapes[0] : null;

    public ResponseModel WithTypes(Func<FieldType, FieldType> replace) =>
        new(Shapes.Select(shape => shape with { Message = shape.Message.WithTypes(replace) }).ToEquatableArray());
}

internal sealed record ShapeModel
{
    /// <summary>The nested record; null for the only shape of an answer.</summary>
    public required string? Name { get; init; }

    public required string? Summary { get; init; }

    public required EquatableArray<string> Notes { get; init; }

    /// <summary>What must hold, all of it, for an answer to have this shape.</summary>
    public required EquatableArray<ShapeTest> When { get; init; }

    public required MessageModel Message { get; init; }

    /// <summary>The fields that tell the shape and have no property: they are written and read as constants.</summary>
    public IEnumerable<ShapeTest> Constants => When.Where(test => !Message.Fields.Any(known => known.WireName == test.WireName));
}

/// <param name="WireName">The field.</param>
/// <param name="Texts">The texts of which it must have one.</param>
internal sealed record ShapeTest(string WireName, EquatableArray<string> Texts);
