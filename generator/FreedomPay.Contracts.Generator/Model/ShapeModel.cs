using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

internal sealed record ShapeModel
{
    /// <summary>The nested record; null for the only shape of an answer.</summary>
    public required string? Name { get; init; }

    public required string? Summary { get; init; }

    public required EquatableArray<string> Notes { get; init; }

    /// <summary>What must hold, all of it, for an answer to have this shape.</summary>
    public required EquatableArray<ShapeTest> When { get; init; }

    /// <summary>Fields by which other shapes are told, and which the documentation shows this one without.</summary>
    public required EquatableArray<string> Without { get; init; }

    /// <summary>The documentation knows an answer of this shape with nothing in it but the protocol's fields.</summary>
    public required bool MayBeEmpty { get; init; }

    /// <summary>What the shape says of the request; null where it says nothing.</summary>
    public required Meaning? Means { get; init; }

    public required MessageModel Message { get; init; }

    /// <summary>The fields by which another shape is told and this one is not; none where the two exclude each other by a field that both test.</summary>
    public IEnumerable<string> ToldBy(ShapeModel other) => ReferenceEquals(this, other) || Excludes(other)
        ? []
        : other.When.Select(static test => test.WireName).Where(name => !When.Any(test => test.WireName == name));

    private bool Excludes(ShapeModel other) => When.Any(test =>
        other.When.Any(known => known.WireName == test.WireName && !known.Texts.Any(test.Texts.Contains)));

    /// <summary>Whether the shape or one of its fields says anything of the request.</summary>
    public bool HasMeaning => Means is not null || Message.Fields.Any(static known => known.Means.Count > 0);

    /// <summary>The fields that tell the shape and have no property: they are written and read as constants.</summary>
    public IEnumerable<ShapeTest> Constants => When.Where(test => !Message.Fields.Any(known => known.WireName == test.WireName));
}
