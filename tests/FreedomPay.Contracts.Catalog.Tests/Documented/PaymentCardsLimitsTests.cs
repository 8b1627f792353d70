using FreedomPay.Cards.PaymentCards;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-18613819 and 18614458.</summary>
public class PaymentCardsLimitsTests
{
    [Fact]
    public void The_documented_request_to_set_limits_is_read_and_written()
    {
        SetCardLimitsRequest request = DocumentedJson.Request<SetCardLimitsRequest, SetCardLimitsResponse>(
            """{"request_id":"550e8400-e29b-41d4-a716-446655440000","object":{"type":"card","value":"123456789"},"limits":[{"transaction_type":"withdrawal_atm","period":"month","amount":[{"type":"max","value":"5000","currency":"USD"}]}]}""",
            "HS512",
            "https://api.freedompay.kz/v5/card-api/limits/set");

        Assert.Equal((new Guid("550e8400-e29b-41d4-a716-446655440000"), CardLimitObjectKind.Card, "123456789"), (request.RequestId, request.Object.Type, request.Object.Value));
        CardLimit limit = Assert.Single(request.Limits);
        Assert.Equal((CardLimitTransactionType.WithdrawalAtm, CardLimitPeriod.Month, null), (limit.TransactionType, limit.Period, limit.Region));
        CardLimitAmount amount = Assert.Single(limit.Amount!);
        Assert.Equal((CardLimitAmountKind.Max, 5000m, "USD"), (amount.Type, amount.Value, amount.Currency));
    }

    /// <summary>The page's examples of single fields, in one request.</summary>
    [Fact]
    public void The_documented_fields_to_list_limits_are_read_and_written()
    {
        ListCardLimitsRequest request = DocumentedJson.Request<ListCardLimitsRequest, ListCardLimitsResponse>(
            """{"request_id":"123e4567-e89b-12d3-a456-426614174000","object":{"type":"client","value":"123456789"}}""", "HS512", "https://api.freedompay.kz/v5/card-api/limits/list");

        Assert.Equal(CardLimitObjectKind.Client, request.Object.Type);
    }
}
