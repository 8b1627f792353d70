using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Passes;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>
/// Parses the form of the questions that tell what became of a request. <see cref="OutcomeRules"/> checks what they name, once the endpoint that
/// is asked is known.
/// </summary>
internal static class OutcomeParser
{
    public static EquatableArray<OutcomeModel> Read(MappingParser endpoint, TypeName name, Effect effect, UnitContext context)
    {
        if (endpoint.Find("outcome") is not YamlEntry entry)
        {
            return EquatableArray<OutcomeModel>.Empty;
        }

        if (effect == Effect.Reads)
        {
            endpoint.Refuse("outcome", "what changes nothing ('effect: reads') has no outcome to ask for");
        }

        KeyPath path = endpoint.Path.Key("outcome");
        if (entry.Value is YamlSequence { Items.Length: 0 })
        {
            endpoint.Report(SpecDescriptors.WrongKind, "outcome", entry.Value, "a question or a list of questions", "an empty list");
        }

        List<OutcomeModel> outcomes = [];
        YamlNode[] nodes = entry.Value is YamlSequence sequence ? sequence.Items : [entry.Value];
        for (int number = 0; number < nodes.Length; number++)
        {
            KeyPath itemPath = entry.Value is YamlSequence ? path.Item(number) : path;
            if (MappingParser.Open(nodes[number], SpecKeywords.Outcome, itemPath, entry.Key.Span, context.Problems) is MappingParser parser)
            {
                Question question = new(parser, context);
                if (outcomes.Count > 0 && IsAlwaysAsked(outcomes[outcomes.Count - 1], context.Request))
                {
                    context.Problems.Report(SpecDescriptors.Contradiction, nodes[number].Span, itemPath.ToString(), "the question before it needs nothing but required fields of the request and is always asked, so that this one never is; put the one that needs an answer first");
                }

                outcomes.Add(question.Read());
                context.Questions.Add(new QuestionPlaces(name, number, question.Places.ToEquatableArray()));
            }
        }

        return outcomes.ToEquatableArray();
    }

    /// <summary>Determines whether all values of a question are known whatever was sent.</summary>
    private static bool IsAlwaysAsked(OutcomeModel outcome, MessageModel request) =>
        outcome.With.Select(static pair => pair.Own).Concat(outcome.Given).All(name =>
            request.Fields.FirstOrDefault(field => field.WireName == name) is FieldModel sent && (sent.Required || sent.Constant is not null) && !sent.AllowEmpty);

    /// <summary>One question, and where its parts are.</summary>
    private sealed class Question(MappingParser parser, UnitContext context)
    {
        public List<QuestionPlace> Places { get; } = [];

        public OutcomeModel Read()
        {
            TypeName ask = ReadName();
            return new OutcomeModel
            {
                Ask = ask,
                With = ReadPairs("with", isNeeded: true),
                In = ReadField("in"),
                Id = (parser.Require("id") is null ? null : ReadField("id")) ?? "",
                Attempt = ReadField("attempt"),
                Given = ReadGiven(),
                Matches = ReadPairs("matches", isNeeded: false),
                Done = ReadTests("done", isNeeded: true),
                NotDone = ReadTests("notDone", isNeeded: false),
            };
        }

        private TypeName ReadName()
        {
            if (parser.RequireScalar("ask") is not YamlScalar scalar)
            {
                return context.NameOf("");
            }

            Add("ask", "ask", scalar);
            return EndpointNames.Read(parser, "ask", scalar, context);
        }

        private string? ReadField(string key)
        {
            if (parser.Scalar(key) is not YamlScalar scalar)
            {
                return null;
            }

            Add(key, key, scalar);
            return scalar.Text;
        }

        private EquatableArray<string> ReadGiven()
        {
            if (parser.Find("given") is YamlEntry entry)
            {
                Places.Add(new QuestionPlace("given", parser.Path.Key("given").ToString(), parser.Problems.Place(entry.Value.Span)));
            }

            return parser.Texts("given");
        }

        private EquatableArray<FieldPair> ReadPairs(string key, bool isNeeded)
        {
            List<FieldPair> pairs = [];
            foreach (YamlEntry entry in Entries(key, isNeeded))
            {
                KeyPath path = parser.Path.Key(key).Key(entry.Key.Text);
                if (MappingParser.Scalar(entry.Value, path, "the name of a field", parser.Problems) is YamlScalar own)
                {
                    Places.Add(new QuestionPlace(OwnPart(key, entry.Key.Text), path.ToString(), parser.Problems.Place(own.Span)));
                    pairs.Add(new FieldPair(entry.Key.Text, own.Text));
                }
            }

            return pairs.ToEquatableArray();
        }

        private EquatableArray<ShapeTest> ReadTests(string key, bool isNeeded) =>
            Entries(key, isNeeded).Select(entry => TestParser.Read(entry, parser.Path.Key(key), key, Places, parser.Problems)).ToEquatableArray();

        private YamlEntry[] Entries(string key, bool isNeeded)
        {
            YamlEntry? found = isNeeded ? parser.Require(key) : parser.Find(key);
            if (found is not YamlEntry entry)
            {
                return [];
            }

            Places.Add(new QuestionPlace(key, parser.Path.Key(key).ToString(), parser.Problems.Place(entry.Key.Span)));
            if (MappingParser.EntriesOf(entry.Value, parser.Path.Key(key), parser.Problems) is not YamlEntry[] entries)
            {
                return [];
            }

            // In a list, the presence of an item alone may say that the request was carried out.
            if (entries.Length == 0 && !(key == "done" && parser.Find("in") is not null))
            {
                parser.Report(SpecDescriptors.WrongKind, key, entry.Value, "at least one field", "an empty mapping");
            }

            MappingParser.ReportDuplicates(entries, parser.Path.Key(key), parser.Problems);
            foreach (YamlEntry field in entries)
            {
                Add(FieldPart(key, field.Key.Text), key, field.Key);
            }

            return entries;
        }

        private void Add(string part, string key, YamlScalar place)
        {
            KeyPath path = part == key ? parser.Path.Key(key) : parser.Path.Key(key).Key(place.Text);
            Places.Add(new QuestionPlace(part, path.ToString(), parser.Problems.Place(place.Span)));
        }
    }

    /// <summary>Names the key of a mapping: a field of the endpoint that is asked.</summary>
    public static string FieldPart(string key, string field) => $"{key}/{field}";

    /// <summary>Names its value: a field of the endpoint that asks.</summary>
    public static string OwnPart(string key, string field) => $"{key}/{field}=";

    /// <summary>Names one of its values.</summary>
    public static string ValuePart(string key, string field, int index) => $"{key}/{field}#{index}";
}
