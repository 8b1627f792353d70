using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Reading.Yaml;

namespace FreedomPay.Contracts.Generator.Reading;

/// <summary>Reads one entry of <c>endpoints</c>.</summary>
internal static class EndpointReader
{
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
        ReportContradictions(reader, direction, isSigned);
        (RequestMethod method, RequestPath? target) = TargetReader.Read(reader, direction, isSigned);
        RequestEncoding encoding = TargetReader.ReadEncoding(reader, method, direction, isSigned);

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
            Request = MessageReader.Read(reader, "request", hasAnyOf: true, FieldScope.Request(context.Header, name, isSigned), context),
            Response = ResponseReader.Read(reader, name, direction, isSigned, answer, context),
            Answer = answer,
            InlineTypes = context.InlineTypes,
        };

        TargetReader.CheckParameters(reader, target, endpoint.Request, isSigned);
        return problems.Count == problemsBefore ? endpoint : null;
    }

    private static void ReportContradictions(MappingReader reader, Direction direction, bool isSigned)
    {
        if (direction == Direction.Inbound && reader.Find("answer") is not null)
        {
            reader.Refuse("answer", "what the merchant answers is in 'response'");
        }

        if (!isSigned)
        {
            string[] ofSigned = ["key", "script", "answer"];
            foreach (string key in ofSigned.Where(key => reader.Find(key) is not null))
            {
                reader.Refuse(key, "a message without signature ('signed: false') has none");
            }
        }
    }
}
