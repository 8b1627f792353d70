using System.Globalization;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Json;
using FreedomPay.Contracts.Generator.Parsing.Passes;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses the response of an endpoint: one shape (<c>response</c>) or several (<c>responses</c>).</summary>
internal static class ResponseParser
{
    /// <summary>A shape is told by a few fields. More names are not compared with all others, which would take long in a hostile spec.</summary>
    private const int MostTests = 8;

    private static readonly string[] Keys = ["response", "responses"];

    private static readonly EquatableArray<ShapeTest> StatusIsOk =
        new[] { new ShapeTest(ProtocolFields.Status, new[] { ProtocolFields.StatusOk }.ToEquatableArray()) }.ToEquatableArray();

    public static ResponseModel? Read(MappingParser endpoint, string name, Direction direction, bool isSigned, AnswerKind answer, bool isCarriedByBrowser, JsonErrorModel? errors, UnitContext context)
    {
        string? reason = isCarriedByBrowser ? "the payer's browser carries the request ('carriedBy: browser'), and what comes back does not reach the merchant"
            : !isSigned ? "a message without signature is a form on its way through the payer's browser, and nothing answers it"
            : answer == AnswerKind.Text ? "the answer is a text ('answer: text'), which has no fields"
            : null;
        string[] keys = [.. Keys.Where(key => endpoint.Find(key) is not null)];
        if (reason is not null)
        {
            foreach (string key in keys)
            {
                endpoint.Refuse(key, reason);
            }

            if (isSigned && !isCarriedByBrowser && endpoint.Find("means") is not null)
            {
                endpoint.Refuse("means", reason);
            }

            return null;
        }

        if (keys.Length == 2)
        {
            endpoint.Refuse("responses", "an answer has either one shape ('response') or several ('responses')");
        }

        FieldScope scope = FieldScope.Response(context.Header, name, direction);
        if (direction == Direction.Inbound)
        {
            if (endpoint.Find("responses") is not null)
            {
                endpoint.Refuse("responses", "the merchant chooses what it answers; list the fields in 'response'");
            }

            return keys.Length == 0 ? null : Single(endpoint, EquatableArray<ShapeTest>.Empty, scope, context);
        }

        if (endpoint.Find("responses") is not null && endpoint.Find("means") is not null)
        {
            endpoint.Refuse("means", "the answer has several shapes ('responses'), and each says what it means");
        }

        return endpoint.Find("responses") is YamlEntry shapes
            ? new ResponseModel(ReadShapes(shapes, endpoint, scope, errors, context).ToEquatableArray())
            : Single(endpoint, context.Header.IsJson ? EquatableArray<ShapeTest>.Empty : StatusIsOk, scope, context);
    }

    private static ResponseModel Single(MappingParser endpoint, EquatableArray<ShapeTest> when, FieldScope scope, UnitContext context)
    {
        ShapeModel shape = new()
        {
            Name = null,
            Summary = null,
            Notes = EquatableArray<string>.Empty,
            When = when,
            Without = EquatableArray<string>.Empty,
            MayBeEmpty = false,
            Means = endpoint.Choice("means", SpecKeywords.Meanings),
            Message = FieldMapParser.Read(endpoint, "response", hasAnyOf: false, scope, context),
        };
        return new ResponseModel(new[] { shape }.ToEquatableArray());
    }

    private static List<ShapeModel> ReadShapes(YamlEntry shapes, MappingParser endpoint, FieldScope scope, JsonErrorModel? errors, UnitContext context)
    {
        List<ShapeModel> read = [];
        List<(ShapeModel Shape, MappingParser Keys)> readings = [];
        KeyPath path = endpoint.Path.Key("responses");
        SpecProblems problems = endpoint.Problems;
        if (MappingParser.EntriesOf(shapes.Value, path, problems) is not YamlEntry[] entries)
        {
            return read;
        }

        if (entries.Length == 0)
        {
            problems.Report(SpecDescriptors.WrongKind, shapes.Value.Span, path.ToString(), "at least one shape", "an empty mapping");
        }

        MappingParser.ReportDuplicates(entries, path, problems);
        FieldScope within = scope.WithShapes(entries.Select(static entry => entry.Key.Text));
        Dictionary<string, string> byTests = new(StringComparer.Ordinal);
        foreach (YamlEntry entry in entries)
        {
            KeyPath shapePath = path.Key(entry.Key.Text);
            string name = entry.Key.Text;
            if (!CSharpNames.IsMemberName(name))
            {
                problems.Report(SpecDescriptors.BadName, entry.Key.Span, shapePath.ToString(), name, "the name of a shape", Lookalikes.In(name), CSharpNames.MemberNameRule);
            }
            else if ((CSharpNames.TakenBy(name) ?? (scope.TypeNames.Contains(name) ? "a type of the endpoint" : null)) is string owner)
            {
                problems.Report(SpecDescriptors.TakenTypeName, entry.Key.Span, shapePath.ToString(), name, owner, "give the shape another one");
            }

            if (ReadShape(entry, shapePath, isLast: entry == entries[entries.Length - 1], within.Shape(name), context) is not (ShapeModel shape, MappingParser keys))
            {
                continue;
            }

            string tests = TestsOf(shape);
            if (byTests.TryGetValue(tests, out string? same))
            {
                problems.Report(SpecDescriptors.Contradiction, entry.Key.Span, shapePath.ToString(), $"'when' says the same as that of '{same}', so that this shape never comes");
            }
            else if (tests.Length > 0)
            {
                byTests.Add(tests, name);
            }

            read.Add(shape);
            readings.Add((shape, keys));
        }

        ShapeRules.Report(readings, isSigned: !context.Header.IsJson);
        if (context.Header.IsJson)
        {
            JsonShapeRules.Report(readings, errors);
        }

        ReportHiddenTypes(entries, path, context);
        return read;
    }

    /// <summary>Reports shapes that hide a type: within the response, the name means the shape, even if a field's type is meant.</summary>
    private static void ReportHiddenTypes(YamlEntry[] entries, KeyPath path, UnitContext context)
    {
        HashSet<string> inlineTypes = new(context.InlineTypes.Select(static type => type.Name.Name), StringComparer.Ordinal);
        foreach (YamlEntry entry in entries)
        {
            string name = entry.Key.Text;
            if (context.FileTypes.Contains(name) || inlineTypes.Contains(name))
            {
                context.Problems.Report(SpecDescriptors.TakenTypeName, entry.Key.Span, path.Key(name).ToString(), name, "another type of the spec", "give the shape another one");
            }
        }
    }

    private static (ShapeModel Shape, MappingParser Keys)? ReadShape(YamlEntry entry, KeyPath path, bool isLast, FieldScope scope, UnitContext context)
    {
        if (MappingParser.Open(entry.Value, SpecKeywords.Shape, path, entry.Key.Span, context.Problems) is not MappingParser parser)
        {
            return null;
        }

        ValueWarnings.OfTexts(parser);
        MessageModel message = FieldMapParser.Read(parser, "fields", hasAnyOf: false, scope, context);
        if (context.Header.IsJson)
        {
            parser.Require("when");
        }

        ShapeModel shape = new()
        {
            Name = entry.Key.Text,
            Summary = parser.Text("summary"),
            Notes = parser.Texts("notes"),
            When = parser.Find("when") is YamlEntry when ? ReadWhen(when.Value, path.Key("when"), isLast, message, context) : StatusIsOk,
            Without = parser.Texts("without"),
            MayBeEmpty = parser.Flag("mayBeEmpty"),
            Means = parser.Choice("means", SpecKeywords.Meanings),
            Message = message,
        };
        return (shape, parser);
    }

    private static EquatableArray<ShapeTest> ReadWhen(YamlNode node, KeyPath path, bool isLast, MessageModel message, UnitContext context)
    {
        SpecProblems problems = context.Problems;
        List<ShapeTest> tests = [];
        if (MappingParser.EntriesOf(node, path, problems) is not YamlEntry[] entries)
        {
            return EquatableArray<ShapeTest>.Empty;
        }

        if (entries.Length == 0 && !isLast)
        {
            problems.Report(SpecDescriptors.Contradiction, node.Span, path.ToString(), "without a field every answer fits, so that the shapes behind it never come; make it the last one");
        }

        MappingParser.ReportDuplicates(entries, path, problems);
        foreach (YamlEntry entry in entries)
        {
            KeyPath testPath = path.Key(entry.Key.Text);
            IReadOnlyList<YamlScalar> texts = MappingParser.Scalars(entry.Value, testPath, problems);
            ReportTest(entry, texts, testPath, message, mayBeMistyped: entries.Length <= MostTests, context);
            tests.Add(new ShapeTest(IsHttp(entry, context) ? AnswerNames.HttpStatus : entry.Key.Text, texts.Select(static text => text.Text).ToEquatableArray()));
        }

        return tests.ToEquatableArray();
    }

    private static bool IsHttp(YamlEntry test, UnitContext context) => test.Key.Text == AnswerNames.Http && context.Header.IsJson;

    private static void ReportTest(YamlEntry entry, IReadOnlyList<YamlScalar> texts, KeyPath path, MessageModel message, bool mayBeMistyped, UnitContext context)
    {
        SpecProblems problems = context.Problems;
        string wireName = entry.Key.Text;
        if (entry.Value is YamlSequence { Items.Length: 0 })
        {
            problems.Report(SpecDescriptors.WrongKind, entry.Value.Span, path.ToString(), "a value or a list of values", "an empty list");
        }

        if (IsHttp(entry, context))
        {
            JsonErrorParser.ReportStatuses(texts, path, problems);
            return;
        }

        bool isName = context.Header.IsJson ? CSharpNames.IsJsonName(wireName) || AnswerNames.IsHeader(wireName) : CSharpNames.IsWireName(wireName);
        if (!isName)
        {
            string rule = !context.Header.IsJson ? CSharpNames.WireNameRule
                : AnswerNames.IsMember(wireName) ? "a shape is told by the response's own members, not by those within them"
                : CSharpNames.JsonNameRule;
            problems.Report(SpecDescriptors.BadName, entry.Key.Span, path.ToString(), wireName, "the name of a field", Lookalikes.In(wireName), rule);
            return;
        }

        if (wireName is ProtocolFields.Salt or ProtocolFields.Signature)
        {
            problems.Report(SpecDescriptors.Contradiction, entry.Key.Span, path.ToString(), "a salt or a signature differs in every message and tells no shape");
            return;
        }

        if (wireName == ProtocolFields.Status && !context.Header.IsJson && texts.FirstOrDefault(static text => text.Text == ProtocolFields.StatusError) is YamlScalar error)
        {
            problems.Report(SpecDescriptors.Contradiction, error.Span, path.ToString(), "the answer with pg_status 'error' is the protocol's own, and the same for all endpoints");
        }

        FieldModel? field = message.Fields.FirstOrDefault(candidate => candidate.WireName == wireName);
        if (context.Header.IsJson && field is null && wireName == ProtocolFields.Status)
        {
            problems.Report(SpecDescriptors.Contradiction, entry.Key.Span, path.ToString(), "a response in JSON has no status of its protocol; a shape is told by 'http', a header or a member of the response");
            return;
        }

        if (field?.Type is null or StringType)
        {
            ReportTexts(wireName, texts, isListed: field is not null, path, context);
        }

        if (field is null)
        {
            string[] names = [.. context.Header.IsJson ? (string[])[] : [ProtocolFields.Status], .. message.Fields.Select(static known => known.WireName)];
            if (Array.Find(names, name => name == $"pg_{wireName}") is string prefixed)
            {
                problems.Report(SpecDescriptors.UnknownField, entry.Key.Span, path.ToString(), wireName, "in the shape", $"; did you mean '{prefixed}'?");
            }
            else if (mayBeMistyped && wireName != ProtocolFields.Status && Suggestions.MistypedField(wireName, names) is string meant)
            {
                problems.Report(SpecDescriptors.UnknownField, entry.Key.Span, path.ToString(), wireName, "in the shape", $"; did you mean '{meant}'?");
            }

            if (texts.Count > 1)
            {
                string cure = wireName == ProtocolFields.Status ? "make each a shape of its own" : "list the field in 'fields'";
                problems.Report(SpecDescriptors.Contradiction, entry.Value.Span, path.ToString(), $"nothing would say which of the values came; {cure}");
            }

            return;
        }

        if (field.Type is DecimalType)
        {
            problems.Report(SpecDescriptors.Contradiction, entry.Key.Span, path.ToString(), $"'{wireName}' is a decimal, of which 5, 5.0 and 5.00 are different texts; a shape is told by a text or an integer");
            return;
        }

        if (field.Type is ObjectType or ListType or AnyType)
        {
            problems.Report(SpecDescriptors.Contradiction, entry.Key.Span, path.ToString(), $"'{wireName}' is an object or a list; a shape is told by a single value");
            return;
        }

        foreach (YamlScalar text in texts)
        {
            if (field.Type is UnresolvedType unresolved)
            {
                context.Use(unresolved, path, text.Span, asScalar: true, new TextUse(text.Text, path.ToString(), problems.Place(text.Span)));
            }
            else if (field.Type is EnumType known && !known.Has(text.Text))
            {
                problems.Report(SpecDescriptors.NotAllowed, text.Span, path.ToString(), text.Text, Suggestions.For(text.Text, known.Texts));
            }
            else if ((ValueMismatch.Of(field.Type, text.Text) ?? BoundsParser.Violation(field.Bounds, field.Type, text.Text, context.Patterns)) is string mismatch)
            {
                problems.Report(SpecDescriptors.Malformed, text.Span, path.ToString(), text.Text, $"cannot be a value of '{wireName}': it {mismatch}");
            }
        }
    }

    private static void ReportTexts(string wireName, IReadOnlyList<YamlScalar> texts, bool isListed, KeyPath path, UnitContext context)
    {
        SpecProblems problems = context.Problems;
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (YamlScalar text in texts)
        {
            if (!known.Add(text.Text))
            {
                problems.Report(SpecDescriptors.Contradiction, text.Span, path.ToString(), $"'{text.Text}' is already in the list");
                continue;
            }

            string? status = wireName != ProtocolFields.Status || context.Header.IsJson ? null
                : Array.Find([ProtocolFields.StatusOk, ProtocolFields.StatusError], known => known != text.Text && string.Equals(known, text.Text, StringComparison.OrdinalIgnoreCase));
            if (status is not null)
            {
                problems.Report(SpecDescriptors.Malformed, text.Span, path.ToString(), text.Text, $"is compared as it is, and the gateway writes '{status}'");
            }
            else if (SentText.IsWildcard(text.Text))
            {
                problems.Report(SpecDescriptors.Malformed, text.Span, path.ToString(), text.Text, "is compared as it is; the shape of every other answer is the last one, with 'when: {}'");
            }
            else if (context.Header.IsJson && !isListed && OtherKind(wireName, text) is string kind)
            {
                problems.Report(SpecDescriptors.Malformed, text.Span, path.ToString(), text.Text, kind);
            }
            else if (SentText.ComparisonViolation(text, problems, context.Header.IsJson) is string mistake)
            {
                problems.Report(SpecDescriptors.Malformed, text.Span, path.ToString(), text.Text, mistake);
            }
            else
            {
                ValueWarnings.OfCompared(text, path, problems);
            }
        }
    }

    /// <summary>Returns why a value that is no string of JSON needs a field: without one, the gateway's role would write it as a string.</summary>
    private static string? OtherKind(string wireName, YamlScalar text) =>
        AnswerNames.LooksLikeHttp(wireName, text) ? $"is compared with the member '{wireName}'; the HTTP status is 'http: {text.Text}', and a member's text is in quotation marks"
        : AnswerNames.IsHeader(wireName) || !text.IsPlain ? null
        : text.Text is "true" or "false" ? "is a boolean of JSON: list the field in 'fields' with 'type: boolean', or put the value in quotation marks if the gateway writes a string"
        : decimal.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "is a number of JSON: list the field in 'fields' with 'type: integer', or put the value in quotation marks if the gateway writes a string"
        : null;

    /// <summary>Returns the tests of a shape as a string that does not depend on their order.</summary>
    private static string TestsOf(ShapeModel shape) => string.Join("&", shape.When
        .OrderBy(static test => test.WireName, StringComparer.Ordinal)
        .Select(static test => $"{test.WireName}={string.Join("|", test.Texts.Select(static text => text.Replace("|", "||")))}"));
}
