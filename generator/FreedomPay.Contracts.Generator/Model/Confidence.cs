namespace FreedomPay.Contracts.Generator.Model;

/// <summary>How well an endpoint is known.</summary>
internal enum Confidence
{
    /// <summary>The whole documented schema was read.</summary>
    Full,

    /// <summary>Parts of the documented schema were read.</summary>
    Partial,

    /// <summary>Known from public clients only.</summary>
    Client,
}
