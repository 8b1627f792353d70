namespace FreedomPay.Contracts.Generator.Parsing;

internal enum FieldOwner
{
    Request,

    /// <summary>The gateway's response.</summary>
    Response,

    /// <summary>The merchant's reply to an inbound message.</summary>
    InboundResponse,

    /// <summary>Fields within a field.</summary>
    Object,
}
