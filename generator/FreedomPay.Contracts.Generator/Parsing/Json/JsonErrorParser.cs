using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Json;

/// <summary>Parses <c>errors</c>: how responses in JSON say that a request failed.</summary>
internal static class JsonErrorParser
{
    private const string TestAdvice = "a test, for example 'status: error', 'http: 422' or 'X-Request-Status: error', or the name of a member that only errors have";

    /// <summary>Reads the errors of a file or of an endpoint; null if there are none, or if they have mistakes, which are reported.</summary>
    public static JsonErrorModel? Read(MappingParser parent)
    {
        if (parent.Find("errors") is not YamlEntry entry
            || MappingParser.Open(entry.Value, SpecKeywords.Errors, parent.Path.Key("errors"), entry.Key.Span, parent.Problems) is not MappingParser parser)
        {
            return null;
        }

        EquatableArray<ShapeTest> tests = parser.Require("when") is YamlEntry when ? ReadTests(parser, when) : EquatableArray<ShapeTest>.Empty;
        EquatableArray<ShapeTest> notDone = parser.Find("notDone") is YamlEntry proof ? ReadTests(parser, proof) : EquatableArray<ShapeTest>.Empty;
        ReportStatuses(parser, "when", static status => status[0] != '2' ? null : "is a status of success, so that every such response would be an error");
        ReportStatuses(parser, "notDone", static status => status[0] == '4' ? null
            : status[0] == '5' ? "proves nothing: a server on the way may have sent it, or the gateway after the money moved"
            : "proves nothing: a response with it can be anything");
        return new JsonErrorModel(tests, ReadMember(parser, "code"), ReadMember(parser, "description"), notDone);
    }

    private static string? ReadMember(MappingParser parser, string key)
    {
        if (parser.Scalar(key) is not YamlScalar scalar)
        {
            return null;
        }

        if (!AnswerNames.IsMember(scalar.Text))
        {
            parser.Report(SpecDescriptors.BadName, key, scalar, scalar.Text, "the name of a member", Lookalikes.In(scalar.Text), "it has ASCII letters, digits and underscores, and dots between the levels: error.code");
        }

        return scalar.Text;
    }

    /// <summary>Reads one test or a list of them. Each alone tells an error.</summary>
    private static EquatableArray<ShapeTest> ReadTests(MappingParser parser, YamlEntry entry)
    {
        KeyPath path = parser.Path.Key(entry.Key.Text);
        SpecProblems problems = parser.Problems;
        List<ShapeTest> tests = [];
        if (entry.Value is not YamlSequence sequence)
        {
            AddTest(entry.Value, path, tests, problems);
            return tests.ToEquatableArray();
        }

        if (sequence.Items.Length == 0)
        {
            problems.Report(SpecDescriptors.WrongKind, sequence.Span, path.ToString(), TestAdvice, "an empty list");
        }

        HashSet<string> names = new(StringComparer.Ordinal);
        for (int index = 0; index < sequence.Items.Length && !problems.IsFull; index++)
        {
            int before = tests.Count;
            AddTest(sequence.Items[index], path.Item(index), tests, problems);
            if (tests.Count > before && !names.Add(tests[before].WireName))
            {
                problems.Report(SpecDescriptors.Contradiction, sequence.Items[index].Span, path.Item(index).ToString(), $"'{Shown(tests[before].WireName)}' is in the list already; put all its values into one test: [a, b]");
            }
        }

        return tests.ToEquatableArray();
    }

    private static void AddTest(YamlNode node, KeyPath path, List<ShapeTest> tests, SpecProblems problems)
    {
        switch (node)
        {
            case YamlScalar { IsNothing: false } member when AnswerNames.IsStatus(member.Text) || AnswerNames.IsHeader(member.Text):
                string meant = AnswerNames.IsStatus(member.Text) ? $"http: {member.Text}" : $"{member.Text}: error";
                problems.Report(SpecDescriptors.WrongKind, node.Span, path.ToString(), $"a test ('{meant}'); only a member can tell an error by being there", node.Description);
                break;
            case YamlScalar { IsNothing: false } member when AnswerNames.IsMember(member.Text) && member.Text != AnswerNames.Http:
                tests.Add(new ShapeTest(member.Text, EquatableArray<string>.Empty));
                break;
            case YamlMapping { Entries: { Length: 1 } entries }:
                IReadOnlyList<YamlScalar> texts = MappingParser.Scalars(entries[0].Value, path.Key(entries[0].Key.Text), problems);
                if (entries[0].Value is YamlSequence { Items.Length: 0 } empty)
                {
                    problems.Report(SpecDescriptors.WrongKind, empty.Span, path.Key(entries[0].Key.Text).ToString(), "a value or a list of values; a member that only errors have is a text: '- error'", "an empty list");
                }

                tests.Add(ReadTest(entries[0].Key, texts, path.Key(entries[0].Key.Text), problems));
                break;
            case YamlMapping { Entries.Length: > 1 } several:
                problems.Report(SpecDescriptors.Contradiction, several.Entries[1].Key.Span, path.ToString(), "each test alone tells an error: write a list, '- status: error' and so on");
                break;
            default:
                problems.Report(SpecDescriptors.WrongKind, node.Span, path.ToString(), TestAdvice, node.Description);
                break;
        }
    }

    private static ShapeTest ReadTest(YamlScalar name, IReadOnlyList<YamlScalar> texts, KeyPath path, SpecProblems problems)
    {
        if (name.Text == AnswerNames.Http)
        {
            ReportStatuses(texts, path, problems);
            return new ShapeTest(AnswerNames.HttpStatus, texts.Select(static text => text.Text).ToEquatableArray());
        }

        if (!AnswerNames.IsHeader(name.Text) && !AnswerNames.IsMember(name.Text))
        {
            problems.Report(SpecDescriptors.BadName, name.Span, path.ToString(), name.Text, "the name of what an error is told by", Lookalikes.In(name.Text), "it is a member, with dots between the levels (error.code), a header (X-Request-Status) or 'http'");
        }

        foreach (YamlScalar text in texts.TakeWhile(_ => !problems.IsFull))
        {
            if (AnswerNames.LooksLikeHttp(name.Text, text))
            {
                problems.Report(SpecDescriptors.Malformed, text.Span, path.ToString(), text.Text, $"is compared with the member '{name.Text}'; the HTTP status is 'http: {text.Text}', and a member's text is in quotation marks");
            }
            else if (!IsFlag(text) && SentText.ComparisonViolation(text, problems, isJson: true) is string mistake)
            {
                problems.Report(SpecDescriptors.Malformed, text.Span, path.ToString(), text.Text, mistake);
            }
        }

        ReportRepeated(texts, path, problems);
        return new ShapeTest(name.Text, texts.Select(static text => text.Text).ToEquatableArray());
    }

    /// <summary>Determines whether a text is a boolean of JSON: <c>success: false</c>. What an error is told by has no type.</summary>
    private static bool IsFlag(YamlScalar text) => text is { IsPlain: true, Text: "true" or "false" };

    /// <summary>Reports statuses that can tell nothing where they are.</summary>
    private static void ReportStatuses(MappingParser parser, string key, Func<string, string?> mistake)
    {
        if (parser.Find(key)?.Value is not YamlNode value)
        {
            return;
        }

        KeyPath path = parser.Path.Key(key);
        YamlNode[] tests = value is YamlSequence sequence ? sequence.Items : [value];
        for (int index = 0; index < tests.Length && !parser.Problems.IsFull; index++)
        {
            if (tests[index] is not YamlMapping { Entries.Length: 1 } mapping || mapping.Entries[0].Key.Text != AnswerNames.Http)
            {
                continue;
            }

            YamlEntry test = mapping.Entries[0];
            KeyPath place = (value is YamlSequence ? path.Item(index) : path).Key(AnswerNames.Http);
            YamlNode[] statuses = test.Value is YamlSequence several ? several.Items : [test.Value];
            foreach (YamlScalar status in statuses.OfType<YamlScalar>().Where(static status => AnswerNames.IsStatus(status.Text)).TakeWhile(_ => !parser.Problems.IsFull))
            {
                if (mistake(status.Text) is string why)
                {
                    parser.Problems.Report(SpecDescriptors.Malformed, status.Span, place.ToString(), status.Text, why);
                }
            }
        }
    }

    private static void ReportRepeated(IReadOnlyList<YamlScalar> texts, KeyPath path, SpecProblems problems)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (YamlScalar text in texts.TakeWhile(_ => !problems.IsFull))
        {
            if (!known.Add(text.Text))
            {
                problems.Report(SpecDescriptors.Contradiction, text.Span, path.ToString(), $"'{text.Text}' is already in the list");
            }
        }
    }

    /// <summary>Reports what is no HTTP status of a response.</summary>
    public static void ReportStatuses(IReadOnlyList<YamlScalar> texts, KeyPath path, SpecProblems problems)
    {
        foreach (YamlScalar text in texts.TakeWhile(_ => !problems.IsFull))
        {
            if (!AnswerNames.IsStatus(text.Text))
            {
                problems.Report(SpecDescriptors.Malformed, text.Span, path.ToString(), text.Text, "is not an HTTP status of a response: it is a number from 200 to 599, for example 422; several are a list: [400, 422]");
            }
        }

        ReportRepeated(texts, path, problems);
    }

    private static string Shown(string name) => name == AnswerNames.HttpStatus ? AnswerNames.Http : name;
}
