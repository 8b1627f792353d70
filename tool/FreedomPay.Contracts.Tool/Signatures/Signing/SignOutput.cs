namespace FreedomPay.Contracts.Tool.Signatures.Signing;

/// <summary>How a signed message is written.</summary>
internal enum SignOutput
{
    /// <summary>The body, as it is sent: a form, or JSON with its header in front.</summary>
    Body,

    /// <summary>One <c>name=value</c> a line.</summary>
    Fields,

    /// <summary>A command line of curl.</summary>
    Curl,
}
