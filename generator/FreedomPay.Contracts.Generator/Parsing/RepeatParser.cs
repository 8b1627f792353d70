using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses which fields make two messages to the merchant the same event: <c>repeat: [pg_payment_id, pg_result]</c>.</summary>
internal static class RepeatParser
{
    public static EquatableArray<string> Read(MappingParser parser, Direction direction, bool isSigned, MessageModel request)
    {
        if (parser.Find("repeat") is not YamlEntry entry)
        {
            return EquatableArray<string>.Empty;
        }

        if (direction != Direction.Inbound)
        {
            parser.Refuse("repeat", "only a message to the merchant ('direction: inbound') is repeated by the gateway; 'idempotent' is about requests to the gateway");
            return EquatableArray<string>.Empty;
        }

        if (!isSigned)
        {
            parser.Refuse("repeat", "anyone can make a message without signature ('signed: false') look like a repeat of another");
            return EquatableArray<string>.Empty;
        }

        KeyPath path = parser.Path.Key("repeat");
        if (entry.Value is not YamlSequence { Items.Length: > 0 } sequence)
        {
            parser.Report(SpecDescriptors.WrongKind, "repeat", entry.Value, "a list of fields", entry.Value is YamlSequence ? "an empty list" : entry.Value.Description);
            return EquatableArray<string>.Empty;
        }

        List<string> names = [];
        for (int index = 0; index < sequence.Items.Length; index++)
        {
            KeyPath itemPath = path.Item(index);
            if (MappingParser.Scalar(sequence.Items[index], itemPath, "the name of a field", parser.Problems) is YamlScalar name)
            {
                Check(name, itemPath, names, request, parser.Problems);
                names.Add(name.Text);
            }
        }

        return names.ToEquatableArray();
    }

    private static void Check(YamlScalar name, KeyPath path, List<string> earlier, MessageModel request, SpecProblems problems)
    {
        if (request.Fields.FirstOrDefault(field => field.WireName == name.Text) is not FieldModel field)
        {
            problems.Report(SpecDescriptors.UnknownField, name.Span, path.ToString(), name.Text, "in the request", Suggestions.For(name.Text, [.. request.Fields.Select(static field => field.WireName)]));
        }
        else if (earlier.Contains(name.Text))
        {
            problems.Report(SpecDescriptors.Contradiction, name.Span, path.ToString(), $"'{name.Text}' is already in the list");
        }
        else if (field.Type is ObjectType or ListType or AnyType)
        {
            problems.Report(SpecDescriptors.Contradiction, name.Span, path.ToString(), $"'{name.Text}' is an object or a list; an event is told by single values");
        }
        else if (field.Sensitive)
        {
            problems.Report(SpecDescriptors.Contradiction, name.Span, path.ToString(), $"'{name.Text}' is sensitive, and a key of a store is no place for it");
        }
        else if (field.Constant is not null)
        {
            problems.Report(SpecDescriptors.Contradiction, name.Span, path.ToString(), $"'{name.Text}' is always '{field.Constant}' and tells no two messages apart");
        }
    }
}
