namespace FreedomPay.Contracts;

/// <summary>What is wrong with a field of a verified message.</summary>
public enum FieldProblemKind
{
    /// <summary>The spec says that the field is always present, and it is missing.</summary>
    Missing = 0,

    /// <summary>The spec says that the field always has a value, and it is empty.</summary>
    Empty = 1,

    /// <summary>The field's text is not of the type that the spec declares.</summary>
    NotConvertible = 2,

    /// <summary>The field occurs under both of its names with different values. The property has that of its own name; the raw text is the other one.</summary>
    Contradictory = 3,

    /// <summary>The spec says that the field always has a value, and it is <c>null</c> in JSON.</summary>
    Null = 4,

    /// <summary>
    /// The field has another type of JSON than the spec says: a number came as a string, a string as a number, a single value instead of a list. It
    /// was converted, and the property has the value.
    /// </summary>
    OtherJsonType = 5,
}
