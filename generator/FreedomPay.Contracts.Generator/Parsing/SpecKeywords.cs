using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Every word of the spec format, once: docs/spec-format.md describes them and the JSON Schema repeats them.</summary>
internal static class SpecKeywords
{
    /// <summary>The version of the format that this generator reads.</summary>
    public const string Version = "1";

    /// <summary>A key of another format that no spec has, and what that format is called.</summary>
    public static readonly IReadOnlyDictionary<string, string> OtherFormats = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["openapi"] = "an OpenAPI document",
        ["swagger"] = "an OpenAPI document",
        ["asyncapi"] = "an AsyncAPI document",
        ["arazzo"] = "an Arazzo document",
        ["$schema"] = "a JSON Schema",
        ["$id"] = "a JSON Schema",
        ["apiVersion"] = "a manifest of Kubernetes",
        ["services"] = "a file of Compose",
    };

    /// <summary>Keys under which any text can be, so that nobody can tell whether a comment has cut one.</summary>
    public static readonly HashSet<string> FreeTexts = new(StringComparer.Ordinal)
    {
        "section", "title", "titleOnly", "summary", "notes", "sources", "deprecated", "example", "default", "const", "pattern", "format", "values", "category",
        "when", "requiredWhen", "done", "notDone", "headers",
    };

    /// <summary>Keys whose mappings have names for keys, and not words of the format.</summary>
    public static readonly HashSet<string> MappingsOfNames = new(StringComparer.Ordinal) { "endpoints", "types", "request", "response", "responses", "fields", "values", "cases", "overlays" };

    /// <summary>Keys of texts for readers; a number or a boolean there is a slip.</summary>
    public static readonly HashSet<string> Documentation = new(StringComparer.Ordinal) { "section", "title", "titleOnly", "summary", "notes", "sources" };

    public static readonly string[] File = ["contracts", "section", "namespace", "host", "protocol", "signature", "auth", "errors", "notes", "titleOnly", "types", "endpoints", "overlays"];

    public static readonly string[] Endpoint =
    [
        "title", "summary", "post", "get", "put", "patch", "delete", "asPrinted", "headers", "auth", "errors", "sources", "confidence", "notes", "direction", "signed", "answer",
        "script", "key", "encoding", "deprecated", "request", "anyOf", "response", "responses", "effect", "idempotent",
        "carriedBy", "means", "outcome", "repeat", "state",
    ];

    /// <summary>The keys of how a JSON family signs.</summary>
    public static readonly string[] Signature = ["algorithm", "id", "path", "idType"];

    /// <summary>The keys of how a response in JSON says that a request failed.</summary>
    public static readonly string[] Errors = ["when", "code", "description", "notDone"];

    public static readonly string[] Shape = ["when", "without", "mayBeEmpty", "means", "summary", "notes", "fields"];

    /// <summary>The keys of a question whose response tells what became of a request.</summary>
    public static readonly string[] Outcome = ["ask", "with", "in", "id", "attempt", "given", "matches", "done", "notDone"];

    /// <summary>The keys of how a message tells the state of a payment.</summary>
    public static readonly string[] State = ["payment", "order", "amount", "currency", "captured", "refunded", "refunds", "test", "when"];

    /// <summary>The keys of a list of refunds.</summary>
    public static readonly string[] Refunds = ["in", "amount", "done"];

    /// <summary>What an overlay can change: the fields of an endpoint's messages, or of a type.</summary>
    public static readonly string[] Overlay = ["request", "response", "responses", "fields"];

    public static readonly string[] OverlayShape = ["fields"];

    public static readonly string[] Field =
    [
        "type", "required", "name", "summary", "sensitive", "deprecated", "example", "sources", "notes", "format", "scale",
        "min", "max", "minLength", "maxLength", "pattern", "minItems", "maxItems", "default", "const", "alias", "in", "wire",
        "requiredWhen", "countField", "fields", "anyOf", "items", "item", "values", "by", "cases", "typeName", "allowEmpty", "means", "echoes", "callback",
    ];

    /// <summary>The keys of a field that decide what a response proves about money.</summary>
    public static readonly string[] OfProof = ["means", "echoes"];

    /// <summary>The keys of a field that an overlay can change.</summary>
    public static readonly string[] OverlayField = [.. Field.Where(static key => !OfProof.Contains(key))];

    /// <summary>The keys of the items of a list.</summary>
    public static readonly string[] Items = ["type", "summary", "format", "scale", "wire", "fields", "anyOf", "values", "typeName"];

    /// <summary>The keys of a type in the file's <c>types</c>.</summary>
    public static readonly string[] Type = ["type", "summary", "notes", "sources", "deprecated", "fields", "anyOf", "values", "categories"];

    /// <summary>The keys of a case of a union.</summary>
    public static readonly string[] Case = ["summary", "notes", "fields", "anyOf", "typeName"];

    /// <summary>The keys of a known value of an enum.</summary>
    public static readonly string[] EnumValue = ["name", "summary", "deprecated", "certainty", "moneyMoved", "category", "means", "sources", "notes"];

    public static readonly IReadOnlyDictionary<string, Protocol> Protocols = new Dictionary<string, Protocol>(StringComparer.Ordinal)
    {
        ["signed-form"] = Protocol.SignedForm,
        ["signed-json"] = Protocol.SignedJson,
        ["json"] = Protocol.Json,
    };

    public static readonly IReadOnlyDictionary<string, Direction> Directions = new Dictionary<string, Direction>(StringComparer.Ordinal)
    {
        ["outbound"] = Direction.Outbound,
        ["inbound"] = Direction.Inbound,
    };

    public static readonly IReadOnlyDictionary<string, AnswerKind> Answers = new Dictionary<string, AnswerKind>(StringComparer.Ordinal)
    {
        ["xml"] = AnswerKind.Xml,
        ["text"] = AnswerKind.Text,
        ["json"] = AnswerKind.Json,
    };

    public static readonly IReadOnlyDictionary<string, Confidence> Confidences = new Dictionary<string, Confidence>(StringComparer.Ordinal)
    {
        ["full"] = Confidence.Full,
        ["partial"] = Confidence.Partial,
        ["client"] = Confidence.Client,
    };

    public static readonly IReadOnlyDictionary<string, Certainty> Certainties = new Dictionary<string, Certainty>(StringComparer.Ordinal)
    {
        ["doc"] = Certainty.Documented,
        ["vendor"] = Certainty.Vendor,
        ["recorded"] = Certainty.Recorded,
        ["client"] = Certainty.Client,
        ["conflict"] = Certainty.Conflict,
    };

    /// <summary>What a value proves about money. No single value can say that money moved.</summary>
    public static readonly IReadOnlyDictionary<string, bool> MoneyMoved = new Dictionary<string, bool>(StringComparer.Ordinal)
    {
        ["never"] = false,
    };

    /// <summary>What a value says beyond its name, for code to act on.</summary>
    public static readonly IReadOnlyDictionary<string, ValueMeaning> ValueMeanings = new Dictionary<string, ValueMeaning>(StringComparer.Ordinal)
    {
        ["notFound"] = ValueMeaning.NotFound,
    };

    public static readonly IReadOnlyDictionary<string, KeyKind> Keys = new Dictionary<string, KeyKind>(StringComparer.Ordinal)
    {
        ["payment"] = KeyKind.Payment,
        ["payout"] = KeyKind.Payout,
    };

    public static readonly IReadOnlyDictionary<string, RequestMethod> Methods = new Dictionary<string, RequestMethod>(StringComparer.Ordinal)
    {
        ["post"] = RequestMethod.Post,
        ["get"] = RequestMethod.Get,
        ["put"] = RequestMethod.Put,
        ["patch"] = RequestMethod.Patch,
        ["delete"] = RequestMethod.Delete,
    };

    public static readonly IReadOnlyDictionary<string, RequestEncoding> Encodings = new Dictionary<string, RequestEncoding>(StringComparer.Ordinal)
    {
        ["multipart"] = RequestEncoding.Multipart,
        ["form"] = RequestEncoding.Form,
        ["query"] = RequestEncoding.Query,
        ["pg_xml"] = RequestEncoding.PgXml,
        ["json"] = RequestEncoding.Json,
        ["none"] = RequestEncoding.None,
    };

    public static readonly IReadOnlyDictionary<string, Effect> Effects = new Dictionary<string, Effect>(StringComparer.Ordinal)
    {
        ["moves"] = Effect.Moves,
        ["prepares"] = Effect.Prepares,
        ["reads"] = Effect.Reads,
    };

    /// <summary>What a response, or a value in one, says about the request.</summary>
    public static readonly IReadOnlyDictionary<string, Meaning> Meanings = new Dictionary<string, Meaning>(StringComparer.Ordinal)
    {
        ["done"] = Meaning.Done,
        ["pending"] = Meaning.Pending,
        ["notDone"] = Meaning.NotDone,
    };

    /// <summary>The one header that is known to make repeats safe.</summary>
    public static readonly string[] IdempotencyHeaders = ["X-Request-Id"];

    /// <summary>The states of a payment that values can mean.</summary>
    public static readonly IReadOnlyDictionary<string, PaymentWord> PaymentWords = new Dictionary<string, PaymentWord>(StringComparer.Ordinal)
    {
        ["unknown"] = PaymentWord.Unknown,
        ["pending"] = PaymentWord.Pending,
        ["held"] = PaymentWord.Held,
        ["paid"] = PaymentWord.Paid,
        ["partlyRefunded"] = PaymentWord.PartlyRefunded,
        ["refunded"] = PaymentWord.Refunded,
        ["cancelled"] = PaymentWord.Cancelled,
        ["failed"] = PaymentWord.Failed,
    };

    /// <summary>Who takes a request to the gateway if the merchant's server does not call it.</summary>
    public static readonly string[] Carriers = ["browser"];

    /// <summary>Where a field is if it is not in the form or the body.</summary>
    public static readonly string[] Places = ["path", "header"];

    /// <summary>How JSON has a number that is not written as one.</summary>
    public static readonly string[] WireForms = ["text"];

    public static readonly IReadOnlyDictionary<string, Authorization> Authorizations = new Dictionary<string, Authorization>(StringComparer.Ordinal)
    {
        ["none"] = Authorization.None,
        ["basic"] = Authorization.Basic,
        ["bearer"] = Authorization.Bearer,
    };

    // What the gateway's families are known to sign with.
    public static readonly string[] Algorithms = ["HS256", "HS512"];
    public static readonly string[] IdMembers = ["auth_id", "merchant_id"];
    public static readonly string[] PathMembers = ["uri", "path"];
    public static readonly string[] IdTypes = ["string", "integer"];

    public static readonly string[] Types = ["string", "url", "uuid", "integer", "decimal", "boolean", "datetime", "date", "enum", "object", "union", "any", "list"];

    /// <summary>What only a JSON family has.</summary>
    public static readonly string[] TypesOfJson = ["union", "any"];

    /// <summary>What the items of a list can be, besides types given by name.</summary>
    public static readonly string[] ItemTypes = [.. Types.Where(static type => type is not ("list" or "union" or "any"))];

    /// <summary>What <c>types</c> can declare.</summary>
    public static readonly string[] SharedTypes = ["object", "enum"];

    /// <summary>Keys of a field that only some types have. A type given by name has those of <see cref="NamedType"/>.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> KeysOfTypes = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["format"] = ["datetime", "date"],
        ["scale"] = ["decimal"],
        ["wire"] = ["integer", "decimal"],
        ["min"] = ["integer", "decimal"],
        ["max"] = ["integer", "decimal"],
        ["minLength"] = ["string", "url"],
        ["maxLength"] = ["string", "url"],
        ["pattern"] = ["string"],
        ["minItems"] = ["list"],
        ["maxItems"] = ["list"],
        ["countField"] = ["list"],
        ["items"] = ["list"],
        ["item"] = ["list"],
        ["fields"] = ["object"],
        ["anyOf"] = ["object"],
        ["values"] = ["enum"],
        ["categories"] = ["enum"],
        ["by"] = ["union"],
        ["cases"] = ["union"],
        ["typeName"] = ["enum", "object", "union"],
        ["default"] = ["string", "url", "integer", "decimal", "boolean", "enum", NamedType],
        ["const"] = ["string", "url", "integer", "decimal", "boolean", "enum", NamedType],
        ["example"] = ["string", "url", "uuid", "integer", "decimal", "boolean", "datetime", "date", "enum", NamedType],
        ["alias"] = ["string", "url", "uuid", "integer", "decimal", "boolean", "datetime", "date", "enum", NamedType],
        ["allowEmpty"] = ["string"],
        ["means"] = ["string", "integer", "boolean", "enum", NamedType],
        ["echoes"] = ["string", "url", "uuid", "integer", "decimal", "boolean", "datetime", "date", "enum", NamedType],
        ["callback"] = ["url"],
    };

    /// <summary>Determines whether a text is what some format has for true and false: nobody writes it as a sentence.</summary>
    public static bool LooksLikeFlag(string text) => text.ToLowerInvariant() is "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n" or "0" or "1";

    /// <summary>Represents the name of a type that the spec declares.</summary>
    public const string NamedType = "(named)";

    /// <summary>Determines whether a name is a type of the format with other capitals: <c>List</c> for <c>list</c>.</summary>
    public static bool IsTypeButForCase(string name) => Array.Exists(Types, type => type != name && string.Equals(type, name, StringComparison.OrdinalIgnoreCase));
}
