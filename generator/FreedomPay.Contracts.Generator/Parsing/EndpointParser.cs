using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Doubts;
using FreedomPay.Contracts.Generator.Parsing.Json;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses one entry of <c>endpoints</c>.</summary>
internal static class EndpointParser
{
    private static readonly string[] OfSigned = ["key", "script", "answer", "effect", "idempotent", "carriedBy", "means", "outcome", "state"];
    private static readonly string[] OfOutbound = ["effect", "idempotent", "carriedBy", "means", "outcome"];

    /// <summary>Keys that forms and XML alone have, and those that JSON alone has.</summary>
    private static readonly string[] OfForms = ["script", "signed"];
    private static readonly string[] OfJson = ["headers", "auth", "errors"];

    private static readonly string[] NotOfLinks = ["headers", "auth", "errors"];

    private static readonly string[] NotOfBrowsers = ["answer", "idempotent", "means", "outcome", "state"];

    /// <summary>Returns the endpoint, or null if anything in it is wrong, which is reported: half an endpoint is not generated.</summary>
    public static EndpointModel? Read(YamlEntry entry, KeyPath path, UnitContext context)
    {
        SpecProblems problems = context.Problems;
        int problemsBefore = problems.Count;
        if (MappingParser.Open(entry.Value, SpecKeywords.Endpoint, path, entry.Key.Span, problems) is not MappingParser parser)
        {
            return null;
        }

        context.Texts.Check(entry.Value, path);
        ValueWarnings.OfTexts(parser);
        string name = entry.Key.Text;
        context.Reserve(EndpointModel.RequestTypeOf(name), EndpointModel.ResponseTypeOf(name));
        Direction direction = parser.Choice("direction", SpecKeywords.Directions) ?? Direction.Outbound;
        Protocol protocol = context.Header.Protocol;
        bool isJson = protocol != Protocol.SignedForm;
        bool isSigned = parser.Find("signed") is null || parser.Flag("signed") || isJson;
        AnswerKind answer = ReadAnswer(parser, isJson);
        bool isCarriedByBrowser = ReadCarrier(parser) && direction == Direction.Outbound && isSigned && protocol != Protocol.SignedJson;
        ReportContradictions(parser, direction, isSigned, isCarriedByBrowser);
        (RequestMethod method, RequestPath? target) = TargetParser.Read(parser, protocol, direction, isSigned);
        RequestEncoding encoding = isJson
            ? TargetParser.ReadJsonEncoding(parser, method)
            : TargetParser.ReadEncoding(parser, method, direction, isSigned && !isCarriedByBrowser);
        JsonProtocol? json = ReadJson(parser, direction, context.Header);
        EquatableArray<ConstantHeader> headers = isJson ? HeaderMapParser.Read(parser) : EquatableArray<ConstantHeader>.Empty;
        bool isCalledByGet = isJson ? method == RequestMethod.Get : encoding == RequestEncoding.Query;
        Effect effect = ReadEffect(parser, isCalledByGet, direction, isSigned, isCarriedByBrowser);
        context.Request = FieldMapParser.Read(parser, "request", hasAnyOf: true, FieldScope.Request(context.Header, name, direction, isSigned, encoding == RequestEncoding.Query && direction == Direction.Outbound), context);

        EndpointModel endpoint = new()
        {
            SpecName = context.Header.SpecName,
            Section = context.Header.Section,
            Name = context.NameOf(name),
            Title = parser.RequireText("title") ?? "",
            Summary = parser.RequireText("summary") ?? "",
            Protocol = protocol,
            Json = json,
            Headers = headers,
            Direction = direction,
            IsSigned = isSigned,
            Host = target is null ? null : context.Header.Host,
            Method = encoding == RequestEncoding.Query && !isJson ? RequestMethod.Get : method,
            Path = target,
            Encoding = encoding,
            Key = parser.Choice("key", SpecKeywords.Keys) ?? KeyKind.Payment,
            Script = TargetParser.ReadScript(parser),
            Deprecated = parser.Deprecation("deprecated", name),
            Confidence = parser.Choice("confidence", SpecKeywords.Confidences),
            Sources = parser.Texts("sources"),
            Notes = parser.Texts("notes"),
            Request = context.Request,
            Response = ResponseParser.Read(parser, name, direction, isSigned, answer, isCarriedByBrowser, json?.Errors, context),
            Answer = answer,
            Effect = effect,
            IdempotencyHeader = ReadIdempotencyHeader(parser, effect, isJson),
            IsCarriedByBrowser = isCarriedByBrowser,
            RepeatFields = RepeatParser.Read(parser, direction, isSigned, context.Request),
            Outcomes = OutcomeParser.Read(parser, context.NameOf(name), effect, context),
            State = null,
            InlineTypes = context.InlineTypes,
        };

        endpoint = endpoint with { State = StateParser.Read(parser, endpoint, context) };
        TargetParser.CheckParameters(parser, target, endpoint.Request, isSigned);
        HeaderMapParser.CheckFields(parser, endpoint);
        if (encoding == RequestEncoding.None && endpoint.Request.Fields.Any(static field => field is { IsInPath: false, IsInHeader: false }))
        {
            parser.Refuse("encoding", "the request has fields, and nothing would carry them");
        }

        if (encoding == RequestEncoding.Query && direction == Direction.Outbound)
        {
            TargetParser.RefuseSecrets(parser);
        }

        if (problems.Count > problemsBefore)
        {
            return null;
        }

        EndpointDoubts.Warn(parser, endpoint);
        return endpoint;
    }

    /// <summary>Reads what the endpoint has of its own in a JSON family; null for forms and XML, which have none of it.</summary>
    private static JsonProtocol? ReadJson(MappingParser parser, Direction direction, SpecHeader header)
    {
        if (header.Protocol == Protocol.SignedForm)
        {
            RefuseAll(parser, OfJson, "only a JSON family has it ('protocol: signed-json' or 'json')");
            return null;
        }

        RefuseAll(parser, OfForms, "it belongs to the signature of forms ('protocol: signed-form')");
        if (parser.Find("carriedBy") is not null)
        {
            RefuseCarrier(parser, header.Protocol);
        }

        if (header.Protocol == Protocol.Json && parser.Find("key") is not null)
        {
            parser.Refuse("key", "nothing is signed with 'protocol: json'");
        }

        if (direction == Direction.Inbound)
        {
            YamlScalar place = parser.Scalar("direction")!;
            parser.Report(SpecDescriptors.NotAllowed, "direction", place, place.Text, "; no message in JSON to a merchant is known well enough to be verified");
        }

        Authorization own = JsonProtocolParser.ReadAuthorization(parser, header.Protocol);
        JsonErrorModel? ownErrors = JsonErrorParser.Read(parser);
        return header.Json is not JsonProtocol family ? null : family with
        {
            Authorization = parser.Find("carriedBy") is not null ? Authorization.None : parser.Find("auth") is null ? family.Authorization : own,
            Errors = parser.Find("errors") is null ? family.Errors : ownErrors,
        };
    }

    /// <summary>Refuses a browser for requests in JSON but for links, such as the one that takes a user to a sign-in.</summary>
    private static void RefuseCarrier(MappingParser parser, Protocol protocol)
    {
        if (protocol == Protocol.SignedJson)
        {
            parser.Refuse("carriedBy", "a browser carries forms and links that are signed with pg_sig ('protocol: signed-form')");
        }
        else if (parser.Find("get") is null || parser.Find("encoding")?.Value is YamlScalar { Text: not "query" })
        {
            parser.Refuse("carriedBy", "a browser carries no JSON; it follows a link: write 'get', without 'encoding'");
        }
        else
        {
            RefuseAll(parser, NotOfLinks, "the payer's browser follows a link ('carriedBy: browser'): no header goes along, and no answer comes back");
        }
    }

    private static AnswerKind ReadAnswer(MappingParser parser, bool isJson)
    {
        if (parser.Find("answer")?.Value is YamlScalar { Text: "html" or "plain" } page)
        {
            parser.Report(SpecDescriptors.NotAllowed, "answer", page, page.Text, "; 'text' is any answer that is kept as it comes, also a page; 'xml' is one with fields");
            return AnswerKind.Text;
        }

        AnswerKind own = isJson ? AnswerKind.Json : AnswerKind.Xml;
        AnswerKind? answer = parser.Choice("answer", SpecKeywords.Answers);
        if (answer is AnswerKind given && given != own && (isJson || given == AnswerKind.Json))
        {
            YamlScalar place = parser.Scalar("answer")!;
            parser.Report(SpecDescriptors.NotAllowed, "answer", place, place.Text, isJson
                ? "; a JSON family answers in JSON; leave 'answer' out"
                : "; only a JSON family answers so ('protocol: signed-json' or 'json')");
            return own;
        }

        return answer ?? own;
    }

    /// <summary>Determines whether the payer's browser takes the request to the gateway.</summary>
    private static bool ReadCarrier(MappingParser parser)
    {
        if (parser.Scalar("carriedBy") is YamlScalar carrier && !SpecKeywords.Carriers.Contains(carrier.Text))
        {
            parser.Report(SpecDescriptors.NotAllowed, "carriedBy", carrier, carrier.Text, Suggestions.For(carrier.Text, SpecKeywords.Carriers));
        }

        return parser.Find("carriedBy") is not null;
    }

    private static Effect ReadEffect(MappingParser parser, bool isCalledByGet, Direction direction, bool isSigned, bool isCarriedByBrowser)
    {
        Effect effect = parser.Choice("effect", SpecKeywords.Effects) ?? Effect.Moves;
        bool isMisread = effect == Effect.Moves && parser.Find("effect")?.Value is not (null or YamlScalar { Text: "moves" });
        string key = parser.Find("get") is null ? "encoding" : "get";
        if (effect == Effect.Moves && !isMisread && direction == Direction.Outbound && isSigned && !isCarriedByBrowser && isCalledByGet && parser.Find(key) is not null)
        {
            parser.Refuse(key, "proxies and clients may repeat a GET request, so it must not move money: write 'effect: reads' or 'effect: prepares' if this one does not");
        }

        return effect;
    }

    private static string? ReadIdempotencyHeader(MappingParser parser, Effect effect, bool isJson)
    {
        if (parser.Scalar("idempotent") is not YamlScalar header)
        {
            return null;
        }

        if (!SpecKeywords.IdempotencyHeaders.Contains(header.Text))
        {
            parser.Report(SpecDescriptors.NotAllowed, "idempotent", header, header.Text, "; 'X-Request-Id' is the one header that is known to make repeats safe, spelled so");
        }
        else if (effect == Effect.Reads && !isJson)
        {
            // In JSON, the header is required of questions too: each needs a key of its own, or the gateway repeats its first answer.
            parser.Refuse("idempotent", "what changes nothing ('effect: reads') may be repeated without a header");
        }

        return header.Text;
    }

    private static void ReportContradictions(MappingParser parser, Direction direction, bool isSigned, bool isCarriedByBrowser)
    {
        if (direction == Direction.Inbound && parser.Find("answer") is not null)
        {
            parser.Refuse("answer", "what the merchant answers is in 'response'");
        }

        if (!isSigned)
        {
            RefuseAll(parser, OfSigned, "a message without signature ('signed: false') has none");
        }
        else if (direction == Direction.Inbound)
        {
            RefuseAll(parser, OfOutbound, "only a request of the merchant's has one, and this message comes in ('direction: inbound')");
        }

        if (isCarriedByBrowser)
        {
            RefuseAll(parser, NotOfBrowsers, "the payer's browser carries the request ('carriedBy: browser'): no answer comes back, and no header goes along");
        }
    }

    private static void RefuseAll(MappingParser parser, string[] keys, string why)
    {
        foreach (string key in keys)
        {
            if (parser.Find(key) is not null)
            {
                parser.Refuse(key, why);
            }
        }
    }
}
