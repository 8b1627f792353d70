using FreedomPay.Merchant.Payout;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>As an SDK that the vendor published calls it; the fields are those of Gateway API / Payout / Balance.</summary>
public class MerchantPayoutBalanceStatusTests
{
    /// <summary>The SDK reads pg_balance, an earlier copy of it pg_status: with and without the status, and nothing else.</summary>
    [Theory]
    [InlineData("<pg_status>ok</pg_status>")]
    [InlineData("")]
    public void The_documented_success_is_read(string status)
    {
        GetMerchantPayoutBalanceResponse response = Documented.Success<GetMerchantPayoutBalanceResponse>(
            $"<response>{status}<pg_balance>150000.50</pg_balance><pg_salt>some random string</pg_salt><pg_sig>signature</pg_sig></response>", "balance_status", usesPayoutKey: true);

        Assert.Equal(new GetMerchantPayoutBalanceResponse.Known { Balance = 150000.50m }, response);
    }

    [Fact]
    public void Success_with_a_currency()
    {
        GetMerchantPayoutBalanceResponse response = Documented.Success<GetMerchantPayoutBalanceResponse>(
            "<response><pg_status>ok</pg_status><pg_balance>7</pg_balance><pg_currency>KZT</pg_currency><pg_salt>s</pg_salt><pg_sig>signature</pg_sig></response>",
            "balance_status",
            usesPayoutKey: true);

        Assert.Equal(new GetMerchantPayoutBalanceResponse.Known { Balance = 7, Currency = "KZT" }, response);
    }

    /// <summary>No status is known to come, so that nothing but the balance tells the answer.</summary>
    [Fact]
    public void An_answer_without_the_balance_is_none() => Documented.IsOfNoShape<GetMerchantPayoutBalanceResponse>(
        "<response><pg_status>ok</pg_status><pg_salt>s</pg_salt><pg_sig>signature</pg_sig></response>", "balance_status", usesPayoutKey: true);

    /// <summary>The SDK sends the merchant's id alone.</summary>
    [Theory]
    [InlineData(null, new[] { "pg_merchant_id=12345" })]
    [InlineData("KZT", new[] { "pg_currency=KZT", "pg_merchant_id=12345" })]
    public void The_documented_request_is_written(string? currency, string[] sent)
    {
        SignedRequest<GetMerchantPayoutBalanceResponse> signed = new GetMerchantPayoutBalanceRequest { Currency = currency }.Sign(Documented.Credentials);

        Assert.Equal(sent, Documented.Sent(signed, "balance_status", usesPayoutKey: true));
        Assert.Equal("https://api.freedompay.kz/api/balance_status", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }
}
