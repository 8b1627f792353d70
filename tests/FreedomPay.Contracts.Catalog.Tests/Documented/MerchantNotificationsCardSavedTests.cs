using FreedomPay.Merchant.Notifications;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>Real notifications as public code quotes their fields; the documentation has no page of them.</summary>
public class MerchantNotificationsCardSavedTests
{
    private const string Url = "http://site.kz/post";

    [Fact]
    public void Saved()
    {
        MessageFields fields = DocumentedNotification.PgXml(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <response>
                <pg_payment_id>12345</pg_payment_id>
                <pg_order_id/>
                <pg_card_hash>4263-43XX-XXXX-9479</pg_card_hash>
                <pg_card_hhash>39b32dfc9ed18533ee98b921687ad87a</pg_card_hhash>
                <pg_card_month>02</pg_card_month>
                <pg_card_year>26</pg_card_year>
                <pg_bank>Some &amp; Bank</pg_bank>
                <pg_country>KZ</pg_country>
                <pg_card_3ds>1</pg_card_3ds>
                <pg_status>success</pg_status>
                <pg_card_id>12345</pg_card_id>
                <pg_card_token>ef741cfc-f85e-41a0-84e6-2ba964912182</pg_card_token>
                <pg_user_id>1234</pg_user_id>
                <pg_recurring_profile_id/>
                <pg_type>approve</pg_type>
                <pg_salt>some_random_string</pg_salt>
                <pg_sig>your_signature</pg_sig>
            </response>
            """,
            "post");

        CardSavedRequest request = DocumentedNotification.Verified<CardSavedRequest>(fields, Url).Request;

        Assert.Equal(12345, request.PaymentId);
        Assert.Null(request.OrderId);
        Assert.Equal("4263-43XX-XXXX-9479", request.CardHash);
        Assert.Equal("39b32dfc9ed18533ee98b921687ad87a", request.CardHhash);
        Assert.Equal("02", request.CardMonth);
        Assert.Equal("26", request.CardYear);
        Assert.Equal("Some & Bank", request.Bank);
        Assert.Equal("KZ", request.Country);
        Assert.True(request.CardThreeDSecure);
        Assert.Equal(CardSavedStatus.Saved, request.Status);
#pragma warning disable CS0618 // It is deprecated, and comes.
        Assert.Equal("12345", request.CardId);
#pragma warning restore CS0618
        Assert.Equal("ef741cfc-f85e-41a0-84e6-2ba964912182", request.CardToken);
        Assert.Equal("1234", request.UserId);
        Assert.Null(request.RecurringProfileId);
        Assert.Equal(CardSavedType.Approve, request.Type);
        Assert.Empty(request.ExtraFields);
    }

    /// <summary>One real notification has no salt. The script name is that of the URL, and a field of the merchant's own is kept.</summary>
    [Fact]
    public void Not_saved_and_without_a_salt()
    {
        MessageFields fields = DocumentedNotification.PgXml(
            """
            <response>
                <pg_payment_id>12345</pg_payment_id>
                <pg_order_id>7</pg_order_id>
                <pg_status>error</pg_status>
                <pg_user_id>1234</pg_user_id>
                <pg_recurring_profile_id>60144557</pg_recurring_profile_id>
                <shop_branch>7</shop_branch>
                <pg_sig>your_signature</pg_sig>
            </response>
            """,
            "post");

        CardSavedRequest request = DocumentedNotification.Verified<CardSavedRequest>(fields, Url).Request;

        Assert.Equal(
            new CardSavedRequest
            {
                PaymentId = 12345,
                OrderId = "7",
                Status = CardSavedStatus.NotSaved,
                UserId = "1234",
                RecurringProfileId = "60144557",
                ExtraFields = [MessageField.Text("shop_branch", "7")],
            },
            request);
    }

    /// <summary>An empty element takes part in the signature: without it the rest does not verify.</summary>
    [Fact]
    public void Empty_elements_are_signed()
    {
        const string Document =
            "<response><pg_payment_id>12345</pg_payment_id><pg_order_id/><pg_status>success</pg_status><pg_user_id>1234</pg_user_id><pg_salt>s</pg_salt><pg_sig>x</pg_sig></response>";
        MessageFields complete = DocumentedNotification.PgXml(Document, "post");
        MessageFields without = MessageFields.FromPairs([new("pg_xml", complete["pg_xml"]!.Replace("<pg_order_id/>", string.Empty, StringComparison.Ordinal))]);

        DocumentedNotification.Verified<CardSavedRequest>(complete, Url);

        Assert.IsType<ReceivedRequest<CardSavedRequest>.Untrusted>(DocumentedNotification.Read<CardSavedRequest>(without, Url), exactMatch: true);
    }
}
