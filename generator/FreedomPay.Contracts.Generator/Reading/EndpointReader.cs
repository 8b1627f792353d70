using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Reading.Yaml;

namespace FreedomPay.Contracts.Generator.Reading;

/// <summary>Reads one entry of <c>endpoints</c>.</summary>
internal static class EndpointReader
{
    /// <summary>Null when anything in the endpoint is wrong, which is reported: half an endpoint is not generated.</summary>
    public static EndpointModel? Read(YamlEntry entry, KeyPath path, SpecHeader header, SpecProblems problems)
    {
        int problemsBefore = problems.Count;
        if (MappingReader.Open(entry.Value, SpecKeywords.Endpoint, path, entry.Key.Span, problems) is not MappingReader reader)
        {
            return null;
        }

        EndpointName name = new(header.Namespace, entry.Key.Text);
        (RequestMethod method, string target) = ReadTarget(reader);
        EndpointModel endpoint = new()
        {
            SpecName = header.SpecName,
            Section = header.Section,
            Name = name,
            Title = reader.RequireText("title") ?? "",
            Summary = reader.RequireText("summary") ?? "",
            Protocol = header.Protocol,
            Host = header.Host,
            Method = method,
            Path = target,
            Encoding = ReadEncoding(reader, method),
            Key = reader.Choice("key", SpecKeywords.Keys) ?? KeyKind.Payment,
            Script = ReadScript(reader),
            Deprecated = reader.Deprecation("deprecated", name.Name),
            Confidence = reader.Choice("confidence", SpecKeywords.Confidences),
            Sources = reader.Texts("sources"),
            Notes = reader.Texts("notes"),
            Request = MessageReader.Read(reader, "request", MessageKind.Request, name, header.Protocol),
            Response = MessageReader.Read(reader, "response", MessageKind.Response, name, header.Protocol),
        };

        return problems.Count == problemsBefore ? endpoint : null;
    }

    private static (RequestMethod Method, string Path) ReadTarget(MappingReader reader)
    {
        YamlEntry? post = reader.Find("post");
        YamlEntry? get = reader.Find("get");
        if (post is null && get is null)
        {
            reader.Problems.Report(Descriptors.MissingKey, reader.Place, reader.Path.ToString(), "'post' or 'get' with the path");
            return (RequestMethod.Post, "");
        }

        if (post is not null && get is YamlEntry second)
        {
            reader.Problems.Report(Descriptors.Contradiction, second.Key.Span, reader.Path.Key("get").ToString(), "an endpoint has one method, and 'post' is there too");
        }

        (RequestMethod method, string key) = post is not null ? (RequestMethod.Post, "post") : (RequestMethod.Get, "get");
        if (reader.Scalar(key) is not YamlScalar scalar)
        {
            return (method, "");
        }

        if (scalar.Text.Contains("{"))
        {
            reader.Report(Descriptors.Malformed, key, scalar, scalar.Text, "has a parameter in braces, which this version of the format does not know yet");
        }
        else if (scalar.Text[0] != '/' || !scalar.Text.All(IsPathCharacter))
        {
            reader.Report(Descriptors.Malformed, key, scalar, scalar.Text, "is not a path: it begins with '/' and has letters, digits and -._~%/ only");
        }

        return (method, scalar.Text);
    }

    private static bool IsPathCharacter(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '/' or '-' or '.' or '_' or '~' or '%';

    private static RequestEncoding ReadEncoding(MappingReader reader, RequestMethod method)
    {
        RequestEncoding byMethod = method == RequestMethod.Get ? RequestEncoding.Query : RequestEncoding.Multipart;
        RequestEncoding encoding = reader.Choice("encoding", SpecKeywords.Encodings) ?? byMethod;
        if (method == RequestMethod.Get && encoding != RequestEncoding.Query && reader.Find("encoding") is YamlEntry entry)
        {
            reader.Report(Descriptors.Contradiction, "encoding", entry.Value, "a GET request has no body, so its fields travel in the query");
        }

        return encoding;
    }

    private static string? ReadScript(MappingReader reader)
    {
        if (reader.Scalar("script") is not YamlScalar scalar)
        {
            return null;
        }

        if (scalar.Text.Any(static character => character is '/' or ';' || char.IsWhiteSpace(character)))
        {
            reader.Report(Descriptors.Malformed, "script", scalar, scalar.Text, "is not a script name: it is the last part of a path, without '/', ';' and white space");
        }

        return scalar.Text;
    }
}
