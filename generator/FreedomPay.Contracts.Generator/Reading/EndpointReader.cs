using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Reading.Yaml;

namespace FreedomPay.Contracts.Generator.Reading;

/// <summary>Reads one entry of <c>endpoints</c>.</summary>
internal static class EndpointReader
{
    private static readonly string[] OfSigned = ["key", "script", "answer", "effect", "idempotent", "carriedBy", "means", "outcome"];
    private static readonly string[] OfOutbound = ["effect", "idempotent", "carriedBy", "means", "outcome"];

    private static readonly string[] NotOfBrowsers = ["answer", "idempotent", "means", "outcome"];

    /// <summary>Null when anything in the endpoint is wrong, which is reported: half an endpoint is not generated.</summary>
    public static EndpointModel? Read(YamlEntry entry, KeyPath path, UnitContext context)
    {
        SpecProblems problems = context.Problems;
        int problemsBefore = problems.Count;
        if (MappingReader.Open(entry.Value, SpecKeywords.Endpoint, path, entry.Key.Span, problems) is not MappingReader reader)
        {
            return null;
        }

        string name = entry.Key.Text;
        context.Reserve(EndpointModel.RequestTypeOf(name), EndpointModel.ResponseTypeOf(name));
        Direction direction = reader.Choice("direction", SpecKeywords.Directions) ?? Direction.Outbound;
        bool isSigned = reader.Find("signed") is null || reader.Flag("signed");
        AnswerKind answer = reader.Choice("answer", SpecKeywords.Answers) ?? AnswerKind.Xml;
        bool isCarriedByBrowser = ReadCarrier(reader) && direction == Direction.Outbound && isSigned;
        ReportContradictions(reader, direction, isSigned, isCarriedByBrowser);
        (RequestMethod method, RequestPath? target) = TargetReader.Read(reader, direction, isSigned);
        RequestEncoding encoding = TargetReader.ReadEncoding(reader, method, direction, isSigned && !isCarriedByBrowser);
        Effect effect = ReadEffect(reader, direction, isSigned, isCarriedByBrowser);
        context.Request = MessageReader.Read(reader, "request", hasAnyOf: true, FieldScope.Request(context.Header, name, isSigned), context);

        EndpointModel endpoint = new()
        {
            SpecName = context.Header.SpecName,
            Section = context.Header.Section,
            Name = context.NameOf(name),
            Title = reader.RequireText("title") ?? "",
            Summary = reader.RequireText("summary") ?? "",
            Protocol = context.Header.Protocol,
            Direction = direction,
            IsSigned = isSigned,
            Host = target is null ? null : context.Header.Host,
            Method = encoding == RequestEncoding.Query ? RequestMethod.Get : method,
            Path = target,
            Encoding = encoding,
            Key = reader.Choice("key", SpecKeywords.Keys) ?? KeyKind.Payment,
            Script = TargetReader.ReadScript(reader),
            Deprecated = reader.Deprecation("deprecated", name),
            Confidence = reader.Choice("confidence", SpecKeywords.Confidences),
            Sources = reader.Texts("sources"),
            Notes = reader.Texts("notes"),
            Request = context.Request,
            Response = ResponseReader.Read(reader, name, direction, isSigned, answer, isCarriedByBrowser, context),
            Answer = answer,
            Effect = effect,
            IdempotencyHeader = ReadIdempotencyHeader(reader, effect),
            IsCarriedByBrowser = isCarriedByBrowser,
            Outcomes = OutcomeReader.Read(reader, context.NameOf(name), effect, context),
            InlineTypes = context.InlineTypes,
        };

        TargetReader.CheckParameters(reader, target, endpoint.Request, isSigned);
        return problems.Count == problemsBefore ? endpoint : null;
    }

    /// <summary>Whether the payer's browser takes the request to the gateway.</summary>
    private static bool ReadCarrier(MappingReader reader)
    {
        if (reader.Scalar("carriedBy") is YamlScalar carrier && !SpecKeywords.Carriers.Contains(carrier.Text))
        {
            reader.Report(Descriptors.NotAllowed, "carriedBy", carrier, carrier.Text, Advice.For(carrier.Text, SpecKeywords.Carriers));
        }

        return reader.Find("carriedBy") is not null;
    }

    private static Effect ReadEffect(MappingReader reader, Direction direction, bool isSigned, bool isCarriedByBrowser)
    {
        Effect effect = reader.Choice("effect", SpecKeywords.Effects) ?? Effect.Moves;
        bool isMisread = effect == Effect.Moves && reader.Find("effect")?.Value is not (null or YamlScalar { Text: "moves" });
        bool isCalledByGet = reader.Find("get") is not null && reader.Find("post") is null;
        if (effect == Effect.Moves && !isMisread && direction == Direction.Outbound && isSigned && !isCarriedByBrowser && isCalledByGet)
        {
            reader.Refuse("get", "a GET request is repeated by whatever stands between, so that none may move money: write 'effect: reads' or 'effect: prepares' if this one does not");
        }

        return effect;
    }

    private static string? ReadIdempotencyHeader(MappingReader reader, Effect effect)
    {
        if (reader.Scalar("idempotent") is not YamlScalar header)
        {
            return null;
        }

        if (!SpecKeywords.IdempotencyHeaders.Contains(header.Text))
        {
            reader.Report(Descriptors.NotAllowed, "idempotent", header, header.Text, "; 'X-Request-Id' is the one header that is known to make repeats safe, spelled so");
        }
        else if (effect == Effect.Reads)
        {
            reader.Refuse("idempotent", "what changes nothing ('effect: reads') may be repeated without a header");
        }

        return header.Text;
    }

    private static void ReportContradictions(MappingReader reader, Direction direction, bool isSigned, bool isCarriedByBrowser)
    {
        if (direction == Direction.Inbound && reader.Find("answer") is not null)
        {
            reader.Refuse("answer", "what the merchant answers is in 'response'");
        }

        if (!isSigned)
        {
            RefuseAll(reader, OfSigned, "a message without signature ('signed: false') has none");
        }
        else if (direction == Direction.Inbound)
        {
            RefuseAll(reader, OfOutbound, "only a request of the merchant's has one, and this message comes in ('direction: inbound')");
        }

        if (isCarriedByBrowser)
        {
            RefuseAll(reader, NotOfBrowsers, "the payer's browser carries the request ('carriedBy: browser'): no answer comes back, and no header goes along");
        }
    }

    private static void RefuseAll(MappingReader reader, string[] keys, string why)
    {
        foreach (string key in keys)
        {
            if (reader.Find(key) is not null)
            {
                reader.Refuse(key, why);
            }
        }
    }
}
