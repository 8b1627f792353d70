namespace FreedomPay.Contracts.Tool.Check;

/// <summary>How a message differs from its spec. The words are those of the metric <c>freedompay.contract.drift</c>, and a few of its own.</summary>
internal enum DriftProblem
{
    /// <summary>The spec does not have the field.</summary>
    Unknown,

    /// <summary>The spec says that the field is always present, and it is missing.</summary>
    Missing,

    /// <summary>The spec says that the field always has a value, and it is empty.</summary>
    Empty,

    /// <summary>The spec says that the field always has a value, and it is null.</summary>
    Null,

    /// <summary>The text is not of the type.</summary>
    NotConvertible,

    /// <summary>JSON has another type, which a client converts.</summary>
    OtherJsonType,

    /// <summary>The field came under both of its names with different values.</summary>
    Contradictory,

    /// <summary>A field with a single value came more than once: a client refuses the message.</summary>
    Repeated,

    /// <summary>The spec says that the field always has a certain text, and it has another: a client takes the message for one of another kind.</summary>
    OtherConstant,

    /// <summary>The enum, the union or the list of error codes does not have the value.</summary>
    UnknownValue,

    /// <summary>The response matches no shape: a client refuses it.</summary>
    UnknownShape,

    /// <summary>The body cannot be read.</summary>
    Unreadable,

    /// <summary>Nothing tells which endpoint the message belongs to.</summary>
    UnknownEndpoint,
}
