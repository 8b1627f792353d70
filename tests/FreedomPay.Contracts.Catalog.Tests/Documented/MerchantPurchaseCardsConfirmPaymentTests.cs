using System.Text;
using FreedomPay.Merchant.PurchaseCards;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>Confirm payment as public clients and a simulator of the gateway have it, and Confirm payment (with CVC), docs.freedompay.kg/doc-833006.</summary>
public class MerchantPurchaseCardsConfirmPaymentTests
{
    [Fact]
    public void The_documented_success_is_read()
    {
        ConfirmCardTokenPaymentResponse response = Documented.Success<ConfirmCardTokenPaymentResponse>(
            """
            <response>
                <pg_status>ok</pg_status>
                <pg_payment_id>7999007883</pg_payment_id>
                <pg_order_id>12345</pg_order_id>
                <pg_transaction_status>pending</pg_transaction_status>
                <pg_payment_method>bankcard</pg_payment_method>
                <pg_create_date>2023-05-31 16:24:20</pg_create_date>
                <pg_can_reject>1</pg_can_reject>
                <pg_captured>0</pg_captured>
                <pg_card_pan>5483-18XX-XXXX-0293</pg_card_pan>
                <pg_card_id>12345</pg_card_id>
                <pg_card_token>ef741cfc-f85e-41a0-84e6-2ba964912182</pg_card_token>
                <pg_card_hash>5483-18XX-XXXX-0294</pg_card_hash>
                <pg_amount>100.50</pg_amount>
                <pg_currency>KZT</pg_currency>
                <pg_salt>some random string</pg_salt>
                <pg_sig>your signature</pg_sig>
            </response>
            """,
            "direct");

        Assert.Equal(7999007883, response.PaymentId);
        Assert.Equal("12345", response.OrderId);
        Assert.Equal(TransactionStatus.Pending, response.TransactionStatus);
        Assert.Equal("bankcard", response.PaymentMethod);
        Assert.Equal(new DateTime(2023, 5, 31, 16, 24, 20, DateTimeKind.Unspecified), response.CreateDate);
        Assert.True(response.CanReject);
        Assert.False(response.Captured);
        Assert.Equal("5483-18XX-XXXX-0293", response.CardPan);
#pragma warning disable CS0618 // It is deprecated, and comes.
        Assert.Equal("12345", response.CardId);
#pragma warning restore CS0618
        Assert.Equal("ef741cfc-f85e-41a0-84e6-2ba964912182", response.CardToken);
        Assert.Equal("5483-18XX-XXXX-0294", response.CardHash);
        Assert.Equal(100.5m, response.Amount);
        Assert.Equal("KZT", response.Currency);
        Assert.Empty(response.ExtraFields);
    }

    [Fact]
    public void The_documented_request_is_written()
    {
        SignedRequest<ConfirmCardTokenPaymentResponse> signed = new ConfirmCardTokenPaymentRequest { PaymentId = 7999007883 }.Sign(Documented.Credentials);

        Assert.Equal(["pg_merchant_id=12345", "pg_payment_id=7999007883"], Documented.Sent(signed, "direct"));
        Assert.Equal("https://api.freedompay.kz/v1/merchant/12345/card/direct", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    [Fact]
    public void Request_with_CVC()
    {
        SignedTextRequest signed = new ConfirmCardTokenPaymentWithCvcRequest { PaymentId = 7999007883, TestingMode = false }.Sign(Documented.Credentials);

        Assert.Equal(["pg_merchant_id=12345", "pg_payment_id=7999007883", "pg_testing_mode=0"], Documented.Sent(signed, "pay"));
        Assert.Equal("https://api.freedompay.kz/v1/merchant/12345/card/pay", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }

    /// <summary>What the vendor's payment libraries rely on, and nothing else.</summary>
    [Fact]
    public void Success_with_what_the_libraries_read()
    {
        ConfirmCardTokenPaymentResponse response = Documented.Success<ConfirmCardTokenPaymentResponse>(
            "<response><pg_status>ok</pg_status><pg_payment_id>7999007883</pg_payment_id><pg_salt>s</pg_salt><pg_sig>your signature</pg_sig></response>", "direct");

        Assert.Equal(new ConfirmCardTokenPaymentResponse { PaymentId = 7999007883 }, response);
    }

    [Fact]
    public void An_answer_without_the_payment_says_so() => Assert.Null(Documented.Success<ConfirmCardTokenPaymentResponse>(
        "<response><pg_status>ok</pg_status><pg_salt>s</pg_salt><pg_sig>your signature</pg_sig></response>", "direct", usesPayoutKey: false, "pg_payment_id").PaymentId);

    /// <summary>The vendor's library has the payer's browser open a signed URL: it is built, and nothing is called.</summary>
    [Fact]
    public void The_address_for_the_payer_is_signed()
    {
        SignedBrowserRequest signed = new ConfirmCardTokenPaymentWithCvcLinkRequest { PaymentId = 7999007883, TestingMode = true }
            .Sign(Documented.Credentials, new SigningOptions { Salt = "some+salt" });

        Uri url = signed.ToUrl();

        Assert.Equal(["pg_merchant_id=12345", "pg_payment_id=7999007883", "pg_testing_mode=1"], Documented.Sent(signed, "pay"));
        Assert.Equal("https://api.freedompay.kz/v1/merchant/12345/card/pay", url.GetLeftPart(UriPartial.Path));
        Assert.Equal(
            signed.Fields.Select(static field => $"{field.Name}={Uri.EscapeDataString(field.GetValue())}"),
            url.Query[1..].Split('&'));
        Assert.Equal(url, signed.ToHttpRequestMessage().RequestUri);
        Assert.Null(signed.ToHttpContent());
        Assert.StartsWith("https://api.freedompay.uz/v1/merchant/12345/card/pay?", signed.ToUrl(new Uri("https://api.freedompay.uz")).AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_for_the_CVC_is_handed_through()
    {
        const string Page = "<!DOCTYPE html><html><body><form method=\"post\"><input name=\"cvc\"></form></body></html>";

        TextAnswer answer = new ConfirmCardTokenPaymentWithCvcRequest { PaymentId = 7999007883 }.Sign(Documented.Credentials).ReadAnswer(Encoding.UTF8.GetBytes(Page));

        Assert.Equal(Page, Assert.IsType<TextAnswer.Page>(answer, exactMatch: true).GetText());
        Assert.Equal(Outcome.Unknown, answer.Outcome);
    }

    /// <summary>The error of the overview in place of the page: signed it is authenticated, and never a page.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_error_in_place_of_the_page(bool isSigned)
    {
        const string Error = "<response><pg_status>error</pg_status><pg_error_code>1100</pg_error_code><pg_error_description>text</pg_error_description></response>";
        byte[] body = isSigned ? Documented.Resigned(Error, "pay") : Encoding.UTF8.GetBytes(Error);

        TextAnswer answer = new ConfirmCardTokenPaymentWithCvcRequest { PaymentId = 7999007883 }.Sign(Documented.Credentials).ReadAnswer(body);

        TextAnswer.GatewayError error = Assert.IsType<TextAnswer.GatewayError>(answer, exactMatch: true);
        Assert.Equal("1100", error.Code?.Value);
        Assert.Equal("text", error.Description);
        Assert.Equal(isSigned, error.IsAuthenticated);
    }
}
