namespace FreedomPay.Contracts;

/// <summary>The protocol's own fields and values, each defined here once. Source: docs.freedompay.kz, Gateway API, general information.</summary>
internal static class ProtocolFields
{
    public const string MerchantId = "pg_merchant_id";
    public const string Salt = "pg_salt";
    public const string Signature = "pg_sig";
    public const string Status = "pg_status";
    public const string ErrorCode = "pg_error_code";
    public const string ErrorDescription = "pg_error_description";

    /// <summary>
    /// Used by some errors instead of <see cref="ErrorCode"/> and <see cref="ErrorDescription"/>. Source: the vendor's mobile libraries.
    /// </summary>
    public const string FailureCode = "pg_failure_code";

    /// <inheritdoc cref="FailureCode"/>
    public const string FailureDescription = "pg_failure_description";

    /// <summary>The error text that some errors have instead of <see cref="ErrorDescription"/>. Source: public clients.</summary>
    public const string Description = "pg_description";
    public const string Timestamp = "pg_datetime";

    /// <summary>The single form field that contains the fields as an XML document.</summary>
    public const string Xml = "pg_xml";

    public const string StatusOk = "ok";
    public const string StatusError = "error";
    public const string TimestampFormat = "yyyy-MM-ddTHH:mm:sszzz";

    /// <summary>Almaty time, as the gateway writes it without an offset.</summary>
    public const string LocalTimeFormat = "yyyy-MM-dd HH:mm:ss";

    /// <summary>Returns the protocol field that has the given name in UTF-8.</summary>
    public static ProtocolFieldSet Find(ReadOnlySpan<byte> name) => name.Length switch
    {
        6 when name.SequenceEqual("pg_sig"u8) => ProtocolFieldSet.Signature,
        7 when name.SequenceEqual("pg_salt"u8) => ProtocolFieldSet.Salt,
        9 when name.SequenceEqual("pg_status"u8) => ProtocolFieldSet.Status,
        14 when name.SequenceEqual("pg_merchant_id"u8) => ProtocolFieldSet.MerchantId,
        _ => ProtocolFieldSet.None,
    };
}
