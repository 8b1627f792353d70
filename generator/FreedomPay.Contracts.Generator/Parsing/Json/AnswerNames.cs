using System.Text.RegularExpressions;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Json;

/// <summary>Names of what a response in JSON is told by: the HTTP status, a header or a member.</summary>
internal static class AnswerNames
{
    /// <summary>The HTTP status in a spec.</summary>
    public const string Http = "http";

    /// <summary>The HTTP status in generated code, as HTTP/2 calls it.</summary>
    public const string HttpStatus = ":status";

    private const int MostCharacters = 200;

    private static readonly string[] OtherNamesOfHttp = ["status", "statuscode", "httpstatus", "httpstatuscode", "httpcode", "http"];

    // Bounded by the length of the name: no part of it can match in two ways.
    private static readonly Regex Header = new("^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+$", RegexOptions.CultureInvariant);
    private static readonly Regex Member = new(@"^[A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*$", RegexOptions.CultureInvariant);
    private static readonly Regex Status = new("^[2-5][0-9][0-9]$", RegexOptions.CultureInvariant);

    /// <summary>Determines whether a name is that of a header: they have hyphens, and members of the gateway's messages have none.</summary>
    public static bool IsHeader(string name) => name.IndexOf('-') > 0 && name.Length <= MostCharacters && Header.IsMatch(name);

    /// <summary>Determines whether a name is that of a member, with dots between the levels.</summary>
    public static bool IsMember(string name) => name.Length <= MostCharacters && Member.IsMatch(name);

    /// <summary>Determines whether a text is a status with which a response ends: those below 200 only announce another.</summary>
    public static bool IsStatus(string text) => Status.IsMatch(text);

    /// <summary>Determines whether a member was probably written for the HTTP status: <c>status: 422</c>.</summary>
    public static bool LooksLikeHttp(string name, YamlScalar value) =>
        value.IsPlain && IsStatus(value.Text) && Array.IndexOf(OtherNamesOfHttp, name.Replace("_", "").Replace("-", "").ToLowerInvariant()) >= 0;
}
