using System.Text.Json.Nodes;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Parsing.Json;

namespace FreedomPay.Contracts.Tool.Export;

/// <summary>Parts of the model as a spec has them.</summary>
internal static class SpecWords
{
    public static JsonArray? Texts(IEnumerable<string> texts)
    {
        JsonArray list = [.. texts.Select(static text => (JsonNode)JsonValue.Create(text))];
        return list.Count == 0 ? null : list;
    }

    /// <summary>Returns the word of a value; null for null.</summary>
    public static JsonNode? Word<T>(IReadOnlyDictionary<string, T> words, T? value)
        where T : struct => value is T known ? JsonValue.Create(words.First(word => EqualityComparer<T>.Default.Equals(word.Value, known)).Key) : null;

    /// <summary>Returns the name of an endpoint, as the namespace's own specs write it.</summary>
    public static string Name(TypeName name, string ns) => name.Namespace == ns ? name.Name : name.FullName;

    public static JsonObject Tests(IEnumerable<ShapeTest> tests) => new(tests.Select(static test => KeyValuePair.Create(Shown(test.WireName), OneOrMore(test.Texts))));

    public static JsonObject Pairs(IEnumerable<FieldPair> pairs) => new(pairs.Select(static pair => KeyValuePair.Create<string, JsonNode?>(pair.Asked, JsonValue.Create(pair.Own))));

    public static JsonNode? Outcomes(EndpointModel endpoint)
    {
        JsonArray questions = [.. endpoint.Outcomes.Select(outcome => (JsonNode)Outcome(outcome, endpoint.Name.Namespace))];
        return questions.Count == 0 ? null : questions;
    }

    public static JsonObject? State(StateModel? state)
    {
        if (state is null)
        {
            return null;
        }

        JsonObject words = Pairs(state.Fields);
        if (state.Refunds is RefundList refunds)
        {
            words["refunds"] = new JsonObject { ["in"] = refunds.In, ["amount"] = refunds.Amount, ["done"] = Tests(refunds.Done) };
        }

        JsonObject when = [];
        foreach (IGrouping<PaymentWord, StateCase> group in state.Cases.GroupBy(static one => one.State))
        {
            JsonArray cases = [.. group.Select(static one => (JsonNode)Tests(one.Tests))];
            when[SpecKeywords.PaymentWords.First(word => word.Value == group.Key).Key] = cases.Count == 1 ? cases[0]!.DeepClone() : cases;
        }

        words["when"] = when;
        return words;
    }

    public static JsonObject? Errors(JsonErrorModel? errors)
    {
        if (errors is null)
        {
            return null;
        }

        JsonObject words = new() { ["when"] = ErrorTests(errors.Tests) };
        if (errors.Code is not null)
        {
            words["code"] = errors.Code;
        }

        if (errors.Description is not null)
        {
            words["description"] = errors.Description;
        }

        if (errors.NotDone.Count > 0)
        {
            words["notDone"] = ErrorTests(errors.NotDone);
        }

        return words;
    }

    public static JsonObject? Signature(JwsModel? jws) => jws is null ? null : new JsonObject
    {
        ["algorithm"] = jws.Algorithm,
        ["id"] = jws.IdMember,
        ["path"] = jws.PathMember,
        ["idType"] = jws.IsIdNumber ? "integer" : "string",
    };

    public static JsonObject? Means(EquatableArray<FieldMeaning> means) => means.Count == 0
        ? null
        : new JsonObject(means.Select(static one => KeyValuePair.Create<string, JsonNode?>(one.Text, SpecKeywords.Meanings.First(word => word.Value == one.Meaning).Key)));

    public static JsonNode? RequiredWhen(EquatableArray<FieldCondition> conditions) =>
        conditions.Count == 0 ? null
        : conditions is [{ Texts.Count: 0 } any] ? JsonValue.Create(any.Field.WireName)
        : new JsonObject(conditions.Select(static condition => KeyValuePair.Create(condition.Field.WireName, OneOrMore(condition.Texts))));

    public static JsonArray? AnyOf(EquatableArray<EquatableArray<FieldReference>> groups)
    {
        JsonArray list = [.. groups.Select(static group => (JsonNode)Texts(group.Select(static field => field.WireName))!)];
        return list.Count == 0 ? null : list;
    }

    /// <summary>Returns what a spec says of each value of an enum.</summary>
    public static JsonObject Values(EnumModel type, EnumModel? categories)
    {
        JsonObject values = [];
        foreach (EnumValueModel value in type.Values)
        {
            JsonObject words = new() { ["name"] = value.Name };
            Add(words, "summary", value.Summary);
            Add(words, "deprecated", value.Deprecated);
            Add(words, "certainty", Word(SpecKeywords.Certainties, value.Certainty));
            Add(words, "moneyMoved", value.ProvesThatNoMoneyMoved ? "never" : null);
            Add(words, "category", categories?.Values.FirstOrDefault(known => known.Name == value.Category)?.Text);
            Add(words, "means", Word(SpecKeywords.ValueMeanings, value.Means));
            Add(words, "sources", Texts(value.Sources));
            Add(words, "notes", Texts(value.Notes));
            values[value.Text] = words;
        }

        return values;
    }

    private static void Add(JsonObject target, string key, JsonNode? value)
    {
        if (value is not null)
        {
            target[key] = value;
        }
    }

    private static JsonObject Outcome(OutcomeModel outcome, string ns)
    {
        JsonObject words = new() { ["ask"] = Name(outcome.Ask, ns), ["with"] = Pairs(outcome.With) };
        Add(words, "in", outcome.In);
        Add(words, "id", outcome.Id);
        Add(words, "attempt", outcome.Attempt);
        Add(words, "given", Texts(outcome.Given));
        Add(words, "matches", outcome.Matches.Count == 0 ? null : Pairs(outcome.Matches));
        words["done"] = Tests(outcome.Done);
        Add(words, "notDone", outcome.NotDone.Count == 0 ? null : Tests(outcome.NotDone));
        return words;
    }

    private static JsonArray ErrorTests(IEnumerable<ShapeTest> tests) =>
        [.. tests.Select(static test => test.Texts.Count == 0 ? (JsonNode)JsonValue.Create(test.WireName) : Tests([test]))];

    private static JsonNode? OneOrMore(EquatableArray<string> texts) => texts.Count == 1 ? JsonValue.Create(texts[0]) : Texts(texts);

    private static string Shown(string name) => name == AnswerNames.HttpStatus ? AnswerNames.Http : name;
}
