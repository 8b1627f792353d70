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
            case YamlScalar { IsNothing: false } member when AnswerNames.IsMember(member.Text) && member.Text != AnswerNames.Http:
                tests.Add(new ShapeTest(member.Text, EquatableArray<string>.Empty));
                break;
            case YamlMapping { Entries: { Length: 1 } entries }:
                IReadOnlyList<YamlScalar> texts = MappingParser.Scalars(entries[0].Value, path.Key(entries[0].Key.Text), problems);
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

        foreach (YamlScalar text in texts)
        {
            if (SentText.ComparisonViolation(text, problems) is string mistake)
            {
                problems.Report(SpecDescriptors.Malformed, text.Span, path.ToString(), text.Text, mistake);
            }
        }

        return new ShapeTest(name.Text, texts.Select(static text => text.Text).ToEquatableArray());
    }

    /// <summary>Reports what is no HTTP status, or one that a shape or an error is never told by.</summary>
    public static void ReportStatuses(IReadOnlyList<YamlScalar> texts, KeyPath path, SpecProblems problems)
    {
        foreach (YamlScalar text in texts)
        {
            if (!AnswerNames.IsStatus(text.Text))
            {
                problems.Report(SpecDescriptors.Malformed, text.Span, path.ToString(), text.Text, "is not an HTTP status: it has three digits, for example 422");
            }
        }
    }

    private static string Shown(string name) => name == AnswerNames.HttpStatus ? AnswerNames.Http : name;
}
