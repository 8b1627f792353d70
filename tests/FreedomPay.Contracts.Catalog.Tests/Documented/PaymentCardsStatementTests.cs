using FreedomPay.Cards.PaymentCards;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-12075219 and 14425115, which have no whole example in public.</summary>
public class PaymentCardsStatementTests
{
    /// <summary>The documented names and types.</summary>
    [Fact]
    public void A_statement_is_read_and_written_with_a_merchant_of_whom_nothing_is_known()
    {
        GetCardStatementResponse response = DocumentedJson.Success<GetCardStatementResponse>(
            """
            {"status":"ok","request_status":"success","operations":[{"type":"string","amount":-100.50,"commission":0,"currency":"KZT","mcc":5411,
             "datetime":"2024-11-07T16:30:29+05:00","rrn":"433212345678","merchant":{"name":"Shop","places":[{"city":"Almaty"},null,1.50]}}],
             "dt":"2019-08-24T14:15:22+05:00"}
            """);

        CardOperation operation = Assert.Single(response.Operations!);
        Assert.Equal((-100.50m, 0m, 5411L, "433212345678"), (operation.Amount, operation.Commission, operation.Mcc, operation.Rrn));
        Assert.Equal("Shop", operation.Merchant!.Children[0].GetText());
    }

    [Fact]
    public void An_extended_statement_is_read_and_written()
    {
        GetExtendedCardStatementResponse response = DocumentedJson.Success<GetExtendedCardStatementResponse>(
            """
            {"status":"ok","request_status":"success","client_id":"5","card":{"card_id":"7","card_mask":"440043******0293","balances":{"KZT":1.5}},
             "accounts":[{"iban":"KZ12","currency":"KZT","debit":5,"credit":0,"amount":10.25,"blocked_amount":1}],
             "authorizations":[{"datetime":"2024-11-07 16:30:29","type":"string","amount":1,"commission":0.5,"full_amount":1.5,"cashback":0,"currency":"KZT","iban":"KZ12",
             "merchant":{},"additional_parameters":[{"a":"b","c":"d"}]}]}
            """);

        Assert.Equal((5m, 10.25m), (response.Accounts![0].Debit, response.Accounts[0].Amount));
        Assert.DoesNotContain("KZ12", response.ToString(), StringComparison.Ordinal);
    }
}
