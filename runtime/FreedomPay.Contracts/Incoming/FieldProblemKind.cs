namespace FreedomPay.Contracts;

/// <summary>What is the matter with a field of a verified message.</summary>
public enum FieldProblemKind
{
    /// <summary>The specification says that it is always there, and it is not.</summary>
    Missing = 0,

    /// <summary>The specification says that it always has a value, and it came empty.</summary>
    Empty = 1,

    /// <summary>Its text is not of the type that the specification names.</summary>
    NotConvertible = 2,

    /// <summary>It came under both of its names with different values. The property has that of the field's own name; the other one is the problem's text.</summary>
    Contradictory = 3,
}
