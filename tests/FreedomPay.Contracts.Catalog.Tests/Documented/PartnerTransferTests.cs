using FreedomPay.Partner.Transfer;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-15462765. The sample has a brace too many and is read as the page's table lists the fields.</summary>
public class PartnerTransferTests
{
    [Fact]
    public void The_documented_request_is_read_and_written()
    {
        CalculateTransferFeesRequest request = DocumentedJson.UnsignedRequest<CalculateTransferFeesRequest, CalculateTransferFeesResponse>(
            """
            {"originator_type": "person", "target_country": "KAZ", "amount_source": 100.00, "currency_source": "KZT", "currency_target": "UZB",
             "pg_sig": "5a1d5f17e4c1f5a3b44c3f29b5e2d77cd11b1b5fefc3dcb5b1c2f8e73f9c22a1"}
            """,
            "https://api.freedompay.kz/v5/partner/transfer/fees");

        Assert.Equal((TransferOriginatorType.Person, 100.00m, "UZB"), (request.OriginatorType, request.AmountSource, request.CurrencyTarget));
        Assert.Equal("5a1d5f17e4c1f5a3b44c3f29b5e2d77cd11b1b5fefc3dcb5b1c2f8e73f9c22a1", request.Signature.Reveal());
        Assert.Equal(Authorization.Bearer, CalculateTransferFeesRequest.Endpoint.Authorization);
    }
}
