using System.Globalization;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>Fields that look secret and say nothing of it are warned of at their names, and generated all the same.</summary>
public class SpecWarningTests
{
    public static TheoryData<string> SecretNames =>
    [
        "pg_card_pan", "pg_card_cvc", "cvv", "pg_cvv2", "CVC2", "pg_card_token", "pg_card_token_to", "access_token", "accessToken", "pg_track2", "pin", "pg_pin_code", "password",
        "client_secret", "pg_card_exp", "card_expiry", "pg_card_year", "pg_card_month", "cardNumber", "card_number", "pg_card_name", "cardHolder", "PaReq", "PaRes", "pg_3d_pareq",
        "pg_pares", "MD", "pg_3d_md", "pg_md", "cavv", "CReq", "pg_online_payment_cryptogram", "pan", "pg_token_hash", "otp", "pg_security_code", "pg_sms_code", "private_key", "pg_inn", "pg_bank_account", "api_key", "apiKey", "cardnum", "ccv", "pg_pwd", "number_of_card", "pg_user_phone", "phone_number", "pg_user_contact_email", "iin", "pg_recipient_iban",
        "birthdate", "passport", "pg_card_data", "pg_emv_data", "pg_magnetic_stripe", "pg_verification_value", "exp_month", "exp_year", "expiry_month", "pg_authorization", "pg_address", "pg_last_name", "first_name",
        "full_name", "pg_pans", "pg_karta", "pg_nomer_karty", "pg_parol", "pg_familiya", "pg_imya", "pg_otchestvo", "pg_telefon", "pg_adres", "pg_phones", "surname",
    ];

    public static TheoryData<string> OtherNames =>
    [
        "pg_payment_id", "pg_tracking_number", "pg_track_url", "pg_spin", "pg_pan_masked", "pg_card_brand", "pg_card_owner", "pg_card_id", "pg_tokenize", "pg_token_status",
        "pg_number", "pg_name", "pg_year", "pg_exp", "pg_company", "pg_mdate", "pg_cmd", "pg_description", "pg_card_3ds", "pg_secretary", "passport_required", "pg_number_of_payments", "pg_phone_code", "pg_site_address", "pg_bank_address", "pg_name_of_shop", "pg_authorization_id", "pg_card_mask", "pg_stripe", "pg_bonus", "pg_means",
    ];

    [Fact]
    public void A_field_that_looks_secret_is_warned_of_at_its_name_and_generated()
    {
        SpecCase @case = SpecCase.Parse("/specs/pay.yaml", Specs.Header + """
              Pay:
                title: Pay
                summary: Pays.
                post: /pay
                request:
                  pg_card_pan: { type: string, required: true }
                  ^^^^^^^^^^^ FPC0027 endpoints.Pay.request.pg_card_pan: 'pg_card_pan' looks like a secret, card data or personal data
                  pg_card_cvc: integer
                  ^^^^^^^^^^^ FPC0027 write 'type: string' and 'sensitive: true' to mask it, or 'sensitive: false' and a summary that says 'masked' if it is
                  pg_tokens: { type: list, items: string }
                  ^^^^^^^^^ FPC0027 endpoints.Pay.request.pg_tokens
                  pg_cards: { type: list, items: { type: object, fields: { pg_card_token: string } } }
                                                                           ^^^^^^^^^^^^^ FPC0027 endpoints.Pay.request.pg_cards.items.fields.pg_card_token
            """);

        GeneratorRun run = GeneratorRun.Of(@case.Spec);

        Assert.Equal(
            @case.Marks.Select(static mark => (mark.Line, mark.Column, mark.Length, mark.Id, true)),
            run.Diagnostics.Zip(@case.Marks).Select(static found => Found(found.First, found.Second)));
        Assert.Equal(@case.Marks.Count, run.Diagnostics.Count);
        Assert.Contains("Test.Api.Pay.g.cs", run.Sources.Keys);
    }

    [Theory]
    [MemberData(nameof(SecretNames))]
    public void Names_of_secrets_are_known(string name) => Assert.Equal(["FPC0027"], Warnings($"{name}: {{ type: string, name: Secret }}"));

    [Theory]
    [MemberData(nameof(OtherNames))]
    public void Other_names_are_left_alone(string name) => Assert.Empty(Warnings($"{name}: {{ type: string, name: Other }}"));

    [Theory]
    [InlineData("pg_p: { type: string, name: Cvc }", "Cvc")]
    [InlineData("pg_p: { type: string, name: CardNumber }", "CardNumber")]
    [InlineData("pg_list: { type: list, items: string, item: card_token }", "card_token")]
    [InlineData("pg_o: { type: object, fields: { a: { type: string, name: Otp } } }", "Otp")]
    public void Other_names_of_a_field_count_too(string field, string name)
    {
        Diagnostic warning = Assert.Single(GeneratorRun.Of(Specs.Of("pay.yaml", Specs.Endpoint("Pay", field))).Diagnostics);

        Assert.Equal("FPC0027", warning.Id);
        Assert.Contains($"'{name}' looks like a secret", warning.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_name_in_answers_counts_too()
    {
        GeneratorRun run = GeneratorRun.Of(Specs.Of("pay.yaml", Specs.Endpoint("Pay") + "    response: { pg_ref: { type: string, alias: pg_card_pan } }\n"));

        Assert.Contains("'pg_card_pan' looks like a secret", Assert.Single(run.Diagnostics).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pg_card_pan: { type: string, sensitive: true }")]
    [InlineData("pg_card_pan: { type: string, sensitive: false, summary: Masked. }")]
    [InlineData("pg_card_token: boolean")]
    [InlineData("pg_card_token: { type: object, fields: { a: string } }")]
    [InlineData("pg_token: { type: enum, values: [apple, google] }")]
    [InlineData("pg_pin: { const: '0' }")]
    public void What_is_said_or_cannot_be_secret_is_left_alone(string field) => Assert.Empty(Warnings(field));

    private static IEnumerable<string> Warnings(string field)
    {
        GeneratorRun run = GeneratorRun.Of(Specs.Of("pay.yaml", Specs.Endpoint("Pay", field)));
        Assert.Contains("Test.Api.Pay.g.cs", run.Sources.Keys);
        Assert.All(run.Diagnostics, static diagnostic => Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity));
        return run.Diagnostics.Select(static diagnostic => diagnostic.Id);
    }

    private static (int Line, int Column, int Length, string Id, bool IsMeant) Found(Diagnostic diagnostic, SpecCase.Mark mark)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return (
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            span.EndLinePosition.Character - span.StartLinePosition.Character,
            diagnostic.Id,
            diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains(mark.Message, StringComparison.Ordinal));
    }
}
