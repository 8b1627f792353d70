namespace FreedomPay.Contracts.Tool.Signatures;

/// <summary>Names of the protocol's own fields.</summary>
internal static class ProtocolNames
{
    public const string Signature = "pg_sig";
    public const string Salt = "pg_salt";
    public const string MerchantId = "pg_merchant_id";
    public const string Xml = "pg_xml";

    /// <summary>What the names of the gateway's fields begin with.</summary>
    public const string Prefix = "pg_";
}
