namespace FreedomPay.Contracts;

/// <summary>The names of tags: OpenTelemetry's where it has one, and ours.</summary>
internal static class TelemetryTags
{
    public const string Endpoint = "freedompay.endpoint";
    public const string Effect = "freedompay.effect";
    public const string Outcome = "freedompay.outcome";
    public const string Answer = "freedompay.answer";
    public const string ErrorCode = "freedompay.error_code";
    public const string Questions = "freedompay.questions";
    public const string Failure = "freedompay.signature.failure";
    public const string Direction = "freedompay.direction";
    public const string Field = "freedompay.field";
    public const string Problem = "freedompay.problem";
    public const string ErrorType = "error.type";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string StatusCode = "http.response.status_code";
    public const string Method = "http.request.method";
    public const string UrlTemplate = "url.template";
}
