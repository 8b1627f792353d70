using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Json;

/// <summary>Parses <c>headers</c>, which every request of an endpoint has, and compares them with the fields in headers.</summary>
internal static class HeaderMapParser
{
    private const int MostHeaders = 50;

    /// <summary>Headers that the library or .NET writes.</summary>
    private static readonly string[] Written =
    [
        "Accept", "Authorization", "Connection", "Content-Encoding", "Content-Length", "Content-Type", "Expect", "Host", "Transfer-Encoding", "X-JWS-Signature",
    ];

    /// <summary>Determines whether the library or .NET writes a header of requests.</summary>
    public static bool IsWritten(string name) => Array.Exists(Written, written => string.Equals(written, name, StringComparison.OrdinalIgnoreCase));

    public static EquatableArray<ConstantHeader> Read(MappingParser endpoint)
    {
        KeyPath path = endpoint.Path.Key("headers");
        if (endpoint.Find("headers") is not YamlEntry entry || MappingParser.EntriesOf(entry.Value, path, endpoint.Problems) is not YamlEntry[] entries)
        {
            return EquatableArray<ConstantHeader>.Empty;
        }

        if (entries.Length is 0 or > MostHeaders)
        {
            endpoint.Problems.Report(SpecDescriptors.WrongKind, entry.Value.Span, path.ToString(), $"1 to {MostHeaders} headers", entries.Length == 0 ? "an empty mapping" : "more");
            return EquatableArray<ConstantHeader>.Empty;
        }

        List<ConstantHeader> headers = [];
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (YamlEntry header in entries)
        {
            KeyPath place = path.Key(header.Key.Text);
            ReportName(header.Key, place, endpoint, names);
            if (MappingParser.Scalar(header.Value, place, "text", endpoint.Problems) is YamlScalar value)
            {
                ReportValue(value, place, endpoint.Problems);
                headers.Add(new ConstantHeader(header.Key.Text, value.Text));
            }
        }

        return headers.ToEquatableArray();
    }

    private static void ReportName(YamlScalar name, KeyPath place, MappingParser endpoint, HashSet<string> names)
    {
        SpecProblems problems = endpoint.Problems;
        if (IsWritten(name.Text))
        {
            problems.Report(SpecDescriptors.Contradiction, name.Span, place.ToString(), WrittenAdvice(name.Text));
        }
        else if (!AnswerNames.IsHeader(name.Text))
        {
            problems.Report(SpecDescriptors.BadName, name.Span, place.ToString(), name.Text, "the name of a header", Lookalikes.In(name.Text), "it is words of ASCII letters and digits joined by hyphens: X-Action");
        }
        else if (!names.Add(name.Text))
        {
            problems.Report(SpecDescriptors.Contradiction, name.Span, place.ToString(), "the header is there already (names are compared without case)");
        }
        else if (endpoint.Find("idempotent")?.Value is YamlScalar key && string.Equals(key.Text, name.Text, StringComparison.OrdinalIgnoreCase))
        {
            problems.Report(SpecDescriptors.Contradiction, name.Span, place.ToString(), "'idempotent' writes this header, with a value of its own for each request; remove it here");
        }
    }

    /// <summary>Reports fields of the request that are headers which the endpoint has already. Names of headers are compared without case.</summary>
    public static void CheckFields(MappingParser parser, EndpointModel endpoint)
    {
        if (!endpoint.Request.Fields.Any(static field => field.IsInHeader) || parser.Find("request")?.Value is not YamlMapping request)
        {
            return;
        }

        HashSet<string> constants = new(endpoint.Headers.Select(static header => header.Name), StringComparer.OrdinalIgnoreCase);
        foreach (YamlScalar name in request.Entries.Select(static entry => entry.Key))
        {
            KeyPath place = parser.Path.Key("request").Key(name.Text);
            if (constants.Contains(name.Text))
            {
                parser.Problems.Report(SpecDescriptors.Contradiction, name.Span, place.ToString(), "'headers' has this header, always with the same value; remove one of the two");
            }
            else if (string.Equals(name.Text, endpoint.IdempotencyHeader, StringComparison.OrdinalIgnoreCase))
            {
                parser.Problems.Report(SpecDescriptors.Contradiction, name.Span, place.ToString(), "'idempotent' writes this header, with a value of its own for each request; remove the field");
            }
        }
    }

    /// <summary>Returns why a header that the library writes is in no spec.</summary>
    public static string WrittenAdvice(string name) => string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase)
        ? "the library writes this header, if 'protocol: json' has 'auth: bearer' or 'auth: basic'; its value is not part of a spec"
        : "the library writes this header; remove it";

    private static void ReportValue(YamlScalar value, KeyPath place, SpecProblems problems)
    {
        if (value.Text.Any(static character => character is < ' ' or > '~'))
        {
            problems.Report(SpecDescriptors.Malformed, value.Span, place.ToString(), value.Text, $"is not ASCII{Lookalikes.In(value.Text)}: a header has visible characters only");
        }
        else if (SentText.Violation(value, problems) is string mistake)
        {
            problems.Report(SpecDescriptors.Malformed, value.Span, place.ToString(), value.Text, mistake);
        }
    }
}
