using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

internal sealed record ShapeModel
{
    /// <summary>Gets the nested record; null for the only shape of a response.</summary>
    public required string? Name { get; init; }

    public required string? Summary { get; init; }

    public required EquatableArray<string> Notes { get; init; }

    /// <summary>Gets the tests that must all pass for a response to have this shape.</summary>
    public required EquatableArray<ShapeTest> When { get; init; }

    /// <summary>Gets fields that identify other shapes and that this one does not have in the documentation.</summary>
    public required EquatableArray<string> Without { get; init; }

    /// <summary>Gets whether the documentation has a response of this shape with only the protocol's fields.</summary>
    public required bool MayBeEmpty { get; init; }

    /// <summary>Gets what the shape says about the request; null if it says nothing.</summary>
    public required Meaning? Means { get; init; }

    public required MessageModel Message { get; init; }

    /// <summary>Returns the fields that identify another shape but not this one; none if a field that both test tells the two apart.</summary>
    public IEnumerable<string> ToldBy(ShapeModel other) => ReferenceEquals(this, other) || Excludes(other)
        ? []
        : other.When.Select(static test => test.WireName).Where(name => !When.Any(test => test.WireName == name));

    private bool Excludes(ShapeModel other) => When.Any(test =>
        other.When.Any(known => known.WireName == test.WireName && !known.Texts.Any(test.Texts.Contains)));

    /// <summary>Gets whether the shape or one of its fields says anything about the request.</summary>
    public bool HasMeaning => Means is not null || Message.Fields.Any(static known => known.Means.Count > 0);

    /// <summary>Gets the tests of fields that identify the shape and have no property: they are written and read as constants.</summary>
    public IEnumerable<ShapeTest> Constants => When.Where(test => !Message.Fields.Any(known => known.WireName == test.WireName));
}
