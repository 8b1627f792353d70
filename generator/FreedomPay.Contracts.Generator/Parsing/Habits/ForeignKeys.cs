using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Habits;

/// <summary>
/// Knows the keys of OpenAPI, JSON Schema, Laravel, Symfony, FluentValidation, DataAnnotations, protobuf and the like, and what this format has for
/// them. Keys are compared without capitals, underscores and hyphens.
/// </summary>
internal static class ForeignKeys
{
    /// <summary>Longer than any key of the tables.</summary>
    private const int LongestKey = 32;

    private const string NoConversion = "; remove it: a value is sent as it is given, and nothing converts it";
    private const string NoNull = "; remove it: a field without 'required: true' may be left out";
    private const string NoUnless = "; there is no such condition: 'requiredWhen' says when the field is required, and 'anyOf' of the endpoint which fields at least one must be set of";

    private static readonly Dictionary<string, ForeignKey> OfFields = Table(
        (["minimum", "minvalue", "gte", "ge", "greaterthanorequal", "atleast"], "min", null),
        (["maximum", "maxvalue", "lte", "le", "lessthanorequal", "atmost"], "max", null),
        (["exclusiveminimum", "gt", "greaterthan", "morethan", "positive"], "min", "; write 'min' with the smallest value that is allowed"),
        (["exclusivemaximum", "lt", "lessthan"], "max", "; write 'max' with the greatest value that is allowed"),
        (["between", "range", "limits"], null, "; write 'min' and 'max'"),
        (["precision", "decimals", "decimalplaces", "fractiondigits", "fraction", "digits"], "scale", "; write 'type: decimal' with 'scale', the number of decimal places"),
        (["multipleof", "step"], null, "; remove it: steps are not checked; 'scale' is the number of decimal places"),
        (["size", "length", "len", "count"], null, "; write 'minLength' and 'maxLength' for a text, 'minItems' and 'maxItems' for a list"),
        (["minlen", "minimumlength"], "minLength", null),
        (["maxlen", "maximumlength", "stringlength", "limit"], "maxLength", null),
        (["enum", "enums", "options", "choices", "choice", "allowedvalues", "enumvalues", "allowed", "whitelist", "cases"], "values", "; write 'type: enum' with the values under 'values'"),
        (["value", "fix", "fixed", "fixedvalue", "constant", "literal", "equals"], "const", "; write 'const' for the one value that is always sent, or 'type: enum' with 'values' for one of several"),
        (["defaultvalue", "initial", "initialvalue", "fallback"], "default", null),
        (["nullable", "nillable", "null", "optional", "canbenull", "allownull", "sometimes", "present"], null, NoNull),
        (["mandatory", "obligatory", "notnull", "notblank", "notempty", "isrequired", "filled", "minoccurs"], "required", "; write 'required: true'"),
        (["requiredif", "requiredwith", "requiredwithall", "requiredwhenever", "dependson", "dependentrequired", "dependencies", "onlyif", "if", "when", "where", "condition"], "requiredWhen", "; write 'requiredWhen' with the other field, or with its values: { pg_other: value }"),
        (["requiredunless", "requiredwithout", "requiredwithoutall", "unless", "without", "prohibitedif", "excludeif"], null, NoUnless),
        (["$ref", "ref", "extends", "allof"], "type", "; write the name of the type as 'type', for example 'type: Card', and declare it under 'types' of the file"),
        (["oneof", "not"], "type", "; a field has one 'type'; if it has one of several values, write 'type: enum' with 'values'"),
        (["description", "desc", "title", "label", "comment", "doc", "docs", "documentation", "help", "hint", "displayname", "text"], "summary", null),
        (["examples", "sample", "samples"], "example", "; write 'example' with one value"),
        (["readonly", "writeonly"], null, "; remove it: what the gateway sends is under 'response', what the merchant sends under 'request'"),
        (["properties", "additionalproperties", "children", "nested", "attributes", "schema", "members", "subfields"], "fields", "; write 'type: object' with 'fields'"),
        (["cast", "casts", "datatype", "valuetype", "kind", "phptype", "javatype", "bsontype"], "type", null),
        (["regex", "regexp", "regularexpression", "match", "matches"], "pattern", null),
        (["mask", "masked", "hidden", "secret", "private", "pii", "personal", "confidential", "redact", "redacted", "password", "sensitivity", "sense", "nolog", "log"], "sensitive", "; write 'sensitive: true', which masks the value in logs"),
        (["encrypt", "encrypted", "hash", "hashed"], null, "; remove it: HTTPS encrypts what is sent, and 'sensitive: true' masks the value in logs"),
        (["cents", "unit", "units", "minor", "minorunits", "multiplier", "factor", "times", "divisor"], null, "; remove it: an amount is sent as it is given, such as 1500.50, and nothing converts it"),
        (["trim", "lowercase", "uppercase", "lower", "upper", "strip", "round", "transform", "filter", "sanitize", "normalize", "encode", "convert", "converter"], null, NoConversion),
        (["unique", "uniqueitems", "distinct", "exists", "confirmed"], null, "; remove it: nothing checks this"),
        (["itemstype", "itemtype", "of", "each", "elements", "element", "elementtype", "listof", "arrayof"], "items", null),
        (["repeated", "multiple", "isarray", "islist", "collection"], "items", "; write 'type: list' with the type of its items as 'items'"),
        (["allow", "empty", "allowemptyvalue", "allowblank", "blank", "canbeempty", "maybeempty"], "allowEmpty", "; write 'allowEmpty: true'"),
        (["rename", "propertyname", "property", "csharpname", "fieldname", "jsonname", "jsonproperty", "serializedname", "javaname", "phpname", "xphpname", "varname"], "name", "; write 'name' with the name of the C# property"),
        (["wirename", "xmlname", "key"], null, "; the name that is sent is the key of the field itself; 'name' is the name of its C# property"),
        (["aliasof", "aliases", "altname", "aka", "synonym"], "alias", null),
        (["enumname", "classname", "class", "model", "schemaname", "objectname"], "typeName", null),
        (["rules", "rule", "validation", "validate", "validations", "validators", "validator", "constraints", "assert", "check", "checks"], null, "; write each rule as a key of the field: 'required', 'minLength', 'maxLength', 'min', 'max', 'pattern'"),
        (["obsolete"], "deprecated", null),
        (["collectionformat", "style", "explode", "xml", "location"], null, "; remove it: the protocol decides how a value is sent"),
        (["string", "url", "uuid", "integer", "decimal", "boolean", "datetime", "date", "int", "float", "bool", "number"], "type", "; write it as 'type', for example 'type: string'"));

    private static readonly Dictionary<string, ForeignKey> OfEndpoints = Table(
        (["url", "uri", "path", "route", "address", "put", "patch", "delete", "method", "metod", "verb", "httpmethod", "action"], "post", "; write 'post' or 'get' with the path, for example 'post: /v1/pay'"),
        (["parameters", "params", "param", "fields", "body", "requestbody", "payload", "input", "data", "query", "form", "properties", "arguments"], "request", "; write the fields that are sent under 'request'"),
        (["returns", "return", "result", "output", "reply"], "response", "; write the fields of the answer under 'response'"),
        (["headers", "header"], null, "; remove it: the protocol has no headers of its own, and 'idempotent' names the one that makes repeats safe"),
        (["errors", "error", "errorcodes", "exceptions", "failures"], null, "; remove it: answers with pg_status 'error' are the same for all endpoints"),
        (["retry", "retries", "repeat", "timeout", "idempotency", "idempotencykey"], "idempotent", "; write 'effect: reads' if repeats change nothing, or 'idempotent: X-Request-Id' if that header makes them safe"),
        (["operationid", "id", "name"], null, "; the name of the endpoint is the key above"),
        (["tags", "tag", "group"], null, "; remove it: 'section' of the file says what its endpoints belong to"),
        (["description", "desc", "comment", "doc", "docs", "documentation"], "summary", null),
        (["label", "displayname"], "title", null),
        (["required", "mandatory"], null, "; write 'required: true' at each field that must be set"),
        (["allof"], "request", "; write all fields under 'request'; 'anyOf' lists fields at least one of which must be set"),
        (["oneof", "requiredoneof", "requiredwithout", "atleastone"], "anyOf", "; write 'anyOf' with lists of fields; at least one field of each list must be set"),
        (["side", "incoming", "outgoing", "inbound", "outbound", "webhook", "callback", "callbacks", "notification"], "direction", "; write 'direction: inbound' for a message that comes in; all others go out"),
        (["sign", "signature", "sig", "nosign", "unsigned"], "signed", "; write 'signed: false' for a message without signature; all others are signed"),
        (["secret", "secretkey", "auth", "security", "authorization", "credentials", "token"], null, "; remove it: keys are given in code; 'key: payout' says that it is the one of payouts"),
        (["content", "contenttype", "consumes", "mediatype", "accept"], "encoding", null),
        (["produces", "responsetype"], "answer", null),
        (["meaning", "status", "success"], "means", null),
        (["carrier", "browser", "via"], "carriedBy", "; write 'carriedBy: browser' if the payer's browser carries the request"),
        (["obsolete"], "deprecated", null),
        (["sensitive"], null, "; write 'sensitive: true' at each field that is"),
        (["hosts", "servers", "server", "baseurl", "domain"], null, "; write 'host' at the left margin, above 'endpoints'; all endpoints of a file have the same"));

    private static readonly Dictionary<string, ForeignKey> OfFiles = Table(
        (["version", "format", "spec", "specversion", "schemaversion"], null, "; a spec begins with 'contracts: 1'"),
        (["server", "servers", "baseurl", "url", "basepath", "domain", "api"], "host", "; write 'host' with scheme and host, for example 'host: https://api.example.com'"),
        (["title", "name", "info", "service", "tag", "tags"], "section", null),
        (["package", "csharpnamespace", "rootnamespace", "module"], "namespace", null),
        (["paths", "operations", "methods", "requests", "routes", "calls", "actions", "webhooks"], "endpoints", null),
        (["components", "schemas", "definitions", "models", "objects", "enums", "messages", "$defs", "structs", "classes"], "types", null),
        (["scheme", "schemes", "transport", "security", "securityschemes"], "protocol", "; write 'protocol: signed-form'"),
        (["description", "comment", "summary", "doc"], "notes", null),
        (["patch", "patches", "override", "overrides", "changes"], "overlays", null),
        (["include", "includes", "import", "imports", "using", "externaldocs"], null, "; remove it: types of other files are known by their names"));

    private static readonly Dictionary<string, ForeignKey> OfTypes = Table(
        (["properties", "additionalproperties", "members", "attributes", "children"], "fields", "; write 'type: object' with 'fields'"),
        (["enum", "enums", "options", "choices", "cases", "oneof"], "values", "; write 'type: enum' with the values under 'values'"),
        (["required", "mandatory"], null, "; write 'required: true' at each field that must be set"),
        (["extends", "allof", "inherits", "base", "parent", "$ref", "ref"], null, "; remove it: a type has all its fields itself"),
        (["default", "example", "examples"], null, "; write it at the field that is of this type"),
        (["description", "desc", "title", "label", "comment", "doc", "docs"], "summary", null),
        (["name", "typename", "classname"], null, "; the name of the type is the key above"),
        (["kind", "datatype"], "type", null));

    private static readonly Dictionary<string, ForeignKey> OfValues = Table(
        (["description", "desc", "title", "label", "comment", "text", "doc"], "summary", null),
        (["value", "const", "code", "key"], null, "; the text that is sent is the key above"),
        (["id", "csharpname", "constant", "membername"], "name", null),
        (["meaning", "status", "outcome"], "means", null),
        (["group", "type", "kind"], "category", null),
        (["obsolete"], "deprecated", null));

    private static readonly Dictionary<string, ForeignKey> OfOutcomes = Table(
        (["endpoint", "query", "call", "poll", "check", "request"], "ask", null),
        (["params", "parameters", "send", "fields", "by"], "with", null),
        (["success", "succeeded", "paid", "ok", "completed"], "done", null),
        (["fail", "failed", "failure", "error", "declined", "rejected"], "notDone", null),
        (["pending", "processing", "waiting", "else", "otherwise", "default", "unknown"], null, "; remove it: what is neither 'done' nor 'notDone' leaves the outcome unknown"),
        (["list", "items", "path", "from"], "in", null),
        (["match", "where", "equals", "compare"], "matches", null));

    private static readonly Dictionary<string, ForeignKey> OfShapes = Table(
        (["response", "body", "properties", "schema"], "fields", null),
        (["if", "condition", "case", "match", "status"], "when", null),
        (["unless", "not", "except"], "without", null),
        (["meaning", "outcome"], "means", null),
        (["description", "desc", "comment"], "summary", null));

    /// <summary>Returns what to do about a key that a mapping with these keys does not have; null if no tool is known to have it.</summary>
    public static ForeignKey? Find(string key, string[] keywords)
    {
        if (key.Length > LongestKey)
        {
            return null;
        }

        if (key.StartsWith("x-", StringComparison.OrdinalIgnoreCase) && !OfFields.ContainsKey(Plain(key)))
        {
            return new ForeignKey("; remove it: a spec has no keys of its author's own, a comment begins with '#'", null);
        }

        return TableOf(keywords) is Dictionary<string, ForeignKey> table && table.TryGetValue(Plain(key), out ForeignKey? foreign)
            && (foreign.Meant is null || Array.IndexOf(keywords, foreign.Meant) >= 0)
            ? foreign
            : null;
    }

    /// <summary>Returns the advice about a key that says with <c>false</c> that a field may not be left out; null if the key says something else.</summary>
    public static string? Denied(ForeignKey foreign, YamlNode value) =>
        foreign.Advice == NoNull && value is YamlScalar { Text: "false" or "no" or "0" or "False" or "FALSE" } ? "; write 'required: true': the field may not be left out" : null;

    private static Dictionary<string, ForeignKey>? TableOf(string[] keywords) =>
        keywords == SpecKeywords.Field || keywords == SpecKeywords.OverlayField || keywords == SpecKeywords.Items ? OfFields
        : keywords == SpecKeywords.Endpoint ? OfEndpoints
        : keywords == SpecKeywords.File ? OfFiles
        : keywords == SpecKeywords.Type ? OfTypes
        : keywords == SpecKeywords.EnumValue ? OfValues
        : keywords == SpecKeywords.Outcome ? OfOutcomes
        : keywords == SpecKeywords.Shape ? OfShapes
        : null;

    private static Dictionary<string, ForeignKey> Table(params (string[] Keys, string? Meant, string? Advice)[] rows)
    {
        Dictionary<string, ForeignKey> table = new(StringComparer.Ordinal);
        foreach ((string[] keys, string? meant, string? advice) in rows)
        {
            ForeignKey foreign = new(advice ?? $"; write '{meant}'", meant, IsSame: advice is null);
            foreach (string key in keys)
            {
                table.Add(key, foreign);
            }
        }

        return table;
    }

    private static string Plain(string key) => key.Replace("_", "").Replace("-", "").ToLowerInvariant();
}
