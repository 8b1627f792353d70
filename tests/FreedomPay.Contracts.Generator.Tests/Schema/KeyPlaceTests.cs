using System.Text.Json.Nodes;
using FreedomPay.Contracts.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Tests.Schema;

/// <summary>Every key of the format in every place: the reader and the schema take it or both refuse it, so that an editor says while one types what the build would say.</summary>
public class KeyPlaceTests
{
    private const string Key = "        KEY";

    private static readonly JsonSchema Schema = new((JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "specs", "schema", "freedompay.schema.json")))!);

    private static readonly string[] Keys = [.. new[] { SpecKeywords.File, SpecKeywords.Endpoint, SpecKeywords.Shape, SpecKeywords.Outcome, SpecKeywords.Field, SpecKeywords.Items, SpecKeywords.Type, SpecKeywords.EnumValue }
        .SelectMany(static keys => keys).Distinct()];

    private static readonly Dictionary<string, string> FieldTypes = new(StringComparer.Ordinal)
    {
        ["string"] = "type: string",
        ["url"] = "type: url",
        ["uuid"] = "type: uuid",
        ["integer"] = "type: integer",
        ["decimal"] = "type: decimal",
        ["boolean"] = "type: boolean",
        ["datetime"] = "type: datetime\nformat: yyyy-MM-dd HH:mm",
        ["date"] = "type: date\nformat: yyyy-MM-dd",
        ["enum"] = "type: enum\nvalues: [a, b]",
        ["object"] = "type: object\nfields: { a: string, b: string, c: integer }",
        ["list of strings"] = "type: list\nitems: string",
        ["list of objects"] = "type: list\nitems: { type: object, fields: { a: string } }",
        ["shared enum"] = "type: Kind",
        ["shared object"] = "type: Address",
        ["constant"] = "const: a",
        ["optional constant of a type"] = "type: integer\nconst: 5",
        ["required string"] = "type: string\nrequired: true",
        ["sensitive string"] = "type: string\nsensitive: true",
        ["sensitive date"] = "type: date\nformat: yyyy-MM-dd\nsensitive: true",
    };

    /// <summary>Words of a key that depend on where it is; the others are in <see cref="Value"/>.</summary>
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["contracts"] = "1",
        ["section"] = "A",
        ["namespace"] = "Test.Api",
        ["host"] = "https://api.example.com",
        ["protocol"] = "signed-form",
        ["notes"] = "A note.",
        ["titleOnly"] = "[A]",
        ["types"] = "{ Own: { type: object, fields: { a: string } } }",
        ["endpoints"] = "{ Own: { title: A, summary: B., post: /a } }",
        ["overlays"] = "{ Test.Other.Own: { request: { a: string } } }",
        ["title"] = "A",
        ["summary"] = "A text.",
        ["post"] = "/a",
        ["get"] = "/a",
        ["sources"] = "[a.example]",
        ["confidence"] = "full",
        ["direction"] = "inbound",
        ["signed"] = "false",
        ["answer"] = "text",
        ["script"] = "a",
        ["key"] = "payout",
        ["encoding"] = "form",
        ["deprecated"] = "true",
        ["request"] = "{ pg_q: string, pg_r: string }",
        ["anyOf"] = "[[a, b]]",
        ["response"] = "{ pg_q: string }",
        ["responses"] = "{ One: { when: { pg_status: ok } } }",
        ["effect"] = "reads",
        ["idempotent"] = "X-Request-Id",
        ["carriedBy"] = "browser",
        ["outcome"] = "{ ask: Ask, with: { pg_id: pg_other }, id: pg_id, done: { pg_done: \"1\" } }",
        ["when"] = "{ pg_status: done }",
        ["without"] = "[pg_q]",
        ["mayBeEmpty"] = "true",
        ["fields"] = "{ a: string, b: string }",
        ["ask"] = "Ask",
        ["with"] = "{ pg_id: pg_other }",
        ["in"] = "pg_list",
        ["id"] = "pg_id",
        ["attempt"] = "pg_other",
        ["given"] = "[pg_other]",
        ["matches"] = "{ pg_id: pg_other }",
        ["done"] = "{ pg_done: \"1\" }",
        ["notDone"] = "{ pg_done: \"0\" }",
        ["type"] = "string",
        ["required"] = "true",
        ["name"] = "Renamed",
        ["sensitive"] = "true",
        ["format"] = "yyyy-MM-dd HH:mm",
        ["scale"] = "2",
        ["min"] = "1",
        ["max"] = "9",
        ["minLength"] = "1",
        ["maxLength"] = "9",
        ["pattern"] = "^[a5]$",
        ["minItems"] = "1",
        ["maxItems"] = "9",
        ["alias"] = "pg_alias",
        ["requiredWhen"] = "pg_other",
        ["countField"] = "pg_count",
        ["items"] = "string",
        ["item"] = "row",
        ["values"] = "[a, b]",
        ["typeName"] = "Named",
        ["allowEmpty"] = "true",
        ["echoes"] = "pg_other",
        ["categories"] = "Kind",
        ["certainty"] = "doc",
        ["moneyMoved"] = "never",
        ["category"] = "a",
    };

    private static readonly Dictionary<string, string> Places = MakePlaces();

    public static TheoryData<string> AllPlaces => [.. Places.Keys];

    /// <summary>What only somebody who looks at another place of the spec can know.</summary>
    private static bool IsBeyondASchema(string place, string key) => (place, key) switch
    {
        // Whether the type of that name is an object or an enum.
        ("shared object of a response" or "shared object of a shape", "means" or "echoes") => true,

        // Whether the field of the request has the same type: an enum of its own is another one.
        ("enum of a response" or "enum of a shape", "echoes") => true,

        // What the other shapes ask for, and whether any value has a category.
        ("shape", "without") or ("shared enum", "categories") => true,
        _ => false,
    };

    [Theory]
    [MemberData(nameof(AllPlaces))]
    public void Reader_and_schema_take_the_same_keys(string place)
    {
        List<string> differences = [];
        Assert.Empty(Problems(Places[place].Replace(Key + "\n", "", StringComparison.Ordinal)));
        Assert.Empty(Schema.Validate(SpecDocument.Parse(Places[place].Replace(Key + "\n", "", StringComparison.Ordinal))));
        foreach (string key in Keys)
        {
            string text = Places[place];
            if (text.Split('\n').Any(line => line.StartsWith($"        {key}:", StringComparison.Ordinal)) || IsBeyondASchema(place, key))
            {
                continue;
            }

            text = text.Replace("KEY", $"{key}: {Value(place, key)}", StringComparison.Ordinal);
            if (key == "in")
            {
                // A field in the path is one of its parameters.
                text = text.Replace("post: /a\n    request:\n      pg_other", "post: /a/{pg_x}\n    request:\n      pg_other", StringComparison.Ordinal);
            }

            string[] problems = Problems(text);
            List<string> invalid = Schema.Validate(SpecDocument.Parse(text));
            if (problems.Length == 0 != (invalid.Count == 0))
            {
                differences.Add($"{key}: {(problems.Length == 0 ? $"only the schema refuses it ({invalid[0]})" : $"only the reader refuses it ({problems[0]})")}");
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static string Value(string place, string key)
    {
        bool isNumber = place.Contains("integer", StringComparison.Ordinal) || place.Contains("decimal", StringComparison.Ordinal) || place.Contains("of a type", StringComparison.Ordinal);
        string value = isNumber ? "5"
            : place.Contains("url of", StringComparison.Ordinal) ? "https://a.example"
            : place.Contains("uuid of", StringComparison.Ordinal) ? "0199765b-a007-7339-93fe-f073ac14aa9b"
            : place.Contains("boolean", StringComparison.Ordinal) ? "\"1\""
            : place.Contains("datetime", StringComparison.Ordinal) ? "\"2026-11-29 17:48\""
            : place.Contains("date", StringComparison.Ordinal) ? "\"2026-11-29\""
            : "a";
        bool isField = place.Contains(" of ", StringComparison.Ordinal) && FieldTypes.Keys.Any(type => place.StartsWith(type, StringComparison.Ordinal));
        return (isField, key) switch
        {
            (_, "example" or "default" or "const") => value,
            (true, "means") => $"{{ {value}: done }}",
            (true, "in") => "path",
            (true, "format") when place.StartsWith("items", StringComparison.Ordinal) => "yyyy-MM-dd",
            (_, "means") => place.StartsWith("value", StringComparison.Ordinal) ? "notFound" : "done",
            _ => Values[key],
        };
    }

    private static string[] Problems(string text) =>
        [.. SpecParser.Read("/specs/keys.yaml", "keys.yaml", SourceText.From(text), CancellationToken.None).Problems.Select(static problem => problem.ToDiagnostic()).Where(static problem => problem.Severity == DiagnosticSeverity.Error).Select(static problem => problem.ToString())];

    private static Dictionary<string, string> MakePlaces()
    {
        const string Endpoints = "endpoints:\n";
        const string Head = "contracts: 1\nsection: A\nnamespace: Test.Api\nhost: https://api.example.com\nprotocol: signed-form\ntypes:\n  Kind: { type: enum, values: [a, b] }\n  Address: { type: object, fields: { a: string } }\n" + Endpoints
            + "  Ask: { title: A, summary: B., post: /ask, effect: reads, request: { pg_id: { type: string, required: true } }, response: { pg_id: string, pg_done: boolean, pg_list: { type: list, items: { type: object, fields: { pg_id: string, pg_done: boolean } } } } }\n";
        Dictionary<string, string> places = new(StringComparer.Ordinal)
        {
            ["endpoint"] = Head + $"  Own:\n        title: A\n        summary: B.\n        post: /a\n        request: {{ a: string, b: string, pg_other: string }}\n{Key}\n",
            ["endpoint with a response"] = Head + $"  Own:\n        title: A\n        summary: B.\n        post: /a\n        request: {{ a: string, b: string, pg_other: string }}\n        response: {{ pg_s: string }}\n{Key}\n",
            ["endpoint with shapes"] = Head + $"  Own:\n        title: A\n        summary: B.\n        post: /a\n        request: {{ a: string, b: string, pg_other: string }}\n        responses: {{ One: {{ when: {{ pg_status: ok }} }} }}\n{Key}\n",
            ["endpoint that reads by GET"] = Head + $"  Own:\n        title: A\n        summary: B.\n        get: /a\n        effect: reads\n        request: {{ a: string, b: string, pg_other: string }}\n{Key}\n",
            ["endpoint that moves money and says so"] = Head + $"  Own:\n        title: A\n        summary: B.\n        post: /a\n        effect: moves\n        request: {{ a: string, b: string, pg_other: string }}\n{Key}\n",
            ["endpoint that answers a text"] = Head + $"  Own:\n        title: A\n        summary: B.\n        post: /a\n        answer: text\n        request: {{ a: string, b: string, pg_other: string }}\n{Key}\n",
            ["endpoint of a browser"] = Head + $"  Own:\n        title: A\n        summary: B.\n        post: /a\n        carriedBy: browser\n        request: {{ a: string, b: string, pg_other: string }}\n{Key}\n",
            ["inbound endpoint"] = Head + $"  Own:\n        title: A\n        summary: B.\n        direction: inbound\n        request: {{ a: string, b: string, pg_other: string }}\n{Key}\n",
            ["unsigned endpoint"] = Head + $"  Own:\n        title: A\n        summary: B.\n        signed: false\n        request: {{ a: string, b: string, pg_other: string }}\n{Key}\n",
            ["shape"] = Head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    responses:\n      One:\n        notes: A.\n{Key}\n",
            ["last shape, for everything else"] = Head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    responses:\n      Other: {{ when: {{ pg_q: 1 }} }}\n      One:\n        when: {{}}\n        fields: {{ pg_s: {{ type: string, required: true }} }}\n{Key}\n",
            ["outcome"] = Head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    request: {{ pg_other: {{ type: string, required: true }} }}\n    outcome:\n        ask: Ask\n        with: {{ pg_id: pg_other }}\n        id: pg_id\n        done: {{ pg_done: \"1\" }}\n{Key}\n",
            ["shared object"] = Head.Replace(Endpoints, $"  Own:\n        type: object\n        fields: {{ a: string, b: string }}\n{Key}\n" + Endpoints, StringComparison.Ordinal),
            ["shared enum"] = Head.Replace(Endpoints, $"  Own:\n        type: enum\n        values: [a, b]\n{Key}\n" + Endpoints, StringComparison.Ordinal),
            ["value of a shared enum"] = Head.Replace(Endpoints, $"  Own:\n    type: enum\n    categories: Kind\n    values:\n      b: {{ category: a }}\n      a:\n        name: A\n{Key}\n" + Endpoints, StringComparison.Ordinal),
            ["value of a documented enum"] = Head.Replace(Endpoints, $"  Own:\n    type: enum\n    categories: Kind\n    values:\n      b: {{ category: a }}\n      a:\n        certainty: doc\n{Key}\n" + Endpoints, StringComparison.Ordinal),
            ["value of an enum without categories"] = Head.Replace(Endpoints, $"  Own:\n    type: enum\n    values:\n      a:\n        name: A\n{Key}\n" + Endpoints, StringComparison.Ordinal),
            ["value of an inline enum"] = Head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    request:\n     pg_x:\n      type: enum\n      values:\n       a:\n        name: A\n{Key}\n",
        };
        foreach ((string type, string lines) in FieldTypes)
        {
            string field = string.Concat(lines.Split('\n').Select(static line => $"        {line}\n")) + Key + "\n";
            bool isConstant = lines.Contains("const", StringComparison.Ordinal);
            places.Add($"{type} of a request", Head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    request:\n      pg_other: string\n      pg_count: integer\n      pg_x:\n{field}");
            places.Add($"{type} of an object", Head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    request:\n     pg_o:\n      type: object\n      fields:\n       pg_other: string\n       pg_count: integer\n       pg_x:\n{field}");
            places.Add($"{type} of an inbound request", Head + $"  Own:\n    title: A\n    summary: B.\n    direction: inbound\n    request:\n      pg_other: string\n      pg_count: integer\n      pg_x:\n{field}");
            places.Add($"{type} of an inbound response", Head + $"  Own:\n    title: A\n    summary: B.\n    direction: inbound\n    response:\n      pg_other: string\n      pg_count: integer\n      pg_x:\n{field}");
            if (!isConstant)
            {
                string sent = type.StartsWith("list", StringComparison.Ordinal) || type.EndsWith("object", StringComparison.Ordinal) || type.StartsWith("sensitive", StringComparison.Ordinal) ? "string" : $"{{ {lines.Replace("\n", ", ", StringComparison.Ordinal)} }}";
                places.Add($"{type} of a response", Head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    request: {{ pg_other: {sent} }}\n    response:\n      pg_other: string\n      pg_count: integer\n      pg_x:\n{field}");
                places.Add($"{type} of a shape", Head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    request: {{ pg_other: {sent} }}\n    responses:\n     One:\n      fields:\n       pg_other: string\n       pg_count: integer\n       pg_x:\n{field}");
                places.Add($"{type} of an object in a response", Head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    response:\n     pg_o:\n      type: object\n      fields:\n       pg_other: string\n       pg_count: integer\n       pg_x:\n{field}");
            }

            if (!lines.Contains("list", StringComparison.Ordinal) && !isConstant && !type.Contains("sensitive", StringComparison.Ordinal) && !type.Contains("required", StringComparison.Ordinal))
            {
                places.Add($"items that are {type} of a request", Head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    request:\n     pg_x:\n      type: list\n      items:\n{field}");
            }
        }

        return places;
    }
}
