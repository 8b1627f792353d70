namespace FreedomPay.Contracts.Generator.Model;

/// <summary>How well a value's meaning is known.</summary>
internal enum Certainty
{
    /// <summary>The documentation has it.</summary>
    Documented,

    /// <summary>Code that the vendor published has it.</summary>
    Vendor,

    /// <summary>Recorded messages have it.</summary>
    Recorded,

    /// <summary>Public clients have it, and nothing else.</summary>
    Client,

    /// <summary>The sources contradict each other.</summary>
    Conflict,
}
