using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Passes;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>
/// Parses how a message tells the state of a payment. <see cref="StateRules"/> checks what it names, once the types of other files are known.
/// </summary>
internal static class StateParser
{
    /// <summary>More than any message needs: the rest is refused, so that a hostile spec takes no longer to compile.</summary>
    private const int MostValues = 200;

    /// <summary>The keys that name a field, and the part that the list of refunds has.</summary>
    public static readonly string[] FieldKeys = ["payment", "order", "amount", "currency", "captured", "refunded", "test"];

    public const string RefundsDone = "refunds.done";

    public static StateModel? Read(MappingParser endpoint, EndpointModel model, UnitContext context)
    {
        if (endpoint.Find("state") is not YamlEntry entry || !IsPossible(endpoint, model))
        {
            return null;
        }

        return MappingParser.Open(entry.Value, SpecKeywords.State, endpoint.Path.Key("state"), entry.Key.Span, context.Problems) is MappingParser parser
            ? new State(parser, model, context).Read()
            : null;
    }

    /// <summary>Names the part that a combination of values is.</summary>
    public static string CasePart(int index) => $"when/{index}";

    private static bool IsPossible(MappingParser endpoint, EndpointModel model)
    {
        string? reason = model.Direction == Direction.Inbound ? null
            : model.Answer == AnswerKind.Text ? "the answer is a text ('answer: text'), which has no fields"
            : endpoint.Find("responses") is not null ? "the answer has several shapes ('responses'); only one of one shape ('response') tells the state of a payment"
            : endpoint.Find("response") is null ? "it is told by the fields of the answer, and there is no 'response' with any"
            : null;
        if (reason is not null && model.IsSigned && !model.IsCarriedByBrowser)
        {
            endpoint.Refuse("state", reason);
        }

        MessageModel? message = MessageOf(model);
        if (message?.Fields.FirstOrDefault(static field => field.PropertyName == "State") is FieldModel taken)
        {
            endpoint.Refuse("state", $"the record gets a property 'State', as '{taken.WireName}' has; give that field another with 'name:'");
        }

        return reason is null && model.IsSigned && !model.IsCarriedByBrowser;
    }

    /// <summary>Returns the message that comes to the merchant; null if it has several shapes, or none.</summary>
    public static MessageModel? MessageOf(EndpointModel endpoint) => endpoint.Direction == Direction.Inbound ? endpoint.Request : endpoint.Response?.Single?.Message;

    private sealed class State(MappingParser parser, EndpointModel model, UnitContext context)
    {
        private readonly List<QuestionPlace> _places = [];
        private int _values;

        public StateModel Read()
        {
            List<FieldPair> fields = [];
            foreach (string key in FieldKeys)
            {
                if (parser.Scalar(key) is YamlScalar scalar)
                {
                    _places.Add(new QuestionPlace(key, parser.Path.Key(key).ToString(), parser.Problems.Place(scalar.Span)));
                    fields.Add(new FieldPair(key, scalar.Text));
                }
            }

            StateModel state = new() { Fields = fields.ToEquatableArray(), Refunds = ReadRefunds(), Cases = ReadCases() };
            CheckRefunds(state);
            context.State = new QuestionPlaces(model.Name, 0, _places.ToEquatableArray());
            return state;
        }

        private RefundList? ReadRefunds()
        {
            if (parser.Find("refunds") is not YamlEntry entry
                || MappingParser.Open(entry.Value, SpecKeywords.Refunds, parser.Path.Key("refunds"), entry.Key.Span, parser.Problems) is not MappingParser refunds)
            {
                return null;
            }

            string list = Name(refunds, "in");
            string amount = Name(refunds, "amount");
            return new RefundList(list, amount, refunds.Require("done") is YamlEntry done ? ReadTests(done.Value, refunds.Path.Key("done"), RefundsDone).ToEquatableArray() : EquatableArray<ShapeTest>.Empty);
        }

        private string Name(MappingParser refunds, string key)
        {
            if (refunds.RequireScalar(key) is not YamlScalar scalar)
            {
                return "";
            }

            _places.Add(new QuestionPlace($"refunds.{key}", refunds.Path.Key(key).ToString(), parser.Problems.Place(scalar.Span)));
            return scalar.Text;
        }

        private EquatableArray<StateCase> ReadCases()
        {
            List<StateCase> cases = [];
            KeyPath path = parser.Path.Key("when");
            if (parser.Require("when") is not YamlEntry when || MappingParser.EntriesOf(when.Value, path, parser.Problems) is not YamlEntry[] entries)
            {
                return EquatableArray<StateCase>.Empty;
            }

            if (entries.Length == 0)
            {
                parser.Report(SpecDescriptors.WrongKind, "when", when.Value, "at least one state", "an empty mapping");
            }

            MappingParser.ReportDuplicates(entries, path, parser.Problems);
            foreach (YamlEntry entry in entries)
            {
                if (!SpecKeywords.PaymentWords.TryGetValue(entry.Key.Text, out PaymentWord word))
                {
                    parser.Problems.Report(SpecDescriptors.NotAllowed, entry.Key.Span, path.Key(entry.Key.Text).ToString(), entry.Key.Text, Suggestions.For(entry.Key.Text, [.. SpecKeywords.PaymentWords.Keys]));
                    continue;
                }

                ReadCases(entry, word, path.Key(entry.Key.Text), isOnly: entries.Length == 1, cases);
            }

            return cases.ToEquatableArray();
        }

        private void ReadCases(YamlEntry entry, PaymentWord word, KeyPath path, bool isOnly, List<StateCase> cases)
        {
            if (entry.Value is YamlSequence { Items.Length: 0 })
            {
                parser.Problems.Report(SpecDescriptors.WrongKind, entry.Value.Span, path.ToString(), "fields and their values, or a list of such mappings", "an empty list");
            }

            YamlNode[] nodes = entry.Value is YamlSequence sequence ? sequence.Items : [entry.Value];
            for (int index = 0; index < nodes.Length && _values <= MostValues; index++)
            {
                KeyPath place = entry.Value is YamlSequence ? path.Item(index) : path;
                if (nodes[index] is YamlMapping { Entries.Length: 0 } && !(isOnly && nodes.Length == 1 && model.Direction == Direction.Inbound))
                {
                    parser.Problems.Report(SpecDescriptors.Contradiction, nodes[index].Span, place.ToString(), "this would be every message; only one that comes to the merchant and always says the same has a state without a test, and no other state");
                    continue;
                }

                StateCase found = new(word, ReadTests(nodes[index], place, CasePart(cases.Count)).ToEquatableArray());
                if (cases.Find(earlier => Covers(earlier, found)) is StateCase covering)
                {
                    string earlier = SpecKeywords.PaymentWords.First(pair => pair.Value == covering.State).Key;
                    parser.Problems.Report(SpecDescriptors.Contradiction, nodes[index].Span, place.ToString(), $"'{earlier}' comes first and has every such message, so that this never applies; put this before it");
                }

                cases.Add(found);
            }
        }

        private List<ShapeTest> ReadTests(YamlNode node, KeyPath path, string part)
        {
            List<ShapeTest> tests = [];
            if (MappingParser.EntriesOf(node, path, parser.Problems) is not YamlEntry[] entries)
            {
                return tests;
            }

            if (entries.Length == 0 && part == RefundsDone)
            {
                parser.Problems.Report(SpecDescriptors.WrongKind, node.Span, path.ToString(), "at least one field", "an empty mapping");
            }

            MappingParser.ReportDuplicates(entries, path, parser.Problems);
            foreach (YamlEntry entry in entries)
            {
                _values += entry.Value is YamlSequence several ? several.Items.Length : 1;
                if (_values > MostValues)
                {
                    parser.Problems.Report(SpecDescriptors.Contradiction, entry.Key.Span, path.Key(entry.Key.Text).ToString(), $"a state is told by at most {MostValues} values");
                    break;
                }

                _places.Add(new QuestionPlace(OutcomeParser.FieldPart(part, entry.Key.Text), path.Key(entry.Key.Text).ToString(), parser.Problems.Place(entry.Key.Span)));
                tests.Add(TestParser.Read(entry, path, part, _places, parser.Problems));
            }

            return tests;
        }

        /// <summary>Reports refunds that could not be told in part and in whole, or that nothing looks at.</summary>
        private void CheckRefunds(StateModel state)
        {
            string? key = state.Refunds is not null ? "refunds" : parser.Find("refunded") is not null ? "refunded" : null;
            if (key is null)
            {
                return;
            }

            if (!parser.IsMeant("amount"))
            {
                parser.Refuse(key, "without 'amount', nothing tells whether all of the payment was refunded, or part of it");
            }
            else if (state.Cases.Count > 0 && !state.Cases.Any(static found => found.State == PaymentWord.Paid))
            {
                parser.Refuse(key, "only of a payment that is 'paid' it is asked how much was refunded, and no values mean that");
            }
        }

        /// <summary>Determines whether every message with the values of one combination has those of an earlier one.</summary>
        private static bool Covers(StateCase earlier, StateCase later) => earlier.Tests.All(test =>
            later.Tests.Any(other => other.WireName == test.WireName && other.Texts.Count > 0 && other.Texts.All(test.Texts.Contains)));
    }
}
