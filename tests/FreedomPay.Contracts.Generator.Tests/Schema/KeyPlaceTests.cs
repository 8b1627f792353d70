using System.Globalization;
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

    private static readonly string[] Keys = [.. new[] { SpecKeywords.File, SpecKeywords.Signature, SpecKeywords.Errors, SpecKeywords.Endpoint, SpecKeywords.Shape, SpecKeywords.Outcome, SpecKeywords.State, SpecKeywords.Refunds, SpecKeywords.Field, SpecKeywords.Items, SpecKeywords.Case, SpecKeywords.Type, SpecKeywords.EnumValue }
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

    private static readonly Dictionary<string, string> FieldTypesOfJson = new(FieldTypes, StringComparer.Ordinal)
    {
        ["union"] = "type: union\nby: kind\ncases: { card: { fields: { a: string } }, cash: {} }",
        ["any"] = "type: any",
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
        ["state"] = "{ when: { paid: { pg_s: a } } }",
        ["payment"] = "pg_s",
        ["order"] = "pg_s",
        ["amount"] = "pg_a",
        ["currency"] = "pg_s",
        ["captured"] = "pg_a",
        ["refunded"] = "pg_a",
        ["refunds"] = "{ in: pg_list, amount: pg_a, done: { pg_done: \"1\" } }",
        ["test"] = "pg_done",
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
        ["signature"] = "{ algorithm: HS256, id: auth_id, path: uri }",
        ["auth"] = "bearer",
        ["errors"] = "{ when: [{ http: 422 }, error] }",
        ["put"] = "/a",
        ["patch"] = "/a",
        ["delete"] = "/a",
        ["asPrinted"] = "true",
        ["headers"] = "{ X-Action: a }",
        ["algorithm"] = "HS256",
        ["path"] = "uri",
        ["idType"] = "integer",
        ["code"] = "error.code",
        ["description"] = "error.text",
        ["wire"] = "text",
        ["by"] = "kind",
        ["callback"] = "Other.Told",
        ["repeat"] = "[a, pg_other]",
        ["cases"] = "{ card: { fields: { a: string } } }",
    };

    /// <summary>Words that a JSON family has where forms have others.</summary>
    private static readonly Dictionary<string, string> ValuesOfJson = new(StringComparer.Ordinal)
    {
        ["protocol"] = "json",
        ["endpoints"] = "{ Own: { title: A, summary: B., put: /a } }",
        ["answer"] = "json",
        ["encoding"] = "query",
        ["responses"] = "{ One: { when: { status: done } } }",
        ["when"] = "{ status: done }",
        ["outcome"] = "{ ask: Ask, with: { pg_id: pg_other }, id: pg_id, done: { pg_done: true } }",
        ["done"] = "{ pg_done: true }",
        ["notDone"] = "{ pg_done: false }",
        ["alias"] = "1st_alias",
    };

    private static readonly Dictionary<string, string> Places = new([.. MakePlaces(), .. MakeJsonPlaces("signed-json", "signature: { algorithm: HS512, id: auth_id, path: uri }\n"), .. MakeJsonPlaces("json", "")], StringComparer.Ordinal);

    /// <summary>A third of the places, the same in every run unless FREEDOMPAY_SEED says otherwise; all of them, which takes minutes, with FREEDOMPAY_SOAK=1.</summary>
    public static TheoryData<string> AllPlaces
    {
        get
        {
            int seed = int.TryParse(Environment.GetEnvironmentVariable("FREEDOMPAY_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : 0;
            bool isWhole = Environment.GetEnvironmentVariable("FREEDOMPAY_SOAK") == "1";
            return [.. Places.Keys.Where((_, index) => isWhole || (index + seed) % 3 == 0)];
        }
    }

    /// <summary>What only somebody who looks at another place of the spec can know.</summary>
    private static bool IsBeyondASchema(string place, string key) => (place, key) switch
    {
        // Whether the type of that name is an object or an enum.
        ("shared object of a response" or "shared object of a shape", "means" or "echoes") => true,

        // Whether the field of the request has the same type: an enum of its own is another one.
        ("enum of a response" or "enum of a shape" or "enum of a response's header", "echoes") => true,

        // What the other shapes ask for, and whether any value has a category.
        ("shape", "without") or ("shared enum", "categories") => true,

        // Whether the fields are there.
        ("endpoint that removes", "anyOf") => true,
        _ => false,
    };

    private static bool IsJson(string place) => place.StartsWith("signed-json: ", StringComparison.Ordinal) || place.StartsWith("json: ", StringComparison.Ordinal);

    /// <summary>The place without the family.</summary>
    private static string Bare(string place) => IsJson(place) ? place[(place.IndexOf(':', StringComparison.Ordinal) + 2)..] : place;

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
            if (text.Split('\n').Any(line => line.StartsWith($"        {key}:", StringComparison.Ordinal)) || IsBeyondASchema(Bare(place), key))
            {
                continue;
            }

            text = text.Replace("KEY", $"{key}: {Value(Bare(place), key, IsJson(place))}", StringComparison.Ordinal);
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

    private static string Value(string place, string key, bool isJson)
    {
        bool isNumber = place.Contains("integer", StringComparison.Ordinal) || place.Contains("decimal", StringComparison.Ordinal) || place.Contains("of a type", StringComparison.Ordinal);
        string value = isNumber ? "5"
            : place.Contains("url of", StringComparison.Ordinal) ? "https://a.example"
            : place.Contains("uuid of", StringComparison.Ordinal) ? "0199765b-a007-7339-93fe-f073ac14aa9b"
            : place.Contains("boolean", StringComparison.Ordinal) ? (isJson ? "true" : "\"1\"")
            : place.Contains("datetime", StringComparison.Ordinal) ? "\"2026-11-29 17:48\""
            : place.Contains("date", StringComparison.Ordinal) ? "\"2026-11-29\""
            : "a";
        bool isField = place.Contains(" of ", StringComparison.Ordinal) && FieldTypesOfJson.Keys.Any(type => place.StartsWith(type, StringComparison.Ordinal));
        return (isField, key) switch
        {
            (_, "example" or "default" or "const") => value,
            (true, "means") => $"{{ {value}: done }}",
            (true, "in") => "path",
            (true, "format") when place.StartsWith("items", StringComparison.Ordinal) => "yyyy-MM-dd",
            (_, "means") => place.StartsWith("value", StringComparison.Ordinal) ? "notFound" : "done",
            (_, "notDone") when place.StartsWith("errors", StringComparison.Ordinal) => "{ http: 422 }",
            _ => isJson && ValuesOfJson.TryGetValue(key, out string? other) ? other : Values[key],
        };
    }

    private static string[] Problems(string text) =>
        [.. SpecParser.Read("/specs/keys.yaml", "keys.yaml", SourceText.From(text), CancellationToken.None).Problems.Select(static problem => problem.ToDiagnostic()).Where(static problem => problem.Severity == DiagnosticSeverity.Error).Select(static problem => problem.ToString())];

    private static Dictionary<string, string> MakeJsonPlaces(string protocol, string signature)
    {
        const string Endpoints = "endpoints:\n";
        string head = $"contracts: 1\nsection: A\nnamespace: Test.Api\nhost: https://api.example.com\nprotocol: {protocol}\n{signature}types:\n  Kind: {{ type: enum, values: [a, b] }}\n  Address: {{ type: object, fields: {{ 1st: {{ type: string, name: First }} }} }}\n" + Endpoints
            + "  Ask: { title: A, summary: B., post: /ask, effect: reads, request: { pg_id: { type: string, required: true } }, response: { pg_id: string, pg_done: boolean, pg_list: { type: list, items: { type: object, fields: { pg_id: string, pg_done: boolean } } } } }\n";
        const string Request = "request: { a: string, b: string, pg_other: string, X-Sent: { type: string, in: header } }";
        string file = string.Concat($"contracts: 1\nsection: A\nnamespace: Test.Api\nhost: https://api.example.com\nprotocol: {protocol}\n{signature}".TrimEnd('\n').Split('\n').Select(static line => $"        {line}\n"));
        Dictionary<string, string> places = new(StringComparer.Ordinal)
        {
            ["file with endpoints"] = $"{file}        endpoints: {{ One: {{ title: A, summary: B., post: /a }} }}\n{Key}\n",
            ["file with types"] = $"{file}        types: {{ One: {{ type: object, fields: {{ 3ds: {{ type: string, name: ThreeDs }} }} }} }}\n{Key}\n",
            ["endpoint"] = head + $"  Own:\n        title: A\n        summary: B.\n        post: /a\n        {Request}\n{Key}\n",
            ["endpoint with a response"] = head + $"  Own:\n        title: A\n        summary: B.\n        put: /a\n        {Request}\n        response: {{ s: string, X-Come: {{ type: string, in: header }} }}\n{Key}\n",
            ["endpoint with shapes"] = head + $"  Own:\n        title: A\n        summary: B.\n        patch: /a\n        {Request}\n        responses: {{ One: {{ when: {{ http: 404, status: done }} }} }}\n{Key}\n",
            ["endpoint that reads by GET"] = head + $"  Own:\n        title: A\n        summary: B.\n        get: /a\n        effect: reads\n        {Request}\n{Key}\n",
            ["endpoint that removes"] = head + $"  Own:\n        title: A\n        summary: B.\n        delete: /a\n        encoding: none\n{Key}\n",
            ["endpoint that moves money and says so"] = head + $"  Own:\n        title: A\n        summary: B.\n        post: /a\n        effect: moves\n        {Request}\n{Key}\n",
            ["errors of an endpoint"] = head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    errors:\n        when: [{{ X-Request-Status: error }}, {{ error.code: [a, b] }}]\n{Key}\n",
            ["shape"] = head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    responses:\n      One:\n        when: {{ X-Request-Status: process }}\n{Key}\n",
            ["last shape, for everything else"] = head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    responses:\n      Other: {{ when: {{ http: [404, 410] }} }}\n      One:\n        when: {{}}\n        fields: {{ s: {{ type: string, required: true }} }}\n{Key}\n",
            ["outcome"] = head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    request: {{ pg_other: {{ type: string, required: true }} }}\n    outcome:\n        ask: Ask\n        with: {{ pg_id: pg_other }}\n        id: pg_id\n        done: {{ pg_done: true }}\n{Key}\n",
            ["errors of the file"] = head.Replace("types:\n", $"errors:\n        when: [{{ http: [400, 422] }}, error]\n{Key}\ntypes:\n", StringComparison.Ordinal),
            ["shared object"] = head.Replace(Endpoints, $"  Own:\n        type: object\n        fields: {{ a: string, b: string }}\n{Key}\n" + Endpoints, StringComparison.Ordinal),
            ["case of a union"] = head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    request:\n     pg_x:\n      type: union\n      by: kind\n      cases:\n       card:\n        fields: {{ a: string, b: string }}\n{Key}\n",
            ["shared enum"] = head.Replace(Endpoints, $"  Own:\n        type: enum\n        values: [a, b]\n{Key}\n" + Endpoints, StringComparison.Ordinal),
        };
        if (signature.Length > 0)
        {
            places.Add("signature", head.Replace(signature, $"signature:\n        algorithm: HS256\n        id: auth_id\n        path: uri\n{Key}\n", StringComparison.Ordinal));
        }

        foreach ((string type, string lines) in FieldTypesOfJson)
        {
            string field = string.Concat(lines.Split('\n').Select(static line => $"        {line}\n")) + Key + "\n";
            bool isConstant = lines.Contains("const", StringComparison.Ordinal);
            bool isGroup = lines.Contains("list", StringComparison.Ordinal) || type.EndsWith("object", StringComparison.Ordinal) || type is "union" or "any";
            bool isInHeaders = !isConstant && !isGroup && !lines.Contains("boolean", StringComparison.Ordinal) && !type.StartsWith("sensitive", StringComparison.Ordinal);
            places.Add($"{type} of a request", head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    request:\n      pg_other: string\n      pg_count: integer\n      pg_x:\n{field}");
            places.Add($"{type} of an object", head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    request:\n     pg_o:\n      type: object\n      fields:\n       pg_other: string\n       pg_count: integer\n       3ds:\n        name: ThreeDs\n{field}");
            if (isInHeaders)
            {
                places.Add($"{type} of a request's header", head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    request:\n      pg_other: string\n      pg_count: integer\n      X-Own:\n        in: header\n{field}");
            }

            if (isConstant)
            {
                continue;
            }

            string sent = isGroup || type.StartsWith("sensitive", StringComparison.Ordinal) ? "string" : $"{{ {lines.Replace("\n", ", ", StringComparison.Ordinal)} }}";
            string other = head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    request: {{ pg_other: {sent} }}\n";
            places.Add($"{type} of a response", other + $"    response:\n      pg_other: string\n      pg_count: integer\n      3ds:\n        name: ThreeDs\n{field}");
            places.Add($"{type} of a shape", other + $"    responses:\n     One:\n      when: {{ http: 404 }}\n      fields:\n       pg_other: string\n       pg_count: integer\n       pg_x:\n{field}");
            places.Add($"{type} of an object in a response", other + $"    response:\n     pg_o:\n      type: object\n      fields:\n       pg_other: string\n       pg_count: integer\n       pg_x:\n{field}");
            if (isInHeaders)
            {
                places.Add($"{type} of a response's header", other + $"    response:\n      pg_other: string\n      pg_count: integer\n      X-Own:\n        in: header\n{field}");
            }

            if (!lines.Contains("list", StringComparison.Ordinal) && type is not ("union" or "any") && !type.Contains("sensitive", StringComparison.Ordinal) && !type.Contains("required", StringComparison.Ordinal))
            {
                places.Add($"items that are {type} of a request", head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    request:\n     pg_x:\n      type: list\n      items:\n{field}");
            }
        }

        return places.ToDictionary(place => $"{protocol}: {place.Key}", static place => place.Value, StringComparer.Ordinal);
    }

    private static Dictionary<string, string> MakePlaces()
    {
        const string Endpoints = "endpoints:\n";
        const string Head = "contracts: 1\nsection: A\nnamespace: Test.Api\nhost: https://api.example.com\nprotocol: signed-form\ntypes:\n  Kind: { type: enum, values: [a, b] }\n  Address: { type: object, fields: { a: string } }\n" + Endpoints
            + "  Ask: { title: A, summary: B., post: /ask, effect: reads, request: { pg_id: { type: string, required: true } }, response: { pg_id: string, pg_done: boolean, pg_list: { type: list, items: { type: object, fields: { pg_id: string, pg_done: boolean } } } } }\n";
        Dictionary<string, string> places = new(StringComparer.Ordinal)
        {
            ["file"] = $"        contracts: 1\n        section: A\n        namespace: Test.Api\n        host: https://api.example.com\n        protocol: signed-form\n        endpoints: {{ One: {{ title: A, summary: B., post: /a }} }}\n{Key}\n",
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
            ["state"] = Head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    response: {{ pg_s: string, pg_a: decimal, pg_done: boolean }}\n    state:\n        amount: pg_a\n        when: {{ paid: {{ pg_s: a }} }}\n{Key}\n",
            ["state without an amount"] = Head + $"  Own:\n    title: A\n    summary: B.\n    direction: inbound\n    request: {{ pg_s: string, pg_a: decimal, pg_done: boolean }}\n    state:\n        when: {{ paid: {{ pg_s: a }} }}\n{Key}\n",
            ["refunds of a state"] = Head + $"  Own:\n    title: A\n    summary: B.\n    post: /a\n    response: {{ pg_s: string, pg_a: decimal }}\n    state:\n      amount: pg_a\n      when: {{ paid: {{ pg_s: a }} }}\n      refunds:\n        in: pg_list\n        amount: pg_a\n        done: {{ pg_done: \"1\" }}\n{Key}\n",
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
