namespace FreedomPay.Contracts.Generator.Model;

/// <summary>Fields that a protocol adds: no spec lists them, and generated code leaves their values to the runtime.</summary>
internal static class ProtocolFields
{
    public const string MerchantId = "pg_merchant_id";
    public const string Salt = "pg_salt";
    public const string Signature = "pg_sig";
    public const string Status = "pg_status";
    public const string StatusOk = "ok";
    public const string StatusError = "error";

    // Some responses have pg_merchant_id as a field of their own, so it belongs to the protocol in requests only.
    private static readonly string[] SignedFormRequest = [MerchantId, Salt, Signature];
    private static readonly string[] SignedFormResponse = [Status, Salt, Signature];

    // The merchant chooses the status of the reply to an inbound message.
    private static readonly string[] SignedFormInboundResponse = [Salt, Signature];

    public static IReadOnlyList<string> OfRequests(Protocol protocol, bool isSigned) => protocol switch
    {
        Protocol.SignedForm => isSigned ? SignedFormRequest : [],
        Protocol.SignedJson or Protocol.Json => [],
        _ => throw new ArgumentOutOfRangeException(nameof(protocol)),
    };

    public static IReadOnlyList<string> OfResponses(Protocol protocol, Direction direction) => protocol switch
    {
        Protocol.SignedForm => direction == Direction.Outbound ? SignedFormResponse : SignedFormInboundResponse,
        Protocol.SignedJson or Protocol.Json => [],
        _ => throw new ArgumentOutOfRangeException(nameof(protocol)),
    };
}
