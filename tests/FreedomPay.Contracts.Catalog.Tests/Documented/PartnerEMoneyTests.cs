using System.Text;
using FreedomPay.Partner.EMoney;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/doc-761039, docs.freedompay.kg/api-13677917 and 13677919.</summary>
public class PartnerEMoneyTests
{
    private const string AddBody = """{"request_id":"828cf71d-a447-4a67-a149-c1df8bc197ca","country":"KAZ","currency":"KZT"}""";

    private const string Block = """{"status": "string", "request_status": "string", "dt": "2019-08-24T14:15:22Z", "error_code": "string", "error_description": "string"}""";

    private const string Statement =
        """
        {"status": "string", "request_status": "string",
         "operations": [{"type": "string", "amount": 0, "commission": 0, "currency": "string", "datetime": "2019-08-24T14:15:22Z", "rrn": "string",
                         "correspondent": {"name": "string", "account_number": "string"}}],
         "dt": "2019-08-24T14:15:22Z", "error_code": "string", "error_description": "string"}
        """;

    [Fact]
    public void The_documented_request_to_add_a_wallet_is_read_and_written()
    {
        AddWalletRequest request = DocumentedJson.Request<AddWalletRequest, AddWalletResponse>(AddBody, "HS256", "https://api.freedompay.kz/v5/partner/wallet/add");

        Assert.Equal(new AddWalletRequest { RequestId = new Guid("828cf71d-a447-4a67-a149-c1df8bc197ca"), Country = "KAZ", Currency = "KZT" }, request);
    }

    /// <summary>The documented header: over the members in the order of the example, which the library's own order is not.</summary>
    [Fact]
    public void The_documented_signature_is_that_of_the_reference_and_is_verified()
    {
        const string Signature = "eyJ1cmkiOiIvdjUvcGFydG5lci93YWxsZXQvYWRkIiwiYXV0aF9pZCI6IjEyMzQ1NiIsIm1ldGhvZCI6IlBPU1QiLCJwYXJhbXMiOiIiLCJhbGciOiJIUzI1NiJ9..5xVbhml5y1Uw1TYQ_djwwefFz8y_CnX-ajzNvOBCcmE";
        byte[] body = Encoding.UTF8.GetBytes(AddBody);

        Assert.Equal(Signature, ReferenceJws.Sign("HS256", "/v5/partner/wallet/add", body, "123456", "your-256-bit-secret"));
        ReceivedRequest<AddWalletRequest> received = AddWalletRequest.Read(
            body, [KeyValuePair.Create("X-JWS-Signature", Signature)], new MerchantCredentials("123456", "your-256-bit-secret"));
        Assert.IsType<ReceivedRequest<AddWalletRequest>.Verified>(received);
    }

    [Fact]
    public void The_documented_request_to_block_a_wallet_is_read_and_written()
    {
        BlockWalletRequest request = DocumentedJson.Request<BlockWalletRequest, BlockWalletResponse>(
            """{"request_id": "266ea41d-adf5-480b-af50-15b940c2b846", "identifier": "string", "description": "string"}""",
            "HS256",
            "https://api.freedompay.kz/v5/partner/wallet/block");

        Assert.Equal((new Guid("266ea41d-adf5-480b-af50-15b940c2b846"), "string"), (request.RequestId, request.Identifier.Reveal()));
    }

    [Fact]
    public void The_documented_request_for_a_statement_is_read_and_written()
    {
        GetWalletStatementRequest request = DocumentedJson.Request<GetWalletStatementRequest, GetWalletStatementResponse>(
            """{"identifier": "string", "start_date": "2019-08-24T14:15:22Z", "end_date": "2019-08-24T14:15:22Z"}""",
            "HS256",
            "https://api.freedompay.kz/v5/partner/wallet/statement");

        Assert.Equal(new DateTimeOffset(2019, 8, 24, 14, 15, 22, TimeSpan.Zero), request.StartDate);
    }

    [Fact]
    public void The_documented_answers_are_read_and_written()
    {
        BlockWalletResponse blocked = DocumentedJson.Success<BlockWalletResponse>(Block);
        Assert.Equal(("string", "string"), (blocked.ErrorCode?.Value, blocked.ErrorDescription));

        WalletOperation operation = Assert.Single(DocumentedJson.Success<GetWalletStatementResponse>(Statement).Operations!);
        Assert.Equal((0m, "string", "string"), (operation.Amount, operation.Rrn, operation.Correspondent!.AccountNumber?.Reveal()));
    }

    [Theory]
    [InlineData("ok", "0", Outcome.Done)]
    [InlineData("ok", "1", Outcome.Pending)]
    [InlineData("ok", "2", Outcome.NotDone)]
    [InlineData("error", "2", Outcome.NotDone)]
    [InlineData("ok", "success", Outcome.Pending)]
    public void The_digits_of_the_overview_tell_how_far_a_request_is(string status, string requestStatus, Outcome outcome) => Assert.Equal(
        outcome, DocumentedJson.Answer<BlockWalletResponse>($$"""{"status":"{{status}}","request_status":"{{requestStatus}}","dt":"2019-08-24T14:15:22Z"}""").Outcome);

    [Fact]
    public void An_error_has_its_code_and_its_text()
    {
        Answer<BlockWalletResponse>.GatewayError error = DocumentedJson.Error<BlockWalletResponse>(
            """{"status":"error","request_status":"2","dt":"2019-08-24T14:15:22Z","error_code":"1004","error_description":"not found"}""", Outcome.NotDone);

        Assert.Equal((EMoneyErrorCode.Texts.WalletNotFound, "not found"), (error.Code?.Value, error.Description));
    }

    /// <summary>What a code of an error proves, for endpoints that move money.</summary>
    [Fact]
    public void Only_codes_that_prove_it_say_that_nothing_was_done() => Assert.Equal(
        ["1001", "1004"], Assert.Single(BlockWalletRequest.Endpoint.Errors!.NotDone).Texts);

    [Fact]
    public void An_answer_of_which_nothing_is_known_stays_pending() => Assert.Equal(Outcome.Pending, DocumentedJson.Answer<AddWalletResponse>("""{"identifier":"7"}""").Outcome);
}
