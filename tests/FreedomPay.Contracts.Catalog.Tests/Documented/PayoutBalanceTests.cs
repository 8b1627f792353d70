using FreedomPay.Gateway.Payout;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-9884858, which documents no error.</summary>
public class PayoutBalanceTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        GetPayoutBalanceResponse response = Documented.Success<GetPayoutBalanceResponse>(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_balance>150000.50</pg_balance>
                <pg_status>ok</pg_status>
                <pg_currency>KZT</pg_currency>
                <pg_salt>some random string</pg_salt>
                <pg_sig>signature-abc123</pg_sig>
            </response>
            """,
            "balance_status",
            usesPayoutKey: true);

        Assert.Equal(150000.50m, response.Balance);
        Assert.Equal("KZT", response.Currency);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        SignedRequest<GetPayoutBalanceResponse> signed = new GetPayoutBalanceRequest { Currency = "KZT" }.Sign(Documented.Credentials);

        Assert.Equal(["pg_currency=KZT", "pg_merchant_id=12345"], Documented.Sent(signed, "balance_status", usesPayoutKey: true));
        Assert.Equal("https://api.freedompay.kz/g2g/balance_status", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }
}
