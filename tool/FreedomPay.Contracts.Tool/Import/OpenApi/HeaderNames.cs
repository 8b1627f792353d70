using FreedomPay.Contracts.Generator.Parsing.Json;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>Which headers of a page are fields of messages.</summary>
internal static class HeaderNames
{
    public const string Signature = "X-JWS-Signature";
    public const string RequestId = "X-Request-Id";

    /// <summary>Determines whether a header is a field of a message: the library and .NET write the others.</summary>
    public static bool IsOfMessages(string name) => AnswerNames.IsHeader(name) && !HeaderMapParser.IsWritten(name);
}
