namespace FreedomPay.Contracts.Generator.Model;

/// <summary>How well a value's meaning is known.</summary>
internal enum Certainty
{
    /// <summary>The documentation states it.</summary>
    Documented,

    /// <summary>Code that the vendor published contains it.</summary>
    Vendor,

    /// <summary>Recorded messages contain it.</summary>
    Recorded,

    /// <summary>Only public clients contain it.</summary>
    Client,

    /// <summary>The sources contradict each other.</summary>
    Conflict,
}
