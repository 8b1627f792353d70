using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Reading;

/// <summary>Every word of the spec format, once: what docs/spec-format.md describes.</summary>
internal static class SpecKeywords
{
    /// <summary>The version of the format that this generator reads.</summary>
    public const string Version = "1";

    public static readonly string[] File = ["contracts", "section", "namespace", "host", "protocol", "notes", "endpoints"];

    public static readonly string[] Endpoint =
    [
        "title", "summary", "post", "get", "sources", "confidence", "notes",
        "script", "key", "encoding", "deprecated", "request", "response",
    ];

    public static readonly string[] Field =
    [
        "type", "required", "name", "summary", "sensitive", "deprecated", "example", "sources", "notes", "format", "scale",
    ];

    public static readonly IReadOnlyDictionary<string, Protocol> Protocols = new Dictionary<string, Protocol>(StringComparer.Ordinal)
    {
        ["signed-form"] = Protocol.SignedForm,
    };

    public static readonly IReadOnlyDictionary<string, Confidence> Confidences = new Dictionary<string, Confidence>(StringComparer.Ordinal)
    {
        ["full"] = Confidence.Full,
        ["partial"] = Confidence.Partial,
        ["client"] = Confidence.Client,
    };

    public static readonly IReadOnlyDictionary<string, KeyKind> Keys = new Dictionary<string, KeyKind>(StringComparer.Ordinal)
    {
        ["payment"] = KeyKind.Payment,
        ["payout"] = KeyKind.Payout,
    };

    public static readonly IReadOnlyDictionary<string, RequestEncoding> Encodings = new Dictionary<string, RequestEncoding>(StringComparer.Ordinal)
    {
        ["multipart"] = RequestEncoding.Multipart,
        ["form"] = RequestEncoding.Form,
        ["query"] = RequestEncoding.Query,
    };

    public static readonly string[] Types = ["string", "integer", "decimal", "boolean", "datetime", "date"];
}
