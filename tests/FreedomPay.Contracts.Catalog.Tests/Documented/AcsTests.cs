using System.Text;
using FreedomPay.Gateway.Acs;
using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>The way over the issuer's ACS, as public clients go it.</summary>
public class AcsTests
{
    private static readonly AcsRedirectRequest Form = new() { Md = "MD_VALUE", PaReq = "PA+REQ/VALUE==", TermUrl = "https://shop.example.com/3ds/23" };

    [Fact]
    public void The_form_has_three_fields_and_no_signature()
    {
        Assert.Equal(
            ["MD=MD_VALUE", "PaReq=PA+REQ/VALUE==", "TermUrl=https://shop.example.com/3ds/23"],
            Form.ToFields().Select(static field => $"{field.Name}={field.GetValue()}"));
        string page = Form.ToHtmlForm(new Uri("https://acs.example.com/auth"));
        Assert.Contains("<form method=\"post\" action=\"https://acs.example.com/auth\">", page, StringComparison.Ordinal);
        Assert.Contains("name=\"PaReq\" value=\"PA+REQ/VALUE==\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("pg_", page, StringComparison.Ordinal);
        Assert.All(["MD_VALUE", "PA+REQ"], secret => Assert.DoesNotContain(secret, Form.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_form_goes_without_an_MD_too() => Assert.Equal(
        ["PaReq", "TermUrl"],
        (Form with { Md = null }).ToFields().Select(static field => field.Name));

    /// <summary>The MD of real answers was seen empty. After the cardholder has authenticated, the payment must still be completed.</summary>
    [Theory]
    [InlineData("MD=&PaRes=PARES_VALUE")]
    [InlineData("PaRes=PARES_VALUE")]
    public void An_empty_MD_goes_from_the_answer_of_Card_to_the_end_of_3DSecure(string fromTheAcs)
    {
        CardPaymentResponse.ThreeDSecureRequired card = Assert.IsType<CardPaymentResponse.ThreeDSecureRequired>(Documented.Success<CardPaymentResponse>(
            """
            <response>
                <pg_payment_id>7999007771</pg_payment_id>
                <pg_status>ok</pg_status>
                <pg_3ds>1</pg_3ds>
                <pg_3d_acsurl>https://acs.example.com/auth</pg_3d_acsurl>
                <pg_3d_md/>
                <pg_3d_pareq>PA+REQ/VALUE==</pg_3d_pareq>
                <pg_datetime>2024-11-07T06:31:04+00:00</pg_datetime>
                <pg_salt>7x6lXSsN9MyzwpnU</pg_salt>
                <pg_sig>e4798ffe3958c001ed9d43269a20d931</pg_sig>
            </response>
            """,
            "payment"));
        Assert.Equal("", card.Md?.Reveal());

        AcsRedirectRequest form = new() { Md = card.Md, PaReq = card.PaReq!.Value, TermUrl = "https://shop.example.com/3ds/23" };
        Assert.Contains("<input type=\"hidden\" name=\"MD\" value=\"\">", form.ToHtmlForm(new Uri(card.AcsUrl!)), StringComparison.Ordinal);
        Assert.Equal(["MD=", "PaReq=PA+REQ/VALUE==", "TermUrl=https://shop.example.com/3ds/23"], form.ToFields().Select(static field => $"{field.Name}={field.GetValue()}"));

        UnsignedMessage<AcsResultRequest> received = AcsResultRequest.Read(MessageFields.FromForm(Encoding.ASCII.GetBytes(fromTheAcs)));
        Assert.Empty(received.Problems);
        ThreeDSecureRequest request = new() { PaymentId = card.PaymentId!.Value, Md = received.Message!.Md ?? "", PaRes = received.Message.PaRes };
        Assert.Equal(
            ["pg_md=", "pg_merchant_id=12345", "pg_pares=PARES_VALUE", "pg_payment_id=7999007771"],
            Documented.Sent(request.Sign(Documented.Credentials), "paymentAcs"));
    }

    [Fact]
    public void What_comes_back_is_what_3DSecure_takes()
    {
        UnsignedMessage<AcsResultRequest> received = AcsResultRequest.Read(MessageFields.FromForm(Encoding.ASCII.GetBytes("MD=MD_VALUE&PaRes=PARES_VALUE&ACSTransID=1")));

        Assert.Empty(received.Problems);
        AcsResultRequest result = Assert.IsType<AcsResultRequest>(received.Message);
        Assert.Equal(MessageField.Text("ACSTransID", "1"), Assert.Single(result.ExtraFields));
        Assert.All(["MD_VALUE", "PARES_VALUE"], secret => Assert.DoesNotContain(secret, received.ToString(), StringComparison.Ordinal));
        ThreeDSecureRequest request = new() { PaymentId = 7999007771, Md = result.Md ?? default, PaRes = result.PaRes };
        Assert.Equal(
            ["pg_md=MD_VALUE", "pg_merchant_id=12345", "pg_pares=PARES_VALUE", "pg_payment_id=7999007771"],
            Documented.Sent(request.Sign(Documented.Credentials), "paymentAcs"));
    }

    [Fact]
    public void Without_a_PaRes_nothing_is_usable()
    {
        UnsignedMessage<AcsResultRequest> received = AcsResultRequest.Read(MessageFields.FromForm("MD=MD_VALUE"u8.ToArray()));

        Assert.Null(received.Message);
        Assert.Equal("PaRes", Assert.Single(received.Problems).WireName);
    }
}
