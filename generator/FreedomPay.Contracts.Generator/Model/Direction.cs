namespace FreedomPay.Contracts.Generator.Model;

/// <summary>Who calls whom.</summary>
internal enum Direction
{
    /// <summary>The merchant calls the gateway.</summary>
    Outbound,

    /// <summary>The gateway, or the payer's browser, calls the merchant.</summary>
    Inbound,
}
