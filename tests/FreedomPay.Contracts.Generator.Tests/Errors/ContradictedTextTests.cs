using System.Globalization;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Specs whose texts, names or neighbours say something else than their keys: told in one message.</summary>
public class ContradictedTextTests
{
    private const string Key = "q" + "Lz7Bq0vXc3TnR9sKdP2mWyE";

    /// <summary>Fields of a request, and the only message.</summary>
    public static TheoryData<string, string, string> Requests => new()
    {
        // What a summary says of the keys.
        { "pg_a: { type: string, summary: Currency of the amount (required). }", "FPC0037", "endpoints.Pay.request.pg_a.summary: the text says that the field is required, which only 'required: true' demands" },
        { "pg_a: { type: string, summary: Required. Currency. }", "FPC0037", "the text says that the field is required" },
        { "pg_a: { type: string, summary: Currency (mandatory). }", "FPC0037", "the text says that the field is required" },
        { "pg_a: { type: string, required: true, summary: Currency (optional). }", "FPC0037", "the text says that the field may be left out, which 'required: true' does not allow" },
        { "pg_a: { type: string, required: true, notes: [Optional.] }", "FPC0037", "endpoints.Pay.request.pg_a.notes: the text says that the field may be left out" },
        { "pg_a: { type: url, maxLength: 25, summary: 'Where it goes, at most 255 characters.' }", "FPC0037", "endpoints.Pay.request.pg_a.summary: the text says 255 characters, and 'maxLength' is 25; correct one of the two" },
        { "pg_a: { type: string, maxLength: 25, summary: Name. Max length 255. }", "FPC0037", "says 255" },
        { "pg_a: { type: string, maxLength: 25, summary: 'Name, 255 chars max' }", "FPC0037", "says 255" },
        { "pg_a: { type: string, minLength: 6, summary: 'Code, at least 8 digits.' }", "FPC0037", "the text says at least 8 characters, and 'minLength' is 6" },

        // Secrets.
        { "pg_secret_key: { type: string, required: true, sensitive: true, summary: Secret key of the merchant. }", "FPC0039", "endpoints.Pay.request.pg_secret_key: 'pg_secret_key' looks like the merchant's secret key, which signs messages and is never sent; remove the field: the key is given to the client in code" },
        { "pg_secret_key: string", "FPC0039", "never sent" },
        { "api_key: { type: string, summary: Secret key. }", "FPC0039", "'api_key' looks like the merchant's secret key" },
        { "pg_a: { type: string, sensitive: true, summary: The merchant's secret key for signatures. }", "FPC0039", "never sent" },
        { "pg_a: { type: url, default: 'https://shop.kz/cb?token=f3a9c07be1d24488b6a0c9e2d7f15a60' }", "FPC0039", "endpoints.Pay.request.pg_a.default: the URL holds what looks like a key, and a spec is in the repository and in every copy of the program; set the URL in code" },
        { "pg_a: { type: url, const: 'https://shop.kz/cb?order=1&api_key=secret77' }", "FPC0039", "what looks like a key" },
        { "pg_a: { type: string, const: 'https://shop.kz/cb?x=" + Key + "' }", "FPC0039", "what looks like a key" },
        { "pg_a: { type: url, const: 'https://shop.kz/hooks/" + Key + "' }", "FPC0039", "what looks like a key" },
        { "pg_a: { type: string, summary: 'A key such as " + Key + ".' }", "FPC0039", "the text shows what looks like a key" },
        { "pg_holder: { type: string, summary: Name of the card holder as on the card. }", "FPC0027", "'pg_holder' looks like a secret, card data or personal data" },
        { "pg_code3: { type: string, summary: CVC2 of the card. }", "FPC0027", "write 'sensitive: true' to mask it" },
        { "pg_doc_no: { type: string, summary: Passport number of the payer. }", "FPC0027", "'pg_doc_no'" },
        { "pg_customer_mail: string", "FPC0027", "'pg_customer_mail'" },

        // Values.
        { "pg_a: { type: enum, values: [bankcard, mobile_commerce, mobile_comerce] }", "FPC0037", "endpoints.Pay.request.pg_a.values[2]: 'mobile_comerce' is nearly 'mobile_commerce'; remove the one that is misspelt, or give this one a summary if the gateway has both" },
        { "pg_a: { type: enum, values: { received: , recieved: } }", "FPC0037", "'recieved' is nearly 'received'" },
        { "pg_a: { type: enum, values: { ru: Ru, RU: RuUpper } }", "FPC0037", "'RU' is 'ru' but for its capitals or underscores" },
        { "pg_a: { type: enum, values: [bankcard, bank_card] }", "FPC0037", "'bank_card' is 'bankcard' but for its capitals or underscores" },
        { "pg_a: { type: enum, values: [success, sucess] }", "FPC0037", "'sucess' is nearly 'success'" },
        { "pg_a: { type: string, summary: This field is required. }", "FPC0037", "the text says that the field is required" },
        { "pg_a: { type: string, summary: Обязательное поле. }", "FPC0037", "the text says that the field is required" },
        { "pg_a: { type: string, maxLength: 10, summary: Exactly 12 digits. }", "FPC0037", "the text says 12 characters, and 'maxLength' is 10" },
        { "pg_a: { type: enum, values: [\"true\", \"false\"] }", "FPC0037", "a boolean of the gateway is 1 or 0; write 'type: boolean' without values" },
        { "pg_a: { type: enum, values: [ru, en, etc] }", "FPC0037", "'etc' looks like a text that was to be replaced" },
        { "pg_n: { type: integer, max: 10 }, pg_a: { type: list, items: string, countField: pg_n, maxItems: 20 }", "FPC0037", "'pg_n' is at most 10, and 'maxItems' allows more items, which could not be counted; write 'maxItems: 10'" },
    };

    public static TheoryData<string> SoundRequests =>
    [
        "pg_a: { type: string, required: true, summary: Currency (required). }",
        "pg_a: { type: string, required: false, summary: Currency (required). }",
        "pg_b: string, pg_a: { type: string, requiredWhen: pg_b, summary: Currency (required). }",
        "pg_a: { type: string, summary: Is required when the payer has no card. }",
        "pg_a: { type: string, summary: The required currency. }",
        "pg_a: { type: string, summary: Currency (optional). }",
        "pg_a: { type: string, required: true, summary: Whether optional fields follow. }",
        "pg_a: { type: string, maxLength: 255, summary: At most 255 characters. }",
        "pg_a: { type: string, summary: At most 255 characters. }",
        "pg_a: { type: string, maxLength: 25, summary: At most 255 letters or up to 100 digits. }",
        "pg_a: { type: string, maxLength: 25, summary: Up to 12 months. }",
        "pg_a: { type: string, maxLength: 40, summary: Id of up to 3 payments. }",
        "pg_key_id: { type: string, summary: Secret key id. }",
        "pg_payment_key: { type: string, summary: Id of the payment. }",
        "pg_a: { type: string, summary: Password reset link. }",
        "pg_a: { type: string, summary: Digest with the secret key. }",
        "pg_a: { type: url, default: 'https://shop.kz/cb?order=12345678&lang=ru' }",
        "pg_a: { type: url, default: 'https://shop.kz/orders/0199765b-a007-7339-93fe-f073ac14aa9b' }",
        "pg_a: { type: url, example: 'https://shop.kz/cb?token=f3a9c07be1d24488' }",
        "pg_a: { type: string, summary: The key is in docs.freedompay.kz/SignatureOfMessagesV2. }",
        "pg_a: { type: string, summary: CVC is required. }",
        "pg_a: { type: string, summary: Card number masked as 4111**1111. }",
        "pg_a: { type: string, sensitive: false, summary: CVC2 of the card. }",
        "pg_a: { type: enum, values: [capture, captured] }",
        "pg_a: { type: enum, values: [charged, changed] }",
        "pg_a: { type: enum, values: { a_1: First, a1: Second } }",
        "pg_a: { type: string, summary: The field is required if there is no card. }",
        "pg_a: { type: enum, values: [payment1, payment2, payment12] }",
        "pg_a: { type: enum, values: { ru: Ru, RU: { name: RuUpper, summary: As old shops write it. } } }",
        "pg_a: { type: enum, values: { received: , recieved: { summary: The gateway writes it so. } } }",
        "pg_a: { type: enum, values: [\"true\", \"false\", maybe] }",
        "pg_a: { type: enum, values: { \"yes\": { summary: Yes. }, \"no\": { summary: No. } } }",
        "pg_n: { type: integer, max: 20 }, pg_a: { type: list, items: string, countField: pg_n, maxItems: 20 }",
    ];

    /// <summary>Fields of a request, and the only error.</summary>
    public static TheoryData<string, string, string> Errors => new()
    {
        { "pg_n: { type: integer, min: 5 }, pg_a: { type: list, items: string, countField: pg_n, maxItems: 3 }", "FPC0016", "'pg_n' is at least 5, more than 'maxItems' allows" },
        { "pg_n: { type: integer, max: 2 }, pg_a: { type: list, items: string, countField: pg_n, minItems: 3 }", "FPC0016", "'pg_n' is at most 2, less than 'minItems' demands" },
        { "pg_a: { type: string, example: “A-17” }", "FPC0017", "has quotation marks of its own" },
        { "required: [pg_b, pg_c], pg_b: string, pg_c: string", "FPC0016", "endpoints.Pay.request.required: this is how JSON Schema lists required fields; here each of them says it: write 'required: true' at 'pg_b', 'pg_c', and remove this line" },
        { "pg_a: { type: enum, values: [ru|en|kz] }", "FPC0017", "'ru|en|kz' is one value; if it is 3 values, write [ru, en, kz], otherwise give it a name" },
        { "pg_a: { type: enum, values: [1..12] }", "FPC0017", "'1..12' is one value and no range; list each value: [1, …, 12], or write 'type: integer' with 'min' and 'max' for numbers" },
        { "pg_a: { type: enum, values: [a..z] }", "FPC0017", "list each value: [a, …, z]" },
        { "pg_a: { type: enum, values: [ru, en, ...] }", "FPC0017", "'...' is compared as it is; remove it: other values are kept as they come, without being listed" },
        { "pg_a: { type: enum, values: [ru, \"*\"] }", "FPC0017", "remove it: other values are kept" },
        { "pg_a: { type: boolean, nullable: false }", "FPC0006", "unknown key; write 'required: true': the field may not be left out" },
        { "pg_a: { type: boolean, optional: false }", "FPC0006", "unknown key; write 'required: true'" },
        { "pg_a: { type： boolean }", "FPC0006", "this colon is U+FF1A, another character: write an ordinary one and a space: type: boolean" },
    };

    /// <summary>Whole endpoints and the only message.</summary>
    public static TheoryData<string, string, string> Endpoints => new()
    {
        { Specs.Endpoint("ChargeOrderRequest"), "FPC0038", "endpoints.ChargeOrderRequest: the records would be called 'ChargeOrderRequestRequest' and 'ChargeOrderRequestResponse'; call the endpoint 'ChargeOrder', to which both words are added" },
        { Specs.Endpoint("PayResponse"), "FPC0038", "call the endpoint 'Pay'" },
        { Specs.Endpoint("ChargeOrder") + "    effect: prepares\n", "FPC0036", "its name or path says 'charge'" },
        { Specs.Endpoint("Pay") + "    notes: 'Test key: " + Key + "'\n", "FPC0039", "endpoints.Pay.notes: the text shows what looks like a key" },
        { Specs.Endpoint("Pay").Replace("Does Pay.", "Takes 5142643375935439 12/27 123.", StringComparison.Ordinal), "FPC0039", "endpoints.Pay.summary: the text shows what looks like a card number" },
        { Specs.Endpoint("Pay") + "    responses:\n      A: { when: { pg_status: ok, pg_3ds: \"false\" } }\n      B: { when: { pg_status: ok, pg_3ds: 1 } }\n", "FPC0016", "endpoints.Pay.responses.A.when.pg_3ds: another shape is told by 'pg_3ds' being 1 or 0, and 'false' is a text that never comes there; write 0" },
        { Specs.Endpoint("Pay") + "    responses:\n      A: { when: { pg_status: ok, pg_3ds: \"no\" } }\n      B: { when: { pg_status: ok, pg_3ds: 1 } }\n", "FPC0016", "write 0" },
        { Specs.Endpoint("Pay") + "    responses:\n      A: { when: { pg_status: ok, pg_3ds: false } }\n      B: { when: { pg_status: ok, pg_3ds: 1 } }\n", "FPC0017", "'false' is the text 'false' here; a boolean of the gateway is 1 or 0: write 0" },
        { Specs.Endpoint("Pay") + "    response: { pg_status: { type: enum, values: [ok, rejected, error] } }\n", "FPC0016", "write 'direction: inbound' in place of 'post'" },
        { "  Paid: { title: Paid, summary: Comes in., direction: inbound, request: { pg_status: { type: enum, values: [ok, rejected, error], required: true } }, response: { pg_payment_id: integer } }\n", "FPC0036", "endpoints.Paid.response: 'request' is what comes in, and 'response' what the merchant replies" },
    };

    public static TheoryData<string> SoundEndpoints =>
    [
        Specs.Endpoint("Request"),
        Specs.Endpoint("RequestPayment"),
        Specs.Endpoint("ChargeCardPage") + "    effect: prepares\n",
        Specs.Endpoint("Pay") + "    responses:\n      A: { when: { pg_status: ok, pg_3ds: \"false\" } }\n      B: { when: { pg_status: ok, pg_3ds: \"true\" } }\n",
        Specs.Endpoint("Pay") + "    notes: 'The key is described at docs.freedompay.kz/doc-1234567.'\n",
    ];

    public static TheoryData<string, string> Hosts => new()
    {
        { "https://docs.freedompay.kz", "FPC0036" },
        { "https://customer.freedompay.kz", "FPC0036" },
        { "https://www.freedompay.kz", "FPC0036" },
        { "https://api-docs.freedompay.kz", "FPC0036" },
        { "https://freedompay.kz", "FPC0036" },
        { "https://691vi5ab6p.apidog.io", "FPC0036" },
        { "https://your-host.example.com", "FPC0036" },
        { "https://yourdomain.kz", "FPC0036" },
        { "https://api.freedompay.kz:80", "FPC0017" },
        { "http://localhost:443", "FPC0017" },
        { "https://api.freedompay.kz", "" },
        { "https://test-api.freedompay.kz", "" },
        { "https://secure.freedompay.kz", "" },
        { "https://api.freedompay.kz:8443", "" },
        { "http://localhost:8080", "" },
        { "https://docs.example.com", "" },
        { "https://gateway.test", "" },
    };

    /// <summary>A spec that is no YAML, and what the only message says.</summary>
    public static TheoryData<string, string, string> Yaml => new()
    {
        { Specs.Header + "  Pay:\n    title: Pay\n    summary: Pays.\n    post: /pay\n    request:\n      pg_a: { type: boolean, summary: Whether payment #1 is recurring. }\n      pg_b: string\n", "(12,13)", "' #' begins a comment, in which the '}' is: put the text in quotation marks" },
        { Specs.Header + "<<<<<<< HEAD\n  Pay:\n    title: Pay\n=======\n  Pay:\n    title: Pay\n>>>>>>> feature\n", "(7,1)", "Not resolved after a merge: keep one of the two versions, and remove the lines with <<<<<<<, ======= and >>>>>>>" },
        { "```yaml\n" + Specs.Header + "  Pay: { title: Pay, summary: Pays., post: /pay }\n```\n", "(1,1)", "A line with ``` is of Markdown: remove it" },
        { Specs.Header + "  Pay:\n    title: Pay\n    summary: Pays.\n    post: /pay\n  request:\n      pg_a: boolean\n    response:\n      pg_b: string\n", "(11,3)", "'request' in line 11 begins further left than 'response', which is a key of the same endpoint: begin both in the same column" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_field_that_contradicts_itself_is_one_warning(string fields, string id, string message) => AssertOne(Specs.Endpoint("Pay", fields), id, message, DiagnosticSeverity.Warning);

    [Theory]
    [MemberData(nameof(Errors))]
    public void A_field_that_cannot_be_meant_is_one_error(string fields, string id, string message) => AssertOne(Specs.Endpoint("Pay", fields), id, message, DiagnosticSeverity.Error);

    [Theory]
    [MemberData(nameof(Endpoints))]
    public void An_endpoint_is_one_message(string endpoint, string id, string message) => AssertOne(endpoint, id, message, severity: null);

    [Theory]
    [MemberData(nameof(SoundRequests))]
    public void What_only_resembles_a_contradiction_is_left_alone(string fields) =>
        Assert.Empty(GeneratorRun.Of(Specs.Of("pay.yaml", Specs.Endpoint("Pay", fields))).Diagnostics);

    [Theory]
    [MemberData(nameof(SoundEndpoints))]
    public void Sound_endpoints_are_left_alone(string endpoint) => Assert.Empty(GeneratorRun.Of(Specs.Of("pay.yaml", endpoint)).Diagnostics);

    [Theory]
    [MemberData(nameof(Hosts))]
    public void A_host_of_pages_is_told_from_one_of_the_API(string host, string id)
    {
        GeneratorRun run = GeneratorRun.Of(new Spec("/specs/host.yaml", Specs.Header.Replace("https://api.example.com", host, StringComparison.Ordinal) + Specs.Endpoint("Pay")));

        Assert.Equal(id.Length == 0 ? [] : [id], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Theory]
    [MemberData(nameof(Yaml))]
    public void What_is_no_YAML_is_told_at_its_place(string text, string place, string message)
    {
        Diagnostic found = Assert.Single(GeneratorRun.Of(new Spec("/specs/broken.yaml", text)).Diagnostics);

        FileLinePositionSpan span = found.Location.GetLineSpan();
        Assert.Equal("FPC0001", found.Id);
        Assert.Equal(place, $"({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})");
        Assert.Contains(message, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_without_brackets_is_told_with_its_values()
    {
        Diagnostic first = GeneratorRun.Of(Specs.Of("pay.yaml", Specs.Endpoint("Pay", "pg_a: { type: enum, values: ru, en, kz }"))).Diagnostics[0];

        Assert.Equal("FPC0006", first.Id);
        Assert.Contains("a list is in brackets: write 'values: [ru, en, kz]'", first.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("request: { pg_link: { type: url, required: true } }", "FPC0035", "endpoints.Pay.request.pg_link: 'pg_link' is a new field in the request, and 'response' has one of this name; if that one is meant, write it there; if the field is in both, give it its 'sources'")]
    [InlineData("response: { pg_amount: { type: decimal } }", "FPC0035", "'pg_amount' is a new field in the response, and 'request' has one of this name")]
    [InlineData("request: { pg_link: { required: true } }", "FPC0029", "there is no field 'pg_link' in the request; 'response' has one: write it there")]
    [InlineData("request: { pg_note: delete }", "FPC0010", "'delete' is not allowed here; to remove the field, write '~'")]
    [InlineData("request: { pg_note: Removed }", "FPC0010", "to remove the field, write '~'")]
    [InlineData("request: { pg_link: { type: url, sources: [docs.freedompay.kz/1] } }", "", "")]
    [InlineData("request: { pg_note: ~ }", "", "")]
    [InlineData("request: { pg_item: { fields: { pg_link: { type: url } } } }", "", "")]
    public void An_overlay_that_means_another_place_is_told_so(string change, string id, string message)
    {
        GeneratorRun run = GeneratorRun.Of(
            Specs.Of("pay.yaml", Specs.Endpoint("Pay", "pg_amount: decimal, pg_note: string, pg_item: { type: object, fields: { pg_sku: string } }") + "    response: { pg_link: url }\n"),
            new Spec("/specs/shop.yaml", $"contracts: 1\noverlays:\n  Test.Api.Pay:\n    {change}\n"));

        Assert.Equal(id.Length == 0 ? [] : [id], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.All(run.Diagnostics, diagnostic => Assert.Contains(message, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    [Fact]
    public void No_secret_is_repeated_in_a_message()
    {
        foreach (string fields in new[] { $"pg_a: {{ type: url, default: 'https://shop.kz/cb?token={Key}' }}", $"pg_a: {{ type: string, summary: 'A key such as {Key}.' }}" })
        {
            Diagnostic found = Assert.Single(GeneratorRun.Of(Specs.Of("pay.yaml", Specs.Endpoint("Pay", fields))).Diagnostics);
            Assert.DoesNotContain(Key, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_password_of_a_URL_is_repeated_in_a_message()
    {
        string host = Specs.Header.Replace("https://", "https://shop:pa55word@", StringComparison.Ordinal) + Specs.Endpoint("Pay");
        string field = Specs.Header + Specs.Endpoint("Pay", "pg_a: { type: url, default: 'https://shop:pa55word@shop.kz/cb' }");
        foreach (string text in new[] { host, field })
        {
            Diagnostic found = Assert.Single(GeneratorRun.Of(new Spec("/specs/pay.yaml", text)).Diagnostics);
            Assert.Contains("'https://…@", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.DoesNotContain("pa55word", found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
    }

    private static void AssertOne(string endpoint, string id, string message, DiagnosticSeverity? severity)
    {
        GeneratorRun run = GeneratorRun.Of(Specs.Of("pay.yaml", endpoint));

        Assert.True(run.Diagnostics.Count == 1, string.Join('\n', run.Diagnostics));
        Diagnostic found = run.Diagnostics[0];
        Assert.Equal((id, severity ?? found.Severity), (found.Id, found.Severity));
        Assert.Contains(message, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
