using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Habits;

/// <summary>Knows what to do about a key that only fields of another type have: <c>min</c> of a text, <c>format: int64</c>.</summary>
internal static class KeysOfOtherTypes
{
    /// <summary>Returns the end of the message; empty if nothing better is known than that the type has no such key.</summary>
    public static string Advice(string key, string type, YamlNode value) => (key, type) switch
    {
        ("format", _) => OfFormat(type, (value as YamlScalar)?.Text ?? ""),
        ("min" or "max", "string" or "url") => $"; write '{key}Length' for the number of characters, or 'type: integer' or 'type: decimal' for a number",
        ("min" or "max", "list") => $"; write '{key}Items' for the number of items",
        ("minLength" or "maxLength", "integer" or "decimal") => $"; write '{key.Substring(0, 3)}' for the number itself, or 'type: string' if the digits are a text",
        ("minLength" or "maxLength", "list") => $"; write '{key.Substring(0, 3)}Items' for the number of items",
        ("minLength" or "maxLength" or "pattern", "enum") => "; remove it: 'values' says what the text can be",
        ("minLength" or "maxLength" or "pattern", "datetime" or "date") => "; remove it: 'format' says what the text looks like",
        ("minLength" or "maxLength" or "pattern", "uuid") => "; remove it: a UUID always has the same form",
        ("pattern", "integer" or "decimal") => "; write 'type: string' if the digits are a text, 'min' and 'max' otherwise",
        ("pattern", "list") => "; remove it: the values of a list have no pattern of their own",
        ("minItems" or "maxItems", "string" or "url") => $"; write '{key.Substring(0, 3)}Length' for the number of characters",
        ("scale", "integer" or "string") => "; a number with decimal places has 'type: decimal'",
        ("values", _) => "; a field with known values has 'type: enum'",
        ("items" or "item", _) => "; a field with several values has 'type: list'",
        ("fields", "list") => "; the fields of its items are one level down: 'items: { type: object, fields: … }'",
        ("fields", _) => "; a field with fields of its own has 'type: object'",
        ("typeName", "list") => "; write it at 'items'",
        ("typeName", _) => "; the property's own name is 'name'",
        ("allowEmpty", _) => "; remove it: only a text can be empty",
        _ => "",
    };

    private static string OfFormat(string type, string format) => format.ToLowerInvariant() switch
    {
        "int32" or "int64" or "float" or "double" => "; remove it: a number is written in digits, whatever its size",
        "date-time" or "datetime" => "; write 'type: datetime' with a format such as yyyy-MM-ddTHH:mm:sszzz",
        "date" => "; write 'type: date' with a format such as yyyy-MM-dd",
        "uuid" or "guid" => "; write 'type: uuid'",
        "uri" or "url" => "; write 'type: url'",
        "password" => "; remove it: 'sensitive: true' masks the value in logs",
        _ => type is "string" ? "; write 'pattern' for what a text looks like, or 'type: datetime' or 'type: date' with the format of a date" : "; remove it: dates and times alone have a format",
    };
}
