namespace FreedomPay.Contracts.Generator.Model;

/// <summary>Fields that come with a protocol: no spec lists them, and generated code leaves their values to the runtime.</summary>
internal static class ProtocolFields
{
    public const string MerchantId = "pg_merchant_id";
    public const string Salt = "pg_salt";
    public const string Signature = "pg_sig";
    public const string Status = "pg_status";

    // Some answers carry pg_merchant_id as a field of their own, so it is the protocol's in requests only.
    private static readonly string[] SignedFormRequest = [MerchantId, Salt, Signature];
    private static readonly string[] SignedFormResponse = [Status, Salt, Signature];

    public static IReadOnlyList<string> OfRequests(Protocol protocol) => protocol switch
    {
        Protocol.SignedForm => SignedFormRequest,
        _ => throw new ArgumentOutOfRangeException(nameof(protocol)),
    };

    public static IReadOnlyList<string> OfResponses(Protocol protocol) => protocol switch
    {
        Protocol.SignedForm => SignedFormResponse,
        _ => throw new ArgumentOutOfRangeException(nameof(protocol)),
    };
}
