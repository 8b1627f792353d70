using System.Text.RegularExpressions;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses where a request goes: method, path with its parameters, encoding, script name.</summary>
internal static class TargetParser
{
    private const int MostCharacters = 2000;

    private static readonly string[] Methods = ["post", "get", "put", "patch", "delete"];

    private static readonly string[] MethodsOfForms = ["post", "get"];

    private static readonly RequestEncoding[] EncodingsOfJson = [RequestEncoding.Json, RequestEncoding.Query, RequestEncoding.None];

    // Bounded by the length of the path: no part of it can match in two ways.
    private static readonly Regex Parameter = new(@"\{([^{}/]*)\}", RegexOptions.CultureInvariant);

    private static readonly Regex Escape = new("%[0-9A-Fa-f]{2}", RegexOptions.CultureInvariant);

    /// <summary>Determines whether a key is a method with the path that is called.</summary>
    public static bool IsMethod(string key) => Array.IndexOf(Methods, key) >= 0;

    /// <summary>Returns the method with the path; null if there is none.</summary>
    public static YamlEntry? FindMethod(MappingParser parser)
    {
        foreach (string key in Methods)
        {
            if (parser.Find(key) is YamlEntry entry)
            {
                return entry;
            }
        }

        return null;
    }

    public static (RequestMethod Method, RequestPath? Path) Read(MappingParser parser, Protocol protocol, Direction direction, bool isSigned)
    {
        string[] keys = [.. Methods.Where(key => parser.Find(key) is not null)];
        if (keys.Length == 0 && parser.Find("asPrinted") is not null)
        {
            parser.Refuse("asPrinted", "it is an exception for a path, and there is none");
        }

        if (direction == Direction.Inbound)
        {
            foreach (string key in keys)
            {
                parser.Refuse(key, "the message comes in at a URL of the merchant's, which no spec knows; 'encoding' says how");
            }

            return (RequestMethod.Post, null);
        }

        if (keys.Length == 0)
        {
            if (isSigned)
            {
                string methods = protocol == Protocol.SignedForm ? "'post' or 'get'" : "'post', 'get', 'put', 'patch' or 'delete'";
                parser.Problems.Report(SpecDescriptors.MissingKey, parser.Place, parser.Path.ToString(), $"{methods} with the path");
            }

            return (RequestMethod.Post, null);
        }

        foreach (string key in keys.Skip(1))
        {
            parser.Refuse(key, $"an endpoint has one method, and '{keys[0]}' is there too");
        }

        string methodKey = keys[0];
        if (protocol == Protocol.SignedForm && !MethodsOfForms.Contains(methodKey))
        {
            parser.Refuse(methodKey, "forms are sent by POST or GET; other methods are of JSON families ('protocol: signed-json' or 'json')");
        }

        return (SpecKeywords.Methods[methodKey], parser.Scalar(methodKey) is YamlScalar scalar ? ReadPath(parser, methodKey, scalar) : null);
    }

    /// <summary>Reads how the fields of a request in JSON are sent.</summary>
    public static RequestEncoding ReadJsonEncoding(MappingParser parser, RequestMethod method)
    {
        RequestEncoding byMethod = method == RequestMethod.Get ? RequestEncoding.Query : RequestEncoding.Json;
        if (parser.Scalar("encoding") is not YamlScalar scalar)
        {
            return byMethod;
        }

        if (SpecKeywords.Encodings.TryGetValue(scalar.Text, out RequestEncoding encoding) && EncodingsOfJson.Contains(encoding))
        {
            return encoding;
        }

        parser.Report(SpecDescriptors.NotAllowed, "encoding", scalar, scalar.Text, $"{Lookalikes.In(scalar.Text)}; a JSON family sends its fields as 'json' or in the 'query', or has 'none'");
        return byMethod;
    }

    public static RequestEncoding ReadEncoding(MappingParser parser, RequestMethod method, Direction direction, bool isSigned)
    {
        if (parser.Scalar("encoding") is YamlScalar { Text: "json" or "none" or "application/json" } foreign)
        {
            parser.Report(SpecDescriptors.NotAllowed, "encoding", foreign, foreign.Text, "; only a JSON family has it ('protocol: signed-json' or 'json')");
            return RequestEncoding.Multipart;
        }

        RequestEncoding byMethod = method == RequestMethod.Get ? RequestEncoding.Query
            : direction == Direction.Inbound || !isSigned ? RequestEncoding.Form
            : RequestEncoding.Multipart;
        RequestEncoding encoding = parser.Choice("encoding", SpecKeywords.Encodings) ?? byMethod;
        if (method == RequestMethod.Get && encoding != RequestEncoding.Query && parser.Find("encoding") is YamlEntry entry)
        {
            parser.Report(SpecDescriptors.Contradiction, "encoding", entry.Value, "a GET request has no body, so its fields travel in the query");
        }

        return encoding;
    }

    public static string? ReadScript(MappingParser parser)
    {
        if (parser.Scalar("script") is not YamlScalar scalar)
        {
            return null;
        }

        if (scalar.Text.Any(static character => !IsPathCharacter(character) || character is '/' or '%'))
        {
            parser.Report(SpecDescriptors.Malformed, "script", scalar, scalar.Text, "is not a script name: it is the last part of a path, letters, digits and -._~ only");
        }

        return scalar.Text;
    }

    /// <summary>Checks that every parameter is a field, and every field in the path a parameter.</summary>
    public static void CheckParameters(MappingParser parser, RequestPath? path, MessageModel request, bool isSigned)
    {
        YamlEntry? target = FindMethod(parser);
        string[] fields = [.. request.Fields.Where(static field => field.IsInPath).Select(static field => field.WireName)];
        string[] parameters = path is null ? [] : [.. path.Parameters.Where(static parameter => parameter != RequestPath.MerchantId)];
        foreach (string parameter in parameters.Except(fields))
        {
            if (IsMerchantId(parameter))
            {
                parser.Problems.Report(SpecDescriptors.Contradiction, target!.Value.Value.Span, parser.Path.ToString(), $"the merchant's id in a path is {{merchant_id}}, which the library fills in: write that for {{{parameter}}}, without a field");
                continue;
            }

            parser.Problems.Report(SpecDescriptors.MissingKey, target!.Value.Value.Span, parser.Path.ToString(), $"the request field of {{{parameter}}}, '{parameter}: {{ type: string, required: true, in: path }}',");
        }

        foreach (string field in fields.Except(parameters).TakeWhile(_ => !parser.Problems.IsFull))
        {
            KeyPath fieldPath = parser.Path.Key("request").Key(field).Key("in");
            YamlMapping requestFields = (YamlMapping)parser.Find("request")!.Value.Value;
            YamlEntry place = ((YamlMapping)requestFields.Entries.First(entry => entry.Key.Text == field).Value).Entries.First(static entry => entry.Key.Text == "in");
            parser.Problems.Report(SpecDescriptors.Contradiction, place.Value.Span, fieldPath.ToString(), $"the path has no parameter {{{field}}}");
        }

        if (!isSigned && path?.Parameters.Contains(RequestPath.MerchantId) == true)
        {
            parser.Problems.Report(SpecDescriptors.Contradiction, target!.Value.Value.Span, parser.Path.ToString(), "a message without signature knows no merchant, and so no {merchant_id}");
        }
    }

    /// <summary>Reports sensitive fields of a request whose fields are in its URL, which servers, proxies and browsers write down.</summary>
    public static void RefuseSecrets(MappingParser parser)
    {
        if (parser.Find("request")?.Value is YamlMapping request)
        {
            RefuseSecrets(request, parser.Path.Key("request"), parser.Problems);
        }
    }

    private static void RefuseSecrets(YamlMapping fields, KeyPath path, SpecProblems problems)
    {
        foreach (YamlEntry field in fields.Entries)
        {
            if (field.Value is not YamlMapping mapping)
            {
                continue;
            }

            foreach (YamlEntry entry in mapping.Entries)
            {
                KeyPath place = path.Key(field.Key.Text).Key(entry.Key.Text);
                if (entry is { Key.Text: "sensitive", Value: YamlScalar { IsPlain: true, Text: "true" } })
                {
                    problems.Report(SpecDescriptors.Contradiction, entry.Key.Span, place.ToString(), "every server on the way may log the query of a URL, so a sensitive value does not belong there");
                }
                else if (entry is { Key.Text: "fields", Value: YamlMapping inner })
                {
                    RefuseSecrets(inner, place, problems);
                }
                else if (entry is { Key.Text: "items", Value: YamlMapping items } && items.Entries.FirstOrDefault(static key => key.Key.Text == "fields").Value is YamlMapping innerItems)
                {
                    RefuseSecrets(innerItems, place.Key("fields"), problems);
                }
            }
        }
    }

    private static RequestPath? ReadPath(MappingParser parser, string key, YamlScalar scalar)
    {
        string text = scalar.Text;
        if (text.Length > MostCharacters)
        {
            parser.Report(SpecDescriptors.Malformed, key, scalar, scalar.Shown, "is longer than the 2,000 characters that servers take");
            return null;
        }

        string[] parameters = [.. Parameter.Matches(text).Cast<Match>().Select(static match => match.Groups[1].Value)];
        string rest = Parameter.Replace(text, "");
        bool isAsPrinted = parser.Flag("asPrinted");
        if (isAsPrinted && !text.Contains("//"))
        {
            parser.Refuse("asPrinted", "the path has no empty segment, so nothing needs an exception");
        }

        if (!IsPath(text, rest))
        {
            parser.Report(SpecDescriptors.Malformed, key, scalar, text, PathAdvice.For(text, static path => IsPath(path, Parameter.Replace(path, ""))));
            return null;
        }

        if (text.Split('/').Skip(1).FirstOrDefault(static segment => segment is "." or "..") is string dots)
        {
            parser.Report(SpecDescriptors.Malformed, key, scalar, text, $"has the segment '{dots}', which a URL drops, so that another path is called");
        }
        else if (text.Contains("//") && (!isAsPrinted || text.StartsWith("//", StringComparison.Ordinal)))
        {
            parser.Report(SpecDescriptors.Malformed, key, scalar, text, "has an empty segment: write one slash, and the path without its host");
        }
        else if (Escape.Matches(text).Cast<Match>().Select(static match => (char)Convert.ToByte(match.Value.Substring(1), 16)).FirstOrDefault(static character => IsPathCharacter(character) && character is not ('/' or '%')) is char plain and not '\0')
        {
            parser.Report(SpecDescriptors.Malformed, key, scalar, text, $"escapes '{plain}', which needs no escape, and the signature would be that of another path; write it plain");
        }
        else if (Escape.Replace(text, "").Contains('%'))
        {
            parser.Report(SpecDescriptors.Malformed, key, scalar, text, "has a '%' that is not followed by two hexadecimal digits");
        }
        else if (parameters.FirstOrDefault(static parameter => !CSharpNames.IsWireName(parameter)) is string bad)
        {
            parser.Report(SpecDescriptors.BadName, key, scalar, bad, "the name of a path parameter", Lookalikes.In(bad), CSharpNames.WireNameRule);
        }
        else if (parameters.Select(static parameter => $"{{{parameter}}}").Except(text.Split('/')).Any())
        {
            parser.Report(SpecDescriptors.Malformed, key, scalar, text, "has a parameter that is not a whole segment between two slashes");
        }
        else if (parameters.Distinct(StringComparer.Ordinal).Count() != parameters.Length)
        {
            parser.Report(SpecDescriptors.Malformed, key, scalar, text, "has a parameter twice");
        }

        return new RequestPath(text, parameters.ToEquatableArray());
    }

    private static bool IsPath(string text, string withoutParameters) => text[0] == '/' && withoutParameters.All(IsPathCharacter);

    /// <summary>Determines whether a parameter is the merchant's id under the name that another tool has for it: <c>merchantId</c>.</summary>
    private static bool IsMerchantId(string parameter) =>
        parameter.Replace("_", "").ToLowerInvariant() is "merchantid" or "merchant" or "pgmerchantid" or "mid";

    private static bool IsPathCharacter(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '/' or '-' or '.' or '_' or '~' or '%';
}
