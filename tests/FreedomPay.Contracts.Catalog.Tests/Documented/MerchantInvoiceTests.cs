using System.Text;
using FreedomPay.Merchant.Invoice;
using FreedomPay.Merchant.Invoices;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/doc-786384 and the vendor's Android library.</summary>
public class MerchantInvoiceTests
{
    private const string Body = """{"order_id":"828cf71d-a447-4a67-a149-c1df8bc197ca","merchant_id":123456,"amount":100,"description":"Счет за услуги","invoice_method":"qr","currency":"KZT"}""";

    private const string Signature =
        "eyJwYXRoIjoiL3Y1L21lcmNoYW50L2ludm9pY2UvaW5pdCIsIm1lcmNoYW50X2lkIjoxMjM0NTYsIm1ldGhvZCI6IlBPU1QiLCJwYXJhbXMiOiIiLCJhbGciOiJIUzUxMiJ9..wCwFCAmxN0nbTm6mad8GxowIjgkCwfF7IAy2ijO9thLjsZFXnS4K_I4NPnXjkTFTMnEzqjk8rtIVmtf7NbGyvg";

    private static readonly MerchantCredentials Credentials = new("123456", "secret_key");

    [Fact]
    public void The_documented_request_is_verified_and_written()
    {
        ReceivedRequest<InitInvoiceRequest> received = InitInvoiceRequest.Read(Encoding.UTF8.GetBytes(Body), [KeyValuePair.Create("X-JWS-Signature", Signature)], Credentials);

        Assert.True(received is ReceivedRequest<InitInvoiceRequest>.Verified, received.ToString());
        InitInvoiceRequest request = ((ReceivedRequest<InitInvoiceRequest>.Verified)received).Request;
        Assert.Equal(
            new InitInvoiceRequest { OrderId = "828cf71d-a447-4a67-a149-c1df8bc197ca", MerchantId = 123456, Amount = 100, Description = "Счет за услуги", InvoiceMethod = "qr", Currency = "KZT" },
            request);
        (string url, byte[] sent, string? signature) = DocumentedJson.Sent(request, Credentials);
        Assert.Equal("https://api.freedompay.kz/v5/merchant/invoice/init", url);
        Assert.Equal(JsonLines.Of(Encoding.UTF8.GetBytes(Body)), JsonLines.Of(sent));

        // The header of the signature is that of the example, byte by byte.
        Assert.StartsWith(Signature[..(Signature.IndexOf("..", StringComparison.Ordinal) + 2)], signature!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_description_is_not_trusted() => Assert.IsType<ReceivedRequest<InitInvoiceRequest>.Untrusted>(InitInvoiceRequest.Read(
        Encoding.UTF8.GetBytes(Body.Replace("Счет", "счет", StringComparison.Ordinal)), [KeyValuePair.Create("X-JWS-Signature", Signature)], Credentials));

    /// <summary>The members of the generated sample, with the values that the pages name.</summary>
    [Fact]
    public void The_fields_of_an_answer_are_read_and_written()
    {
        InitInvoiceResponse response = DocumentedJson.Success<InitInvoiceResponse>(
            """{"status":"ok","invoice_status":"new","error_code":0,"error_description":"string","invoice_id":0,"invoice_methods":{"qr":"string"},"dt":"2019-08-24T14:15:22Z"}""");

        Assert.Equal((InvoiceCallStatus.Ok, InvoiceStatus.New, 0L, "string"), (response.Status, response.InvoiceStatus, response.InvoiceId, response.InvoiceMethods!.Qr));
        Assert.Equal("5", DocumentedJson.Answer<InitInvoiceResponse>("""{"status":"error","error_code":5,"error_description":"no"}""") is Answer<InitInvoiceResponse>.GatewayError error ? error.Code?.Value : null);
    }

    [Fact]
    public void The_fields_of_the_mobile_library_are_read_and_written()
    {
        const string Answer = """{"amount":100,"order_id":"7","invoice_status":"ok","invoice_id":5,"card_pan":"4400-44XX-XXXX-4440","description":"d","currency":"KZT","dt":"2024-05-01T10:00:00+05:00"}""";
        (_, byte[] asked, _) = DocumentedJson.Sent(new GetInvoiceInfoRequest { Customer = "c" });
        (string url, byte[] paid, _) = DocumentedJson.Sent(new PayInvoiceRequest { Customer = "c", UserId = "u", CardToken = "t" });

        Assert.Equal("""{"customer":"c"}""", Encoding.UTF8.GetString(asked));
        Assert.Equal(["/: object", "/card_token: string t", "/customer: string c", "/user_id: string u"], JsonLines.Of(paid).Select(static line => line.StartsWith(':') ? $"/{line}" : line));
        Assert.Equal("https://api.freedompay.kz/v5/merchant/invoice/pay", url);
        Assert.Equal((InvoiceStatus.Paid, 100m), (DocumentedJson.Success<GetInvoiceInfoResponse>(Answer).InvoiceStatus, DocumentedJson.Success<PayInvoiceResponse>(Answer).Amount));
    }

    [Theory]
    [InlineData("ok", Outcome.Done)]
    [InlineData("new", Outcome.Pending)]
    [InlineData("process", Outcome.Pending)]
    [InlineData("failed", Outcome.Pending)]
    [InlineData("incomplete", Outcome.Pending)]
    public void Only_a_paid_invoice_is_a_done_payment(string status, Outcome outcome) =>
        Assert.Equal(outcome, DocumentedJson.Answer<PayInvoiceResponse>($$"""{"invoice_status":"{{status}}","invoice_id":5}""").Outcome);

    [Theory]
    [InlineData("""{"error_code":5,"error_description":"no"}""", "5")]
    [InlineData("""{"pg_failure_code":5,"pg_failure_description":"no"}""", null)]
    public void An_error_is_told_by_its_members(string body, string? code)
    {
        Answer<PayInvoiceResponse>.GatewayError error = DocumentedJson.Error<PayInvoiceResponse>(body, Outcome.Unknown);

        Assert.Equal(code, error.Code?.Value);
    }

    /// <summary>The newer generation signs differently, and has an id in a header.</summary>
    [Fact]
    public void The_newer_generation_has_its_own_signature()
    {
        Guid id = Guid.CreateVersion7();
        SignedRequest<CreateInvoiceResponse> signed = new CreateInvoiceRequest { RequestId = id, Type = "superapp" }.Sign(TestMerchant.Credentials);

        using HttpRequestMessage message = signed.ToHttpRequestMessage();
        Assert.Equal(id.ToString(), Assert.Single(message.Headers.GetValues("X-Request-Id")));
        Assert.Equal("https://api.freedompay.kz/v5/merchant/invoice/create", message.RequestUri!.AbsoluteUri);
        Assert.Equal(TestMerchant.SignJws("HS256", "/v5/merchant/invoice/create", """{"type":"superapp"}"""u8), signed.GetSignatureHeader());
    }
}
