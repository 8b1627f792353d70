using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Reading.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Reading;

internal enum MessageKind
{
    Request,
    Response,
}

/// <summary>Reads the fields of a request or an answer.</summary>
internal static class MessageReader
{
    public static MessageModel Read(MappingReader endpoint, string key, MessageKind kind, EndpointName name, Protocol protocol)
    {
        if (endpoint.Find(key) is not YamlEntry message)
        {
            return MessageModel.Empty;
        }

        KeyPath path = endpoint.Path.Key(key);
        SpecProblems problems = endpoint.Problems;
        if (MappingReader.Entries(message.Value, path, problems) is not IReadOnlyList<YamlEntry> entries)
        {
            return MessageModel.Empty;
        }

        MappingReader.ReportDuplicates(entries, path, problems);

        List<FieldModel> fields = [];
        Dictionary<string, FieldModel> byProperty = new(StringComparer.Ordinal);
        foreach (YamlEntry entry in entries)
        {
            if (ReadField(entry, path.Key(entry.Key.Text), kind, protocol, problems) is not (FieldModel field, TextSpan nameSpan))
            {
                continue;
            }

            string fieldPath = path.Key(field.WireName).ToString();
            if ((Names.TakenBy(field.PropertyName) ?? TypeOf(name, field.PropertyName)) is string owner)
            {
                problems.Report(Descriptors.TakenName, nameSpan, fieldPath, field.PropertyName, owner);
            }
            else if (!byProperty.TryGetValue(field.PropertyName, out FieldModel? earlier))
            {
                byProperty.Add(field.PropertyName, field);
            }
            else if (earlier.WireName != field.WireName)
            {
                problems.Report(Descriptors.SameProperty, nameSpan, fieldPath, field.PropertyName, earlier.WireName);
            }

            fields.Add(field);
        }

        return new MessageModel(fields.ToEquatableArray());
    }

    private static string? TypeOf(EndpointName name, string propertyName) =>
        propertyName == name.RequestType || propertyName == name.ResponseType ? "a type of the endpoint" : null;

    private static (FieldModel Field, TextSpan NameSpan)? ReadField(YamlEntry entry, KeyPath path, MessageKind kind, Protocol protocol, SpecProblems problems)
    {
        string wireName = entry.Key.Text;
        IReadOnlyList<string> own = kind == MessageKind.Request ? ProtocolFields.OfRequests(protocol) : ProtocolFields.OfResponses(protocol);
        if (own.Contains(wireName))
        {
            string protocolName = SpecKeywords.Protocols.First(known => known.Value == protocol).Key;
            problems.Report(Descriptors.ProtocolField, entry.Key.Span, path.ToString(), protocolName);
            return null;
        }

        if (!Names.IsWireName(wireName))
        {
            problems.Report(Descriptors.BadName, entry.Key.Span, path.ToString(), wireName, "the name of a field",
                "it is letters, digits and underscores of ASCII and does not begin with a digit");
            return null;
        }

        return FieldReader.Read(entry, path, kind, problems);
    }
}
