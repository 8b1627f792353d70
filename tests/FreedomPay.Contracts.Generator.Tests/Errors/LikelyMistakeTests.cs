using System.Globalization;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Values, names and secrets that a spec can have and that hardly anybody means: warned of in one message, and generated all the same.</summary>
public class LikelyMistakeTests
{
    private const string Placeholder = "FPC0037";
    private const string Misspelled = "FPC0038";
    private const string Secret = "FPC0039";

    /// <summary>Fields of a request, and what the only warning says.</summary>
    public static TheoryData<string, string, string> Requests => new()
    {
        { "pg_a: { type: string, default: uuid() }", Placeholder, "endpoints.Pay.request.pg_a.default: 'uuid()' looks like a call, which nobody makes; set such a value in code" },
        { "pg_a: { type: string, default: \"config('shop.currency')\" }", Placeholder, "looks like a call" },
        { "pg_a: { const: 'Str::uuid()' }", Placeholder, "looks like a call" },
        { "pg_a: { const: <currency> }", Placeholder, "looks like a variable, which nothing replaces; set such a value in code" },
        { "pg_a: { const: $currency }", Placeholder, "looks like a variable" },
        { "pg_a: { const: $order->id }", Placeholder, "looks like a variable" },
        { "pg_a: { const: '%s' }", Placeholder, "looks like a variable" },
        { "pg_a: { const: 'Order %d' }", Placeholder, "looks like a variable" },
        { "pg_a: { const: '%(order)s' }", Placeholder, "looks like a variable" },
        { "pg_a: { const: '%ORDER_ID%' }", Placeholder, "looks like a variable" },
        { "pg_a: { const: '@order@' }", Placeholder, "looks like a variable" },
        { "pg_a: { const: __ORDER__ }", Placeholder, "looks like a variable" },
        { "pg_a: { const: '[[order]]' }", Placeholder, "looks like a variable" },
        { "pg_a: { const: ':order' }", Placeholder, "looks like a variable" },
        { "pg_a: { const: undefined }", Placeholder, "'undefined' looks like the word for nothing of a programming language; to send nothing, leave the key out" },
        { "pg_a: { type: string, default: None }", Placeholder, "looks like the word for nothing" },
        { "pg_a: { const: 'null' }", Placeholder, "looks like the word for nothing" },
        { "pg_a: { const: NaN }", Placeholder, "looks like the word for nothing" },
        { "pg_a: { const: n/a }", Placeholder, "looks like the word for nothing" },
        { "pg_a: { const: TODO }", Placeholder, "'TODO' looks like a text that was to be replaced; write the value, or leave the key out" },
        { "pg_a: { const: '-' }", Placeholder, "looks like a text that was to be replaced" },
        { "pg_a: { const: xxx }", Placeholder, "looks like a text that was to be replaced" },
        { "pg_a: { const: '???' }", Placeholder, "looks like a text that was to be replaced" },
        { "pg_a: { const: your_shop_id }", Placeholder, "looks like a text that was to be replaced" },
        { "pg_a: { const: changeme }", Placeholder, "looks like a text that was to be replaced" },
        { "pg_a: { const: string }", Placeholder, "'string' looks like the name of a type" },
        { "pg_a: { type: enum, values: [paid, undefined] }", Placeholder, "endpoints.Pay.request.pg_a.values[1]: 'undefined' looks like the word for nothing of a programming language; if the gateway has this value, give it a summary" },
        { "pg_a: { type: enum, values: { paid: , \"null\": Nothing } }", Placeholder, "endpoints.Pay.request.pg_a.values.null: 'null' looks like the word for nothing" },
        { "pg_s: string, pg_a: { type: string, requiredWhen: { pg_s: present } }", Placeholder, "endpoints.Pay.request.pg_a.requiredWhen.pg_s: 'present' looks like a condition; every text is compared as it is" },
        { "pg_s: string, pg_a: { type: string, requiredWhen: { pg_s: 'null' } }", Placeholder, "looks like the word for nothing of a programming language; a missing field has no value that could be compared" },
        { "pg_currency: { const: KZTT }", Placeholder, "endpoints.Pay.request.pg_currency.const: 'KZTT' is no currency of ISO 4217; did you mean 'KZT'?" },
        { "pg_currency: { const: kzt }", Placeholder, "did you mean 'KZT'?" },
        { "pg_currency: { const: RUR }", Placeholder, "did you mean 'RUB'?" },
        { "pg_currency: { type: string, default: '398' }", Placeholder, "did you mean 'KZT'?" },
        { "pg_currency: { type: string, example: Tenge }", Placeholder, "did you mean 'KZT'?" },
        { "pg_currency: { type: enum, values: [KZT, USDD] }", Placeholder, "endpoints.Pay.request.pg_currency.values[1]: 'USDD' is no currency of ISO 4217; did you mean 'USD'? If the gateway has this value, give it a summary" },
        { "pg_a: { type: date, format: MM.dd.yyyy }", Placeholder, "'MM.dd.yyyy' has the month before the day, and dates with dots are dd.MM.yyyy" },
        { "pg_ammount: decimal", Misspelled, "endpoints.Pay.request.pg_ammount: 'pg_ammount' is no field that the catalog knows, and the gateway has 'pg_amount'; if the name is right, give the field its 'sources'" },
        { "pg_orderid: string", Misspelled, "the gateway has 'pg_order_id'" },
        { "pg_oder_id: string", Misspelled, "the gateway has 'pg_order_id'" },
        { "pg_currancy: string", Misspelled, "the gateway has 'pg_currency'" },
        { "pg_desciption: string", Misspelled, "the gateway has 'pg_description'" },
        { "pg_decription_: string", Misspelled, "the gateway has 'pg_description'" },
        { "pg_sucess_url: url", Misspelled, "the gateway has 'pg_success_url'" },
        { "pg_result_ur1: url", Misspelled, "the gateway has 'pg_result_url'" },
        { "pgamount: decimal", Misspelled, "the gateway has 'pg_amount'" },
        { "pq_amount: decimal", Misspelled, "the gateway has 'pg_amount'" },
        { "p_amount: decimal", Misspelled, "the gateway has 'pg_amount'" },
        { "xpg_amount: decimal", Misspelled, "the gateway has 'pg_amount'" },
        { "pg_pg_amount: decimal", Misspelled, "the gateway has 'pg_amount'" },
        { "pg__amount: decimal", Misspelled, "the gateway has 'pg_amount'" },
        { "pg_Amount: decimal", Misspelled, "the gateway has 'pg_amount'" },
        { "PG_AMOUNT: decimal", Misspelled, "the gateway has 'pg_amount'" },
        { "amount: decimal, pg_order_id: string", Misspelled, "endpoints.Pay.request.amount: 'amount' is no field that the catalog knows, and the gateway has 'pg_amount'" },
        { "pg_card_cvc: { type: string, sensitive: false }", Secret, "endpoints.Pay.request.pg_card_cvc.sensitive: 'pg_card_cvc' is a secret or card data, and 'false' shows it in logs; write 'true', or say in the summary that the value is masked" },
        { "pg_card_pan: { type: string, sensitive: false, summary: Number of the card. }", Secret, "'pg_card_pan' is a secret" },
        { "password: { type: string, sensitive: false }", Secret, "'password' is a secret" },
        { "client_secret: { type: string, sensitive: false }", Secret, "'client_secret' is a secret" },
        { "pg_sms_code: { type: string, sensitive: false }", Secret, "'pg_sms_code' is a secret" },
        { "pg_p: { type: string, name: Cvc, sensitive: false }", Secret, "'Cvc' is a secret" },
        { "pg_a: { const: '5142643375935439' }", Secret, "endpoints.Pay.request.pg_a.const: the value looks like a card number, and a spec is in the repository and in every copy of the program; set it in code" },
        { "pg_a: { const: '4111111111111111' }", Secret, "looks like a card number" },
        { "pg_a: { type: integer, default: 5142643375935439 }", Secret, "looks like a card number" },
        { "pg_a: { type: string, example: 5142 6433 7593 5439 }", Secret, "show a masked or an invented one" },
        { "pg_a: { type: string, summary: For example 5142-6433-7593-5439. }", Secret, "endpoints.Pay.request.pg_a.summary: the text shows what looks like a card number" },
        { "pg_a: { type: enum, values: { \"5142643375935439\": First, b: B } }", Secret, "looks like a card number" },
        { "pg_a: { const: kJ8s7dF9sd8Fsd9f }", Secret, "the value looks like a key" },
        { "pg_a: { const: 3f2a9c0b7d41e85663f2a9c0b7d41e85 }", Secret, "the value looks like a key" },
        { "pg_a: { const: " + "sk_" + "live_abcdefgh }", Secret, "the value looks like a key" },
        { "pg_a: { type: string, example: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0 }", Secret, "the value looks like a key" },
    };

    /// <summary>Fields of a request that are near to what is warned of.</summary>
    public static TheoryData<string> SoundRequests =>
    [
        "pg_a: { const: KZT }",
        "pg_a: { const: nullable }",
        "pg_a: { const: none_of_these }",
        "pg_a: { const: 100% }",
        "pg_a: { const: 50%discount }",
        "pg_a: { const: Payment (card) }",
        "pg_a: { const: a-b }",
        "pg_a: { const: your order }",
        "pg_a: { type: string, example: TODO }",
        "pg_a: { type: string, example: '4111111111111111' }",
        "pg_a: { type: string, example: '5142643375935438' }",
        "pg_a: { type: string, example: 5142-64XX-XXXX-5439 }",
        "pg_a: { type: string, example: 3f2a9c0b7d41e85663f2a9c0b7d41e85 }",
        "pg_a: { const: CreatePaymentV2WithCard }",
        "pg_a: { const: FreedomPay.Contracts.Generator }",
        "pg_a: { const: 0199765b-a007-7339-93fe-f073ac14aa9b }",
        "pg_a: { const: '0000000000000000' }",
        "pg_a: { type: url, const: https://shop.kz/?a=1&b=2 }",
        "pg_a: { type: enum, values: { paid: , \"null\": { name: Nothing, summary: The gateway writes this if there is no state. } } }",
        "pg_currency: { type: enum, values: [KZT, USD, UZS, KGS] }",
        "pg_currency: { type: enum, values: { KZT: , BONUS: { name: Bonus, summary: Points of the shop. } } }",
        "pg_a: { const: KZTT }",
        "pg_a: { type: date, format: dd.MM.yyyy }",
        "pg_a: { type: date, format: MM/dd/yyyy }",
        "pg_s: string, pg_a: { type: string, requiredWhen: pg_s }",
        "pg_s: string, pg_a: { type: string, requiredWhen: { pg_s: not found } }",
        "pg_s: string, pg_a: { type: string, requiredWhen: { pg_s: in progress } }",
        "pg_s: boolean, pg_a: { type: string, requiredWhen: { pg_s: [1, 0] } }",
        "pg_ammount: decimal, pg_amount: decimal",
        "pg_ammount: { type: decimal, sources: [docs.freedompay.kz/api-1] }",
        "pg_param4: string",
        "pg_params: string",
        "pg_amounts: { type: list, items: decimal }",
        "pg_card_tokens: { type: list, items: string, sensitive: true }",
        "pg_sum: decimal",
        "pg_parts: string",
        "amount: decimal",
        "pg_item: { type: object, fields: { amount: decimal, pg_sku: string } }",
        "pg_invoice_number: string",
        "pg_card_pan: { type: string, sensitive: false, summary: Masked card number. }",
        "pg_card_pan: { type: string, sensitive: false, example: 5483-18XX-XXXX-0293 }",
        "pg_card_pan_hash: { type: string, sensitive: false }",
        "pg_card_token: { type: string, sensitive: false }",
        "pg_user_email: { type: string, sensitive: false }",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_likely_mistake_is_one_warning(string fields, string id, string message)
    {
        Diagnostic warning = Assert.Single(Run(Specs.Endpoint("Pay", fields)).Diagnostics);

        Assert.Equal((id, DiagnosticSeverity.Warning), (warning.Id, warning.Severity));
        Assert.Contains(message, warning.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SoundRequests))]
    public void What_only_resembles_a_mistake_is_left_alone(string fields) => Assert.Empty(Run(Specs.Endpoint("Pay", fields)).Diagnostics);

    [Theory]
    [InlineData("5142643375935439")]
    [InlineData("5142 6433 7593 5439")]
    [InlineData("kJ8s7dF9sd8Fsd9f")]
    public void No_secret_is_repeated_in_a_message(string secret)
    {
        Diagnostic warning = Assert.Single(Run(Specs.Endpoint("Pay", $"pg_a: {{ type: string, default: '{secret}' }}")).Diagnostics);

        Assert.Equal(Secret, warning.Id);
        Assert.DoesNotContain(secret, warning.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""
          Pay:
            title: Pay
            summary: Pays.
            post: /pay
            responses:
              Paid: { when: { pg_status: ok, pg_3ds: 0 } }
              Needed: { when: { pg_status: ok, pg_3d: 1 } }
        """, "FPC0038", "endpoints.Pay.responses.Needed.when.pg_3d: 'pg_3d' tells this shape, and 'pg_3ds' the shape 'Paid'; if both are one field, write one name")]
    [InlineData("""
          Pay:
            title: Pay
            summary: Pays.
            post: /pay
            responses:
              Paid: { when: { pg_status: ok, pg_state: missing } }
        """, "FPC0037", "endpoints.Pay.responses.Paid.when.pg_state: 'missing' looks like a condition")]
    [InlineData("""
          Pay:
            title: Pay
            summary: Pays.
            post: /pay
            response:
              pg_a: { type: string, means: { undefined: pending } }
        """, "FPC0037", "endpoints.Pay.response.pg_a.means.undefined: 'undefined' looks like the word for nothing")]
    public void A_likely_mistake_in_a_response_is_one_warning(string endpoint, string id, string message)
    {
        Diagnostic warning = Assert.Single(Run(endpoint).Diagnostics);

        Assert.Equal((id, DiagnosticSeverity.Warning), (warning.Id, warning.Severity));
        Assert.Contains(message, warning.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pg_userdata: { sensitive: ~ }", "FPC0039", "request.pg_userdata.sensitive: the spec masks this value, and with the overlay it is shown in logs; remove the key from the overlay")]
    [InlineData("pg_userdata: { sensitive: false }", "FPC0039", "the spec masks this value")]
    [InlineData("pg_note: { const: a }", "FPC0035", "request.pg_note.const: with the overlay, this value is always sent and callers can no longer set the field; for a value that they may change, write 'default'")]
    public void An_overlay_that_weakens_a_field_is_one_warning(string change, string id, string message)
    {
        GeneratorRun run = GeneratorRun.Of(
            Specs.Of("pay.yaml", Specs.Endpoint("Pay", "pg_userdata: { type: string, sensitive: true }, pg_note: string")),
            new Spec("/specs/shop.yaml", $"contracts: 1\noverlays:\n  Test.Api.Pay:\n    request:\n      {change}\n"));

        Diagnostic warning = Assert.Single(run.Diagnostics);
        Assert.Equal((id, DiagnosticSeverity.Warning, "/specs/shop.yaml"), (warning.Id, warning.Severity, warning.Location.GetLineSpan().Path));
        Assert.Contains(message, warning.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static GeneratorRun Run(string endpoint)
    {
        GeneratorRun run = GeneratorRun.Of(Specs.Of("pay.yaml", endpoint));
        Assert.Contains("Test.Api.Pay.g.cs", run.Sources.Keys);
        return run;
    }
}
