using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Doubts;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses one entry of <c>endpoints</c>.</summary>
internal static class EndpointParser
{
    private static readonly string[] OfSigned = ["key", "script", "answer", "effect", "idempotent", "carriedBy", "means", "outcome"];
    private static readonly string[] OfOutbound = ["effect", "idempotent", "carriedBy", "means", "outcome"];

    private static readonly string[] NotOfBrowsers = ["answer", "idempotent", "means", "outcome"];

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
        bool isSigned = parser.Find("signed") is null || parser.Flag("signed");
        AnswerKind answer = ReadAnswer(parser);
        bool isCarriedByBrowser = ReadCarrier(parser) && direction == Direction.Outbound && isSigned;
        ReportContradictions(parser, direction, isSigned, isCarriedByBrowser);
        (RequestMethod method, RequestPath? target) = TargetParser.Read(parser, direction, isSigned);
        RequestEncoding encoding = TargetParser.ReadEncoding(parser, method, direction, isSigned && !isCarriedByBrowser);
        Effect effect = ReadEffect(parser, encoding, direction, isSigned, isCarriedByBrowser);
        context.Request = FieldMapParser.Read(parser, "request", hasAnyOf: true, FieldScope.Request(context.Header, name, direction, isSigned, encoding == RequestEncoding.Query && direction == Direction.Outbound), context);

        EndpointModel endpoint = new()
        {
            SpecName = context.Header.SpecName,
            Section = context.Header.Section,
            Name = context.NameOf(name),
            Title = parser.RequireText("title") ?? "",
            Summary = parser.RequireText("summary") ?? "",
            Protocol = context.Header.Protocol,
            Direction = direction,
            IsSigned = isSigned,
            Host = target is null ? null : context.Header.Host,
            Method = encoding == RequestEncoding.Query ? RequestMethod.Get : method,
            Path = target,
            Encoding = encoding,
            Key = parser.Choice("key", SpecKeywords.Keys) ?? KeyKind.Payment,
            Script = TargetParser.ReadScript(parser),
            Deprecated = parser.Deprecation("deprecated", name),
            Confidence = parser.Choice("confidence", SpecKeywords.Confidences),
            Sources = parser.Texts("sources"),
            Notes = parser.Texts("notes"),
            Request = context.Request,
            Response = ResponseParser.Read(parser, name, direction, isSigned, answer, isCarriedByBrowser, context),
            Answer = answer,
            Effect = effect,
            IdempotencyHeader = ReadIdempotencyHeader(parser, effect),
            IsCarriedByBrowser = isCarriedByBrowser,
            Outcomes = OutcomeParser.Read(parser, context.NameOf(name), effect, context),
            InlineTypes = context.InlineTypes,
        };

        TargetParser.CheckParameters(parser, target, endpoint.Request, isSigned);
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

    private static AnswerKind ReadAnswer(MappingParser parser)
    {
        if (parser.Find("answer")?.Value is YamlScalar { Text: "html" or "plain" } page)
        {
            parser.Report(SpecDescriptors.NotAllowed, "answer", page, page.Text, "; 'text' is any answer that is kept as it comes, also a page; 'xml' is one with fields");
            return AnswerKind.Text;
        }

        return parser.Choice("answer", SpecKeywords.Answers) ?? AnswerKind.Xml;
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

    private static Effect ReadEffect(MappingParser parser, RequestEncoding encoding, Direction direction, bool isSigned, bool isCarriedByBrowser)
    {
        Effect effect = parser.Choice("effect", SpecKeywords.Effects) ?? Effect.Moves;
        bool isMisread = effect == Effect.Moves && parser.Find("effect")?.Value is not (null or YamlScalar { Text: "moves" });
        string key = parser.Find("post") is null ? "get" : "encoding";
        bool isCalledByGet = encoding == RequestEncoding.Query && parser.Find(key) is not null;
        if (effect == Effect.Moves && !isMisread && direction == Direction.Outbound && isSigned && !isCarriedByBrowser && isCalledByGet)
        {
            parser.Refuse(key, "proxies and clients may repeat a GET request, so it must not move money: write 'effect: reads' or 'effect: prepares' if this one does not");
        }

        return effect;
    }

    private static string? ReadIdempotencyHeader(MappingParser parser, Effect effect)
    {
        if (parser.Scalar("idempotent") is not YamlScalar header)
        {
            return null;
        }

        if (!SpecKeywords.IdempotencyHeaders.Contains(header.Text))
        {
            parser.Report(SpecDescriptors.NotAllowed, "idempotent", header, header.Text, "; 'X-Request-Id' is the one header that is known to make repeats safe, spelled so");
        }
        else if (effect == Effect.Reads)
        {
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
