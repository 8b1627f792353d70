using System.Globalization;
using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Generator.Parsing.Habits;

/// <summary>
/// Knows what other languages and tools write for a type: <c>float</c>, <c>list&lt;string&gt;</c>, <c>?string</c>, <c>decimal(10,2)</c>,
/// <c>required|string|max:255</c>.
/// </summary>
internal static class ForeignTypes
{
    /// <summary>Longer than any type of another tool.</summary>
    private const int LongestType = 200;

    private const string ListAdvice = "; write 'type: list' with the type of its items as 'items'";
    private const string ObjectAdvice = "; write 'type: object' with 'fields'";

    // Bounded by the length of the text: no part of any of these can match in two ways.
    private const RegexOptions Options = RegexOptions.CultureInvariant;
    private static readonly Regex Generic = new(@"^[A-Za-z]+<([A-Za-z0-9_]+)>$|^([A-Za-z0-9_]+)\[\]$", Options);
    private static readonly Regex Sized = new(@"^([A-Za-z]+)\(([0-9]+)(?:, ?([0-9]+))?\)$", Options);
    private static readonly Regex Keyed = new(@"^type *[=: ]>? *([A-Za-z0-9_]+)$", Options);
    private static readonly Regex Commented = new(@"^([a-z]+) *(?://|#|--) *(.*)$", Options);
    private static readonly Regex Requirement = new(@"^([A-Za-z0-9]+)(?:, *| +)(required|optional|nullable)$", Options);

    private static readonly Dictionary<string, string> Words = Table(
        ("decimal", ["float", "double", "numeric", "number", "money", "amount", "currency", "bigdecimal", "real", "float32", "float64"]),
        ("integer", ["int", "int32", "int64", "long", "short", "bigint", "smallint", "uint", "uint32", "uint64", "sint32", "sint64", "fixed64", "biginteger", "unsigned", "digits"]),
        ("string", ["text", "char", "varchar", "nvarchar", "str", "longtext", "email", "phone", "password", "ip", "ipaddress", "ipv4", "token", "charsequence", "base64", "json", "mixed", "any", "scalar", "alphanum", "alpha"]),
        ("boolean", ["bool", "flag", "bit", "checkbox", "tinyint"]),
        ("uuid", ["guid", "ulid"]),
        ("url", ["uri", "link", "href", "activeurl"]),
        ("datetime", ["date-time", "timestamp", "datetimeoffset", "instant", "carbon", "localdatetime", "zoneddatetime", "offsetdatetime", "datetimeimmutable"]),
        ("date", ["localdate", "dateonly"]));

    private static readonly HashSet<string> Lists = new(StringComparer.OrdinalIgnoreCase) { "array", "sequence", "collection", "set", "repeated", "vector", "slice", "tuple", "arraylist", "ienumerable" };

    private static readonly HashSet<string> Objects = new(StringComparer.OrdinalIgnoreCase) { "map", "dict", "dictionary", "hash", "hashmap", "struct", "record", "message", "class", "model", "stdclass", "assoc", "nested" };

    /// <summary>Returns the end of a message about a type that the format does not have; null if no tool is known to have it.</summary>
    public static string? Advice(string type)
    {
        if (type.Length > LongestType)
        {
            return null;
        }

        string text = type.Trim();
        return OfWord(text) ?? OfShape(text) ?? (text.IndexOf('|') >= 0 ? OfRules(text) : null);
    }

    /// <summary>Returns the type of the format for a word of another tool, the word itself if it is one, or null.</summary>
    private static string? Known(string word) => SpecKeywords.Types.Contains(word) ? word
        : Words.TryGetValue(word, out string? type) ? type
        : SpecKeywords.Types.FirstOrDefault(own => string.Equals(own, word, StringComparison.OrdinalIgnoreCase));

    private static string? OfWord(string text) =>
        Words.TryGetValue(text, out string? type) ? type is "datetime" or "date" ? $"; write 'type: {type}' with its 'format'" : $"; write '{type}'"
        : Lists.Contains(text) ? ListAdvice
        : Objects.Contains(text) ? ObjectAdvice
        : text.ToLowerInvariant() switch
        {
            "file" or "binary" or "bytes" or "blob" or "stream" or "upload" or "image" => "; a message has texts and no files: write 'string'",
            "select" or "choice" or "options" => "; write 'type: enum' with 'values'",
            "null" or "none" or "void" or "undefined" => "; write the type that the value has when it is there; a field without 'required: true' may be left out",
            _ => null,
        };

    private static string? OfShape(string text)
    {
        if (Generic.Match(text) is { Success: true } generic)
        {
            string item = generic.Groups[1].Success ? generic.Groups[1].Value : generic.Groups[2].Value;
            string items = Known(item) ?? item;
            return items is "object" or "list" or "enum" or "datetime" or "date" ? ListAdvice : $"; write '{{ type: list, items: {items} }}'";
        }

        if (text.Trim('?') is string bare && bare != text && Known(bare) is string maybe)
        {
            return $"; write '{maybe}': a field without 'required: true' may be left out";
        }

        if (Sized.Match(text) is { Success: true } sized && Known(sized.Groups[1].Value) is string known)
        {
            string first = sized.Groups[2].Value;
            return known == "decimal" ? $"; write '{{ type: decimal, scale: {(sized.Groups[3].Success ? sized.Groups[3].Value : "0")} }}'"
                : known == "string" ? $"; write '{{ type: string, maxLength: {first} }}'"
                : $"; write '{known}'";
        }

        if (Keyed.Match(text) is { Success: true } keyed)
        {
            return $"; write a colon between key and value: 'type: {Known(keyed.Groups[1].Value) ?? keyed.Groups[1].Value}'";
        }

        if (Commented.Match(text) is { Success: true } commented && Known(commented.Groups[1].Value) is string before)
        {
            return $"; a comment begins with a space and '#': write '{before} # {commented.Groups[2].Value}'";
        }

        return Requirement.Match(text) is not { Success: true } requirement || Known(requirement.Groups[1].Value) is not string needed ? null
            : requirement.Groups[2].Value == "required" ? $"; write '{{ type: {needed}, required: true }}'"
            : $"; write '{needed}': a field without 'required: true' may be left out";
    }

    /// <summary>Translates rules as Laravel writes them; each becomes a key.</summary>
    private static string OfRules(string text)
    {
        string[] rules = text.Split('|');
        string[] types = [.. rules.Select(static rule => Known(rule.Trim())).OfType<string>().Distinct()];
        if (types.Length > 1)
        {
            return "; a field has one type; 'string' takes any text";
        }

        string type = types.FirstOrDefault() ?? "string";
        List<string> keys = [$"type: {type}"];
        foreach (string rule in rules)
        {
            int colon = rule.IndexOf(':');
            string name = (colon < 0 ? rule : rule.Substring(0, colon)).Trim();
            string key = name is "required" ? "required" : name is not ("min" or "max") ? "" : type is "string" or "url" ? $"{name}Length" : type is "integer" or "decimal" ? name : "";
            string value = colon < 0 ? "true" : rule.Substring(colon + 1).Trim();
            if (key.Length > 0 && (key == "required" || int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            {
                keys.Add($"{key}: {value}");
            }
        }

        return keys.Count == 1 ? $"; write '{type}': a field without 'required: true' may be left out" : $"; write each rule as a key: '{{ {string.Join(", ", keys.Distinct())} }}'";
    }

    private static Dictionary<string, string> Table(params (string Type, string[] Words)[] rows)
    {
        Dictionary<string, string> table = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string type, string[] words) in rows)
        {
            foreach (string word in words)
            {
                table.Add(word, type);
            }
        }

        return table;
    }
}
