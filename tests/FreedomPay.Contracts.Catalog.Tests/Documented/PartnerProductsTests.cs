using FreedomPay.Partner.Products;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-12075992 and doc-856951, docs.freedompay.kg/api-13677907, docs.freedompay.uz/api-13679547.</summary>
public class PartnerProductsTests
{
    private const string Company =
        """
        "company": {
            "company_id": "string", "name": "string", "bin": "string",
            "address": {"country": "string", "postal_code": "string", "address_line1": "string", "address_line2": "string", "address_line3": "string"},
            "iban": "string", "description": "string", "legal_type": "string"
          }
        """;

    /// <summary>The sample has the placeholder of a text as the request's id, which the page calls a UUID, and an empty product, which no page permits.</summary>
    [Fact]
    public void The_documented_request_is_read_and_written()
    {
        AddClientWithProductRequest request = DocumentedJson.Request<AddClientWithProductRequest, AddClientWithProductResponse>(
            $$"""{"request_id": "828cf71d-a447-4a67-a149-c1df8bc197ca", {{Company}}}""", "HS256", "https://api.freedompay.kz/v5/partner/client/add");

        Assert.Equal(("string", "string", "string"), (request.Company.Bin, request.Company.Address.AddressLine3, request.Company.Iban?.Reveal()));
        Assert.Null(request.Product);
    }

    /// <summary>The documented parameters of Freedom Pos.</summary>
    [Fact]
    public void A_product_is_read_and_written()
    {
        AddClientWithProductRequest request = DocumentedJson.Request<AddClientWithProductRequest, AddClientWithProductResponse>(
            $$$"""
            {"request_id": "828cf71d-a447-4a67-a149-c1df8bc197ca", {{{Company}}},
             "product": {"product_id": 10001, "mcc": "5411", "currency": "KZT", "name": "Shop", "descriptor": "SHOP", "package_name": "kz.shop",
               "address": {"country": "KAZ", "postal_code": "050000", "address_line1": "a", "address_line2": "b", "address_line3": "c"},
               "user": {"name": "Ivan", "email": "a@b.kz", "phone": "77010000000"} } }
            """,
            "HS256",
            "https://api.freedompay.kz/v5/partner/client/add");

        Assert.Equal((10001L, "5411", "77010000000"), (request.Product!.ProductId, request.Product.Mcc, request.Product.User!.Phone.Reveal()));
        Assert.DoesNotContain("Ivan", request.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10001, "address,currency,descriptor,mcc,name,package_name,user")]
    [InlineData(20000, "descriptor,mcc,name")]
    [InlineData(11001, "")]
    public void What_a_product_requires_depends_on_its_id(long productId, string required)
    {
        AddClientWithProductRequest request = new()
        {
            RequestId = new Guid("828cf71d-a447-4a67-a149-c1df8bc197ca"),
            Company = new ProductCompany { CompanyId = "1", Name = "a", Bin = "2", Address = new ProductCompanyAddress { Country = "KAZ" } },
            Product = new ConnectedProduct { ProductId = productId },
        };

        MessageValidationException? refused = Record.Exception(() => request.Sign(TestMerchant.Credentials)) as MessageValidationException;

        Assert.Equal(
            required.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static name => $"product[{name}]"),
            (refused?.Violations ?? []).Select(static violation => violation.WireName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_documented_answers_are_read_and_written()
    {
        DocumentedJson.Success<AddClientWithProductResponse>("""{"status": "string", "request_status": "string", "dt": "2019-08-24T14:15:22Z"}""");

        AddClientUserResponse user = DocumentedJson.Success<AddClientUserResponse>(
            """{"status": "string", "client_id": 0, "user_id": 0, "error_code": 0, "error_description": "string", "dt": "2019-08-24T14:15:22Z"}""");
        Assert.Equal((0L, 0L, 0L), (user.ClientId, user.UserId, user.ErrorCode));

        AddClientProductResponse product = DocumentedJson.Success<AddClientProductResponse>(
            """{"status": "string", "client_id": 0, "product": {"product_id": 0, "product_uuid": "ef6d6af2-aef1-49f6-a502-cfed9e6fd1a9", "terminal_id": 0, "status": true}, "error_code": 0, "error_description": "string", "dt": "2019-08-24T14:15:22Z"}""");
        Assert.Equal((new Guid("ef6d6af2-aef1-49f6-a502-cfed9e6fd1a9"), true), (product.Product!.ProductUuid, product.Product.IsEnabled));
    }

    [Theory]
    [InlineData("OK", Outcome.Done)]
    [InlineData("ok", Outcome.Done)]
    [InlineData("Ok", Outcome.Pending)]
    [InlineData("error", Outcome.NotDone)]
    public void A_product_is_added_if_the_status_says_so_in_either_spelling(string status, Outcome outcome) =>
        Assert.Equal(outcome, DocumentedJson.Answer<AddClientProductResponse>($$"""{"status":"{{status}}","client_id":5}""").Outcome);

    [Theory]
    [InlineData("success", Outcome.Done)]
    [InlineData("process", Outcome.Pending)]
    [InlineData("error", Outcome.NotDone)]
    public void A_client_is_added_if_the_request_status_says_so(string requestStatus, Outcome outcome) =>
        Assert.Equal(outcome, DocumentedJson.Answer<AddClientWithProductResponse>($$"""{"status":"ok","request_status":"{{requestStatus}}"}""").Outcome);

    [Fact]
    public void A_user_of_another_client_is_not_the_answer()
    {
        AddClientUserRequest request = new()
        {
            RequestId = "1",
            ClientId = 5,
            UserInfo = new ClientUser { FirstName = "a", LastName = "b", Phone = "c", Email = "d" },
        };
        SignedRequest<AddClientUserResponse> signed = request.Sign(TestMerchant.Credentials);

        Assert.Equal(Outcome.Done, signed.ReadAnswer("""{"status":"ok","client_id":5,"user_id":7,"dt":"2019-08-24T14:15:22Z"}"""u8.ToArray()).Outcome);
        Assert.IsType<Answer<AddClientUserResponse>.Untrusted>(signed.ReadAnswer("""{"status":"ok","client_id":6,"user_id":7,"dt":"2019-08-24T14:15:22Z"}"""u8.ToArray()));
    }
}
