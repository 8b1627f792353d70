namespace FreedomPay.Contracts;

/// <summary>The texts of tags. All are constants: their number is known, and none is allocated.</summary>
internal static class TelemetryTexts
{
    public const string Canceled = "canceled";

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Done => "done",
        Outcome.Pending => "pending",
        Outcome.NotDone => "not_done",
        _ => "unknown",
    };

    public static string Of(Effect effect) => effect switch
    {
        Effect.Reads => "reads",
        Effect.Prepares => "prepares",
        _ => "moves",
    };

    public static string Of(SignatureFailure failure) => failure switch
    {
        SignatureFailure.None => "other_message",
        SignatureFailure.Missing => "missing",
        SignatureFailure.Repeated => "repeated",
        SignatureFailure.NotHexadecimal => "not_hexadecimal",
        SignatureFailure.Mismatch => "mismatch",
        SignatureFailure.NotDetachedJws => "not_detached_jws",
        SignatureFailure.JwsHeaderUnreadable => "jws_header_unreadable",
        SignatureFailure.OtherAlgorithm => "other_algorithm",
        SignatureFailure.OtherRequest => "other_request",
        _ => "unreadable",
    };

    public static string Of(FieldProblemKind problem) => problem switch
    {
        FieldProblemKind.Missing => "missing",
        FieldProblemKind.Empty => "empty",
        FieldProblemKind.Null => "null",
        FieldProblemKind.OtherJsonType => "other_json_type",
        FieldProblemKind.Contradictory => "contradictory",
        _ => "not_convertible",
    };

    public static string Of(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "name_resolution_error",
        HttpRequestError.ConnectionError => "connection_error",
        HttpRequestError.SecureConnectionError => "secure_connection_error",
        HttpRequestError.HttpProtocolError => "http_protocol_error",
        HttpRequestError.ExtendedConnectNotSupported => "extended_connect_not_supported",
        HttpRequestError.VersionNegotiationError => "version_negotiation_error",
        HttpRequestError.UserAuthenticationError => "user_authentication_error",
        HttpRequestError.ProxyTunnelError => "proxy_tunnel_error",
        HttpRequestError.InvalidResponse => "invalid_response",
        HttpRequestError.ResponseEnded => "response_ended",
        HttpRequestError.ConfigurationLimitExceeded => "configuration_limit_exceeded",
        _ => "_OTHER",
    };
}
