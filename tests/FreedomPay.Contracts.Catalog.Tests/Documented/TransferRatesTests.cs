using FreedomPay.Gateway.Transfer;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9886534, which documents no error.</summary>
public class TransferRatesTests
{
    private const string Example =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <response>
            <pg_status>ok</pg_status>
            <rate>
                <pg_currency_from>KZT</pg_currency_from>
                <pg_currency_to>EUR</pg_currency_to>
                <pg_rate>0.85</pg_rate>
            </rate>
            <pg_salt>some random string</pg_salt>
            <pg_sig>signature-def456</pg_sig>
            <pg_datetime>2024-10-01T14:00:00+00:00</pg_datetime>
        </response>
        """;

    [Fact]
    public void The_documented_success_is_read()
    {
        GetTransferRatesResponse response = Documented.Success<GetTransferRatesResponse>(Example, "rates");

        ExchangeRate rate = Assert.Single(response.Rates!);
        Assert.Equal("KZT", rate.CurrencyFrom);
        Assert.Equal("EUR", rate.CurrencyTo);
        Assert.Equal(0.85m, rate.Rate);
        Assert.Empty(rate.ExtraFields);
        Assert.Null(response.AlternateRates);
        Assert.Equal(new DateTimeOffset(2024, 10, 1, 14, 0, 0, TimeSpan.Zero), response.Datetime);
        Assert.Empty(response.ExtraFields);
    }

    /// <summary>The documented example under the name that the page's table has.</summary>
    [Fact]
    public void Under_the_name_of_the_table()
    {
        string xml = Example.Replace("rate>", "rates>", StringComparison.Ordinal).Replace("pg_rates>", "pg_rate>", StringComparison.Ordinal);

        GetTransferRatesResponse response = Documented.Success<GetTransferRatesResponse>(xml, "rates");

        Assert.Null(response.Rates);
        Assert.Equal([new ExchangeRate { CurrencyFrom = "KZT", CurrencyTo = "EUR", Rate = 0.85m }], response.AlternateRates!);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void Several_rates()
    {
        string xml = Example.Replace(
            "</rate>",
            "</rate><rate><pg_currency_from>KZT</pg_currency_from><pg_currency_to>USD</pg_currency_to><pg_rate>0.0021</pg_rate></rate>",
            StringComparison.Ordinal);

        GetTransferRatesResponse response = Documented.Success<GetTransferRatesResponse>(xml, "rates");

        Assert.Equal([("EUR", 0.85m), ("USD", 0.0021m)], response.Rates!.Select(static rate => (rate.CurrencyTo, rate.Rate)));
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        SignedRequest<GetTransferRatesResponse> signed = new GetTransferRatesRequest { CurrencyFrom = "KZT", CurrencyTo = "EUR" }.Sign(Documented.Credentials);

        Assert.Equal(["pg_currency_from=KZT", "pg_currency_to=EUR", "pg_merchant_id=12345"], Documented.Sent(signed, "rates"));
        Assert.Equal("https://api.freedompay.kz/g2g/p2p/rates", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    [Fact]
    public void Request_without_currencies() =>
        Assert.Equal(["pg_merchant_id=12345"], Documented.Sent(new GetTransferRatesRequest().Sign(Documented.Credentials), "rates"));
}
