using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Merchant.Notifications;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>
/// Examples in SDKs that the vendor published (PayBox/PayboxCardStorage, PayBox/PayboxPayout). Their values are made up or edited, so that
/// no signature fits: they show which fields come, and nothing else.
/// </summary>
public class MerchantNotificationsVendorSampleTests
{
    /// <summary>The key that the same files give.</summary>
    private const string PrintedKey = "asflerjgsdfv";

    private static readonly (string Name, string Value)[] CardSaved =
    [
        ("pg_type", "approve"),
        ("pg_payment_id", "152673"),
        ("pg_order_id", "12346578"),
        ("pg_card_3ds", "12346578"),
        ("pg_card_hash", "12346578"),
        ("pg_card_id", "431231"),
        ("pg_user_id", "431231"),
        ("pg_status", "success"),
        ("pg_card_month", "12"),
        ("pg_card_year", "25"),
        ("pg_salt", "bd4dadeb60dc008d1e13ed0b3ac058d8"),
        ("pg_sig", "1bc9f1cb0e061c16ab32c86d2ae19a0a"),
    ];

    private static readonly (string Name, string Value)[] PaidOutToACard =
    [
        ("pg_status", "ok"),
        ("pg_payment_id", "12345678"),
        ("pg_order_id", "157674271"),
        ("pg_balance", "13476085.15"),
        ("pg_payment_amount", "5000.00"),
        ("pg_to_pay", "5300"),
        ("pg_merchant_id", "123456"),
        ("pg_payment_date", "2018-12-31 15:00:00"),
        ("pg_card_hash", "123456-XX-XXXX-1234"),
        ("pg_salt", "G66PbiRDxqa44tB8"),
        ("pg_sig", "ae7a022b66c6e866742ab2f99ef8f24f"),
    ];

    private static readonly (string Name, string Value)[] PaidOutToASavedCard =
    [
        ("pg_status", "ok"),
        ("pg_merchant_id", "123456"),
        ("pg_payment_id", "98728768"),
        ("pg_order_id", "255704"),
        ("pg_balance", "14284689"),
        ("pg_payment_date", "2018-12-31 15:00:00"),
        ("pg_payment_amount", "100000"),
        ("pg_card_id", "1234567"),
        ("pg_card_hash", "1234-44XX-XXXX-1234"),
        ("pg_salt", "JjlVYPtVj7GdjFFi"),
        ("pg_sig", "d2743bad3aa481c59757fc0dbc2f18f1"),
    ];

    /// <summary>Whether the card has 3DS is said by a number that is neither 1 nor 0, as made up as the rest.</summary>
    [Fact]
    public void Card_saved()
    {
        CardSavedRequest request = Known<CardSavedRequest>(CardSaved, usesPayoutKey: false, "pg_card_3ds");

        Assert.Empty(request.ExtraFields);
        Assert.Equal((152673, "12346578", "431231", CardSavedStatus.Saved), (request.PaymentId, request.OrderId, request.UserId, request.Status));
        Assert.Equal(CardSavedType.Approve, request.Type);
        AssertDoesNotVerify<CardSavedRequest>(CardSaved);
    }

    [Fact]
    public void Payout_to_a_card()
    {
        PayoutNotifyRequest request = Known<PayoutNotifyRequest>(PaidOutToACard, usesPayoutKey: true);

        Assert.Equal(
            new PayoutNotifyRequest
            {
                PaymentId = 12345678,
                OrderId = "157674271",
                CardHash = "123456-XX-XXXX-1234",
                Status = PayoutNotifyStatus.PaidOut,
                Balance = 13476085.15m,
                PaymentAmount = 5000m,
                ToPay = 5300m,
                PaymentDate = "2018-12-31 15:00:00",
            },
            request);
        AssertDoesNotVerify<PayoutNotifyRequest>(PaidOutToACard);
    }

    [Fact]
    public void Payout_to_a_saved_card()
    {
        PayoutNotifyRequest request = Known<PayoutNotifyRequest>(PaidOutToASavedCard, usesPayoutKey: true);

        Assert.Equal(
            new PayoutNotifyRequest
            {
                PaymentId = 98728768,
                OrderId = "255704",
                CardHash = "1234-44XX-XXXX-1234",
                CardId = "1234567",
                Status = PayoutNotifyStatus.PaidOut,
                Balance = 14284689m,
                PaymentAmount = 100000m,
                PaymentDate = "2018-12-31 15:00:00",
            },
            request);
        AssertDoesNotVerify<PayoutNotifyRequest>(PaidOutToASavedCard);
    }

    /// <summary>The sample with a signature of ours.</summary>
    private static TRequest Known<TRequest>((string Name, string Value)[] sample, bool usesPayoutKey, params string[] problems)
        where TRequest : IReceivableRequest<TRequest> =>
        DocumentedNotification.Verified<TRequest>(Documented.Notification("post", usesPayoutKey, ForTestMerchant(sample)), "https://site.kz/post", problems).Request;

    private static (string Name, string Value)[] ForTestMerchant((string Name, string Value)[] sample) =>
        [.. sample.Select(static field => field.Name == "pg_merchant_id" ? (field.Name, TestMerchant.Id) : field)];

    /// <summary>As printed, with the printed key: nobody has found the script name, if there is one.</summary>
    private static void AssertDoesNotVerify<TRequest>((string Name, string Value)[] sample)
        where TRequest : IReceivableRequest<TRequest>
    {
        MessageFields fields = MessageFields.FromPairs(sample.Select(static field => KeyValuePair.Create(field.Name, field.Value)));
        foreach (string script in new[] { "post", "postLink", "post.php", "index.php", "result", "callback", "" })
        {
            ReceivedRequest<TRequest> received = MessageReading.ReadRequest<TRequest>(
                fields, new MerchantCredentials("123456", PrintedKey, PrintedKey), new ReadOptions { ScriptName = ScriptName.Exactly(script) });

            Assert.Equal(SignatureFailure.Mismatch, Assert.IsType<ReceivedRequest<TRequest>.Untrusted>(received, exactMatch: true).Signature.Failure);
        }
    }
}
