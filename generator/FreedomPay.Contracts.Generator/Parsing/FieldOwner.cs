namespace FreedomPay.Contracts.Generator.Parsing;

internal enum FieldOwner
{
    Request,

    /// <summary>An answer of the gateway.</summary>
    Response,

    /// <summary>A merchant's answer to a message that came in.</summary>
    InboundResponse,

    /// <summary>Fields within a field.</summary>
    Object,
}
