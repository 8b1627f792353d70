using System.Globalization;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Advice that says what to write works when it is written: the spec is then without a mistake, at once.</summary>
public class FollowedAdviceTests
{
    private const string Good = """
        contracts: 1
        section: Test API
        namespace: Test.Api
        host: https://api.example.com
        protocol: signed-form
        endpoints:
          Pay:
            title: Pay
            summary: Pays.
            post: /pay
            request:
              pg_order_id: { type: string, required: true }

        """;

    /// <summary>A field, and what is to be replaced in it by what the message says.</summary>
    public static TheoryData<string, string, string, string> Fields => new()
    {
        // Types of other tools.
        { "pg_z: double", "double", "decimal", "write 'decimal'" },
        { "pg_z: int64", "int64", "integer", "write 'integer'" },
        { "pg_z: guid", "guid", "uuid", "write 'uuid'" },
        { "pg_z: Double", "Double", "decimal", "there is no type 'Double'; write 'decimal'" },
        { "pg_z: mixed", "mixed", "string", "write 'string'" },
        { "pg_z: list<string>", "list<string>", "{ type: list, items: string }", "write '{ type: list, items: string }'" },
        { "pg_z: float[]", "float[]", "{ type: list, items: decimal }", "write '{ type: list, items: decimal }'" },
        { "pg_z: ?string", "?string", "string", "write 'string': a field without 'required: true' may be left out" },
        { "pg_z: decimal(10,2)", "decimal(10,2)", "{ type: decimal, scale: 2 }", "write '{ type: decimal, scale: 2 }'" },
        { "pg_z: varchar(255)", "varchar(255)", "{ type: string, maxLength: 255 }", "write '{ type: string, maxLength: 255 }'" },
        { "pg_z: required|string|max:255", "required|string|max:255", "{ type: string, required: true, maxLength: 255 }", "write each rule as a key: '{ type: string, required: true, maxLength: 255 }'" },
        { "pg_z: nullable|integer|min:1", "nullable|integer|min:1", "{ type: integer, min: 1 }", "'{ type: integer, min: 1 }'" },
        { "pg_z: string, required", "string, required", "{ type: string, required: true }", "write '{ type: string, required: true }'" },
        { "pg_z: string // text", "string // text", "string # text", "write 'string # text'" },
        { "pg_z: string#text", "string#text", "string # text", "write 'string # text'" },
        { "pg_z:\n        type string", "type string", "type: string", "write a colon between key and value: 'type: string'" },
        { "pg_z: { type: string, values: [a, b] }", "type: string", "type: enum", "a field with known values has 'type: enum'" },
        { "pg_z: { type: enum, values: a|b }", "a|b", "[a, b]", "write [a, b]" },

        // Keys of other tools.
        { "pg_z: { type: integer, minimum: 1 }", "minimum", "min", "unknown key; write 'min'" },
        { "pg_z: { type: integer, max_value: 1 }", "max_value", "max", "unknown key; write 'max'" },
        { "pg_z: { type: enum, enum: [a, b] }", "enum: [", "values: [", "write 'type: enum' with the values under 'values'" },
        { "pg_z: { type: string, regex: '^a$' }", "regex", "pattern", "unknown key; write 'pattern'" },
        { "pg_z: { type: string, mandatory: true }", "mandatory: true", "required: true", "write 'required: true'" },
        { "pg_z: { type: string, mask: true }", "mask: true", "sensitive: true", "write 'sensitive: true', which masks the value in logs" },
        { "pg_z: { type: string, description: Text. }", "description", "summary", "unknown key; write 'summary'" },
        { "pg_z: { type: string, nullable: true }", ", nullable: true", "", "unknown key; remove it: a field without 'required: true' may be left out" },
        { "pg_z: { type: string, cast: int }", ", cast: int", "", "unknown key; remove it: 'type' is there and says it" },
        { "pg_z: { cast: string }", "cast", "type", "unknown key; write 'type'" },
        { "pg_z: { type: decimal, cents: true }", ", cents: true", "", "unknown key; remove it: an amount is sent as it is given" },
        { "pg_z: { type: list, items: string, unique: true }", ", unique: true", "", "unknown key; remove it: nothing checks this" },
        { "pg_z: { type: list, items: { type: string, sensitive: true } }", "items: { type: string, sensitive: true }", "sensitive: true, items: string", "write 'sensitive' beside 'items', as a key of the list" },
        { "pg_z: { type: integer, format: int64 }", ", format: int64", "", "remove it: a number is written in digits" },
        { "pg_z: { type: string, format: uuid }", "string, format: uuid", "uuid", "write 'type: uuid'" },
        { "pg_z: { type: string, min: 3 }", "min", "minLength", "write 'minLength' for the number of characters" },
        { "pg_z: { type: integer, maxLength: 3 }", "maxLength", "max", "write 'max' for the number itself" },
        { "pg_z: { type: string, in: query }", ", in: query", "", "remove it: only fields in the path have 'in'" },
        { "pg_z: { type = string }", "type = string", "type: string", "write a colon between key and value: type: string" },
        { "pg_z: { type: string, summary: See below, required }", "required", "required: true", "write 'required: true'" },
        { "pg_z: { type: string, summary: See below, required }", "See below, required", "\"See below, required\"", "put that text in quotation marks" },

        // Keys of a field in the column of its name.
        { "pg_z:\n        type: string\n      required: true", "\n      required", "\n        required", "'required' is a key of a field: if it is one of 'pg_z', indent it below that" },
        { "pg_z:\n      type: string", "\n      type", "\n        type", "'type' is a key of a field: if it is one of 'pg_z', indent it below that" },

        // Numbers.
        { "pg_z: { type: integer, max: 9,999 }", "9,999", "9999", "write 'max: 9999'" },
        { "pg_z: { type: decimal, max: 1500,00 }", "1500,00", "1500.00", "write 'max: 1500.00'" },
        { "pg_z: { type: integer, max: 1_000 }", "1_000", "1000", "has separators between its digits; write 1000" },
        { "pg_z: { type: string, maxLength: 1 000 }", "1 000", "1000", "has separators between its digits; write 1000" },
        { "pg_z: { type: decimal, max: \"1,000\" }", "\"1,000\"", "1000", "has a comma; write 1000, or 1.000 if it is a decimal comma" },
        { "pg_z: { type: decimal, max: 5 KZT }", "5 KZT", "5", "has more than the number; write 5" },
        { "pg_z: { type: integer, max: 1e3 }", "1e3", "1000", "has an exponent; write 1000" },

        // Patterns.
        { "pg_z: { type: string, pattern: '/^[A-Z]+$/i' }", "/^[A-Z]+$/i", "(?i)^[A-Z]+$", "write '(?i)^[A-Z]+$'" },
        { "pg_z: { type: string, pattern: '^[A-Z]+$/i' }", "^[A-Z]+$/i", "(?i)^[A-Z]+$", "write '(?i)^[A-Z]+$'" },
        { "pg_z: { type: string, pattern: '/[\\d.]+/' }", "/[\\d.]+/", "^[0-9.]+$", "write '^[0-9.]+$'" },
        { "pg_z: { type: string, pattern: '\\d+|x' }", "\\d+|x", "^([0-9]+|x)$", "write [0-9]: '^([0-9]+|x)$'" },
        { "pg_z: { type: string, pattern: '^w+$' }", "^w+$", "^\\w+$", "write '^\\w+$', or [w] if the letter is meant" },
        { "pg_z: { type: string, pattern: '^w+$' }", "^w+$", "^[w]+$", "or [w] if the letter is meant" },
        { "pg_z: { type: string, pattern: '^s*d+$' }", "^s*d+$", "^\\s*[0-9]+$", "write '^\\s*[0-9]+$'" },
        { "pg_z: { type: string, pattern: \"^\\w+$\" }", "\"^\\w+$\"", "'^\\w+$'", "a backslash begins an escape: write the text in single ones" },
        { "pg_z: { type: string, pattern: ^[a-z]{2}$ }", "^[a-z]{2}$", "'^[a-z]{2}$'", "put the pattern in single quotation marks" },

        { "pg_z: { type: string, pattern: '^[0-9]{11-15}$' }", "{11-15}", "{11,15}", "how often something comes is {11,15}" },
        { "pg_z: { type: string, pattern: '^[0-9]{11-15}$' }", "{11", "\\{11", "or \\{ for a brace" },
        { "pg_z: { type: string, pattern: '^[0-9](6)$' }", "(6)", "{6}", "is in braces: {6}" },
        { "pg_z: { type: string, pattern: '^/d{6}$' }", "/d", "[0-9]", "write [0-9]" },
        { "pg_z: { type: string, pattern: '^(KZT/USD)$' }", "/", "|", "one of the words is (KZT|USD)" },

        // Values that are several.
        { "pg_z: { type: enum, values: [ru|en|kz] }", "[ru|en|kz]", "[ru, en, kz]", "write [ru, en, kz]" },
        { "pg_z: { type: enum, values: [ru, en, ...] }", ", ...", "", "remove it" },
        { "pg_z: { type: enum, values: ru, en, kz }", "ru, en, kz", "[ru, en, kz]", "write 'values: [ru, en, kz]'" },
        { "pg_z: { type: enum, values: [\"true\", \"false\"] }", "enum, values: [\"true\", \"false\"]", "boolean", "write 'type: boolean' without values" },
        { "pg_z: { type: string, nullable: false }", "nullable: false", "required: true", "write 'required: true'" },
        { "required: [pg_order_id]\n      pg_z: string", "required: [pg_order_id]\n      ", "", "and remove this line" },
        { "pg_z: { type： string }", "type： string", "type: string", "write an ordinary one and a space: type: string" },
        { "pg_z: { type: string, summary: Payment #1 of the day. }", "Payment #1 of the day.", "'Payment #1 of the day.'", "put the text in quotation marks" },

        // Formats.
        { "pg_z: { type: datetime, format: U }", "datetime, format: U", "integer", "is Unix time, which is a number: write 'type: integer', without 'format'" },
        { "pg_z: { type: datetime, format: x }", "datetime, format: x", "integer", "write 'type: integer', without 'format'" },
        { "pg_z: { type: datetime, format: '%Y-%m-%d' }", "datetime, format: '%Y-%m-%d'", "date, format: 'yyyy-MM-dd'", "with 'type: date', strftime's format in .NET is 'yyyy-MM-dd'" },
        { "pg_z: { type: date, format: Y-m-d }", "Y-m-d", "yyyy-MM-dd", "PHP's format in .NET is 'yyyy-MM-dd'" },
        { "pg_z: { type: datetime, format: yyyy-MM-dd }", "datetime", "date", "use 'date'" },
        { "pg_z: { type: datetime, format: ISO 8601 }", "ISO 8601", "yyyy-MM-ddTHH:mm:sszzz", "written out, it is 'yyyy-MM-ddTHH:mm:sszzz'" },
        { "pg_z: { type: string, format: date-time }", "string, format: date-time", "datetime, format: yyyy-MM-ddTHH:mm:sszzz", "write 'type: datetime' with a format such as yyyy-MM-ddTHH:mm:sszzz" },

        // Secrets.
        { "pg_card_pan: { type: string, example: x }", ", example: x", ", sensitive: true", "write 'sensitive: true' to mask it, without 'example'" },
        { "pg_card_pan: { type: integer, min: 1 }", "integer, min: 1", "string, sensitive: true", "write 'type: string' and 'sensitive: true' to mask it, without 'min'" },
        { "pg_card_pan: { type: list, items: integer }", "items: integer", "items: string, sensitive: true", "write 'items: string' and 'sensitive: true' to mask it" },
        { "pg_card_pan: { type: string, example: x }", " }", ", sensitive: false, summary: A masked number. }", "or 'sensitive: false' and a summary that says 'masked' if it is" },
        { "pg_card_token: { type: string, example: x }", " }", ", sensitive: false }", "or 'sensitive: false' if anyone may see it" },

        // YAML.
        { "pg_z:string", "pg_z:string", "pg_z: string", "write a space after the colon: 'pg_z: string'" },
        { "pg_z = string", "pg_z = string", "pg_z: string", "write a colon and not '=': 'pg_z: string'" },
        { "pg_z: type: string", "type: string", "{ type: string }", "write 'pg_z: { type: … }'" },
        { "pg_z:\n        type: string\n        required true", "required true", "required: true", "write a colon behind the key: 'required: true'" },
        { "pg_z:\n        type: string\n          required: true", "  required", "required", "begin both in the same column" },
        { "pg_z\n        type: string", "pg_z", "pg_z:", "write a colon behind it: 'pg_z:'" },
        { "pg_z: { type: string; required: true }", ";", ",", "write a comma, and not ';', between the keys" },
        { "pg_z: { type: string required: true }", "string ", "string, ", "write a comma between the keys" },
        { "pg_z: { type: string, summary: 'It's paid' }", "It's", "It''s", "an apostrophe within single quotation marks is written twice" },
        { "pg_z: { type: string } }", " } }", " }", "remove this '}': everything is closed already" },
        { "pg_z: { type: enum, values: [a,, b] }", ",,", ",", "remove one of the two commas" },
        { "pg_z:\n        type: enum\n        values:\n          - a\n          -b", "-b", "- b", "write a space after the dash" },
        { "pg_z:\n        summary: \"Paid\" by card\n        type: string", "\"Paid\" by card", "'\"Paid\" by card'", "put the whole text in quotation marks of the other kind" },
        { "pg_z:\n        summary: [draft] Paid\n        type: string", "[draft] Paid", "'[draft] Paid'", "put the whole text in quotation marks" },
        { "pg_z:\n        summary: > 100 KZT\n        type: string", "> 100 KZT", "'> 100 KZT'", "put a text that begins with > or | in quotation marks" },
        { "pg_z:\n        summary: - Paid\n        type: string", "- Paid", "'- Paid'", "put a text that begins with '- ' in quotation marks" },
        { "pg_z:\n        summary: *Paid* in full\n        type: string", "*Paid* in full", "'*Paid* in full'", "or put a text that begins with * in quotation marks" },
        { "pg_z:\n        summary: !important\n        type: string", "!important", "'!important'", "or put a text that begins with ! in quotation marks" },
        { "pg_z:\n        summary: @todo\n        type: string", "@todo", "'@todo'", "put a text that begins with @, ` or % in quotation marks" },
        { "pg_z:\n        summary: Paid: by card\n        type: string", "Paid: by card", "'Paid: by card'", "put a text that has ': ' in it in quotation marks" },
        { "pg_z:\n\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0type: string", "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0", "        ", "the line is indented with U+00A0, which is no space: write spaces" },
        { "// a comment\n      pg_z: string", "//", "#", "a comment begins with '#'" },
    };

    /// <summary>A line of the spec, what it becomes by mistake, what the message says, and what is written then.</summary>
    public static TheoryData<string, string, string, string> Lines => new()
    {
        { "post: /pay", "post: POST /pay", "the method is the key; write /pay", "post: /pay" },
        { "post: /pay", "post: https://api.example.com/pay", "write /pay", "post: /pay" },
        { "post: /pay", "post: pay", "it begins with '/', and a parameter is in braces; write /pay", "post: /pay" },
        { "post: /pay", "post: |\n      /pay", "it ends in a line break, which | and > add; write /pay", "post: /pay" },
        { "post: /pay", "post: /{merchantId}/pay", "the merchant's id in a path is {merchant_id}, which the library fills in: write that for {merchantId}, without a field", "post: /{merchant_id}/pay" },
        { "post: /pay", "url: /pay", "unknown key; write 'post' or 'get' with the path", "post: /pay" },
        { "    request:", "    parameters:", "unknown key; write the fields that are sent under 'request'", "    request:" },
        { "host: https://api.example.com", "host: https://api.example.com:80", "write https://api.example.com", "host: https://api.example.com" },
        { "  Pay:", "  PayRequest:", "call the endpoint 'Pay'", "  Pay:" },
        { "endpoints:", "paths:", "unknown key; write 'endpoints'", "endpoints:" },
        { "host: https", "server: https", "write 'host' with scheme and host", "host: https" },
        { "    post: /pay", "    post: /pay\n    host: https://x.example.com", "'host' is a key of the file: write it at the left margin", "    post: /pay" },
        { "    post: /pay", "    post: /pay\n    tags: [pay]", "unknown key; remove it", "    post: /pay" },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_is_good_as_soon_as_its_message_is_followed(string field, string mistake, string correction, string advice)
    {
        string text = $"{Good}      {field}\n";
        Assert.Contains(mistake, field, StringComparison.Ordinal);

        Check(text, advice, $"{Good}      {Replaced(field, mistake, correction)}\n");
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_spec_is_good_as_soon_as_its_message_is_followed(string line, string mistake, string advice, string correction)
    {
        Assert.Contains(line, Good, StringComparison.Ordinal);

        Check(Replaced(Good, line, mistake), advice, Replaced(Good, line, correction));
    }

    [Fact]
    public void An_endpoint_is_no_type()
    {
        string message = Messages($"{Good}      pg_z: {{ type: list, items: Pay }}\n").Single();

        Assert.Contains("there is no type 'Pay'; that is an endpoint, and a field has a type: declare one under 'types' of the file", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_required_field_becomes_a_constant_in_an_overlay()
    {
        const string Overlay = """
            contracts: 1
            overlays:
              Test.Api.Pay:
                request:
                  pg_order_id: { const: "100" }

            """;

        string message = Messages(Good, Overlay).Single();

        Assert.Contains("remove it, or write 'required: false' in an overlay", message, StringComparison.Ordinal);

        // A fixed id is doubtful, and no error.
        string doubt = Messages(Good, Replaced(Overlay, "\"100\"", "\"100\", required: false")).Single();
        Assert.Contains("each request would name the same 'pg_order_id'", doubt, StringComparison.Ordinal);
    }

    /// <summary>The message for a letter that looks like another names it.</summary>
    [Theory]
    [InlineData("post: /pay", "post: /p\u0430y", "(character 3, '\u0430', is the Cyrillic letter U+0430)")]
    [InlineData("post: /pay", "post: /pay\u200B", "(character 5 is U+200B)")]
    [InlineData("{ type: string, required: true }", "{ type: string, pattern: '^[\u0430-z]$' }", "(character 3, '\u0430', is the Cyrillic letter U+0430)")]
    [InlineData("{ type: string, required: true }", "{ type: date, format: '\u0443\u0443\u0443\u0443-MM-dd' }", "(character 1, '\u0443', is the Cyrillic letter U+0443)")]
    [InlineData("{ type: string, required: true }", "{ type: integer, max: 1\u041E }", "(character 2, '\u041E', is the Cyrillic letter U+041E)")]
    [InlineData("{ type: string, required: true }", "{ t\u0443pe: string }", "(character 2, '\u0443', is the Cyrillic letter U+0443); did you mean 'type'?")]
    public void A_letter_that_looks_like_another_is_named(string good, string mistake, string named)
    {
        Assert.Contains(Messages(Replaced(Good, good, mistake)), message => message.Contains(named, StringComparison.Ordinal));
    }

    /// <summary>A word that only looks a little like another is not taken for it.</summary>
    [Theory]
    [InlineData("cast")]
    [InlineData("cents")]
    [InlineData("times")]
    [InlineData("mask")]
    [InlineData("allOf")]
    [InlineData("requiredIf")]
    [InlineData("oneOf")]
    public void A_key_of_another_tool_is_not_taken_for_a_mistyped_one(string key)
    {
        IReadOnlyList<string> messages = Messages(Replaced(Good, "required: true }", $"{key}: x }}"));

        Assert.Contains(messages, message => message.Contains("unknown key; ", StringComparison.Ordinal));
        Assert.DoesNotContain(messages, message => message.Contains("did you mean", StringComparison.Ordinal));
    }

    /// <summary>What is right is not taken for a key of the field above, nor for a word of another tool.</summary>
    [Theory]
    [InlineData("pg_z: string\n      name: string")]
    [InlineData("pg_z: string\n      type: { type: integer, required: true }")]
    [InlineData("pg_z: string\n      format: { const: json }")]
    [InlineData("name: string\n      items: { type: list, items: string }")]
    [InlineData("pg_z: { type: string, pattern: '^/pay/$' }")]
    [InlineData("pg_z: { type: string, pattern: '^kz/pay/i$' }")]
    public void What_only_resembles_a_mistake_is_not_reported(string field)
    {
        Assert.Empty(Messages($"{Good}      {field}\n"));
    }

    private static void Check(string text, string advice, string followed)
    {
        IReadOnlyList<string> messages = Messages(text);
        Assert.True(messages.Any(message => message.Contains(advice, StringComparison.Ordinal)), $"Expected: {advice}\nFound: {string.Join('\n', messages)}");
        Assert.Empty(Messages(followed));
    }

    private static string Replaced(string text, string part, string other) => text.Replace(part, other, StringComparison.Ordinal);

    private static IReadOnlyList<string> Messages(params string[] texts) =>
        [.. GeneratorRun.Of([.. texts.Select((text, index) => new Spec($"/specs/{index}.yaml", text))]).Diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];
}
