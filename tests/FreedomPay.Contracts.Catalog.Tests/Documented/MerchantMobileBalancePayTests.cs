using System.Text;
using FreedomPay.Contracts.CompilerServices;
using FreedomPay.Merchant.MobileBalance;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>Pay, docs.freedompay.uz/api-13679495, and Approve, docs.freedompay.uz/api-13679496. Their samples are the same.</summary>
public class MerchantMobileBalancePayTests
{
    /// <summary>Made by a tool; its status is a placeholder. It lists no salt and no signature.</summary>
    private const string Sample =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <root>
        <pg_status>string</pg_status>
        <pg_payment_id>0</pg_payment_id>
        </root>
        """;

    [Fact]
    public void Paid()
    {
        MobilePaymentResponse.Charged charged = Assert.IsType<MobilePaymentResponse.Charged>(
            Documented.Success<MobilePaymentResponse>(DocumentedSample.WithStatus(Sample, "ok"), "pay"), exactMatch: true);

        Assert.Equal(0, charged.PaymentId);
        Assert.Empty(charged.ExtraFields);
    }

    [Fact]
    public void Pay_needs_an_approval()
    {
        MobilePaymentResponse.ApprovalRequired required = Assert.IsType<MobilePaymentResponse.ApprovalRequired>(
            Documented.Success<MobilePaymentResponse>(DocumentedSample.WithStatus(Sample, "need_approve"), "pay"), exactMatch: true);

        Assert.Equal(0, required.PaymentId);
        Assert.Empty(required.ExtraFields);
    }

    [Fact]
    public void Pay_in_a_state_that_no_page_documents() => DocumentedSample.AssertUnknownStatus<MobilePaymentResponse>(Sample, "pay");

    /// <summary>As the page lists the answer, unsigned: nobody vouches for it, whatever it says.</summary>
    [Theory]
    [InlineData("ok")]
    [InlineData("need_approve")]
    public void An_unsigned_answer_is_untrusted(string status) => Assert.IsType<Answer<MobilePaymentResponse>.Untrusted>(
        MessageReading.ReadAnswer<MobilePaymentResponse>(Encoding.UTF8.GetBytes(DocumentedSample.WithStatus(Sample, status)), Documented.Credentials, options: null),
        exactMatch: true);

    [Fact]
    public void Pay_request()
    {
        MobilePaymentRequest request = new() { PaymentId = 12345, AbonentPhone = "77077777777", PaymentSystemCode = MobileOperator.Tele2 };

        SignedRequest<MobilePaymentResponse> signed = request.Sign(Documented.Credentials);

        Assert.Equal(
            ["pg_abonent_phone=77077777777", "pg_merchant_id=12345", "pg_payment_id=12345", "pg_payment_system_code=TELE2KZT"],
            Documented.Sent(signed, "pay"));
        Assert.Equal("https://api.freedompay.kz/mfs/pay", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
        Assert.DoesNotContain("77077777777", request.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Operators() => Assert.Equal(
        ["TELE2KZT", "ALTELKZT", "BEELINEKZT", "KCELLKZT", "ACTIVKZT"],
        new[] { MobileOperator.Tele2, MobileOperator.Altel, MobileOperator.Beeline, MobileOperator.Kcell, MobileOperator.Activ }.Select(static name => name.Value));

    [Fact]
    public void Approved()
    {
        ApproveMobilePaymentResponse.Charged charged = Assert.IsType<ApproveMobilePaymentResponse.Charged>(
            Documented.Success<ApproveMobilePaymentResponse>(DocumentedSample.WithStatus(Sample, "ok"), "approve"), exactMatch: true);

        Assert.Equal(0, charged.PaymentId);
        Assert.Empty(charged.ExtraFields);
    }

    [Fact]
    public void Approve_is_in_progress()
    {
        ApproveMobilePaymentResponse.Processing processing = Assert.IsType<ApproveMobilePaymentResponse.Processing>(
            Documented.Success<ApproveMobilePaymentResponse>(DocumentedSample.WithStatus(Sample, "process"), "approve"), exactMatch: true);

        Assert.Equal(0, processing.PaymentId);
        Assert.Empty(processing.ExtraFields);
    }

    [Fact]
    public void Approve_in_a_state_that_no_page_documents() => DocumentedSample.AssertUnknownStatus<ApproveMobilePaymentResponse>(Sample, "approve");

    [Fact]
    public void Approve_request()
    {
        SignedRequest<ApproveMobilePaymentResponse> signed = new ApproveMobilePaymentRequest { PaymentId = 12345, ApprovalCode = "077587" }.Sign(Documented.Credentials);

        Assert.Equal(["pg_approval_code=077587", "pg_merchant_id=12345", "pg_payment_id=12345"], Documented.Sent(signed, "approve"));
        Assert.Equal("https://api.freedompay.kz/mfs/approve", signed.ToHttpRequestMessage().RequestUri!.AbsoluteUri);
    }
}
