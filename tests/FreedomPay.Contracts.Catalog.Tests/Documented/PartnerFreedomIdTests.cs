using FreedomPay.Partner.FreedomId;
using FreedomPay.Partner.FreedomIdUsers;

namespace FreedomPay.Contracts.Catalog.Tests.Documented;

/// <summary>docs.freedompay.kz/api-12108728, 12108733, 12108809, 12108841, 14232555, 14233446, 16129007 and 16129415; 691vi5ab6p.apidog.io/api-12108882.</summary>
public class PartnerFreedomIdTests
{
    private const string Id = "eeca9287-d824-4f50-928b-450d2e46f874";

    [Fact]
    public void The_link_is_read_and_written()
    {
        CreateFreedomIdLinkRequest request = DocumentedJson.UnsignedRequest<CreateFreedomIdLinkRequest, CreateFreedomIdLinkResponse>(
            """
            {"redirect_uri": "https://example.com/login",
             "grants": ["read.email", "read.emails", "read.phone", "read.phones", "read.date_of_birth", "read.firstname", "read.lastname",
                        "read.patronymic", "read.gender", "read.country", "read.nationality", "read.identifier", "read.profile", "read.cards", "openid"]}
            """,
            "https://passport.freedompay.kz/api/v1/oauth/authorize");
        CreateFreedomIdLinkResponse response = DocumentedJson.Success<CreateFreedomIdLinkResponse>(
            """{"redirect_uri": "https://passport.freedompay.kz/login?track_id=ac22c50c-22c7-4aeb-9160-e59b735f9c44&expire_at=1727246098"}""");

        Assert.Equal(15, request.Grants.Count);
        Assert.All(request.Grants, static grant => Assert.True(grant.IsKnown, grant.Value));
        Assert.StartsWith("https://passport.freedompay.kz/login?track_id=", response.RedirectUri, StringComparison.Ordinal);
        Assert.Equal(Authorization.Basic, CreateFreedomIdLinkRequest.Endpoint.Authorization);
    }

    [Theory]
    [InlineData("""{"error": {"message": "Error validating transmitted data.", "errors": {"grants": ["The Grants field is required."]}}}""", null, "Error validating transmitted data.")]
    [InlineData("""{"error": {"message": "Error validating transmitted data.", "errors": {"grants.3": ["The selected grants.3 is invalid."]}}}""", null, "Error validating transmitted data.")]
    [InlineData("""{"error": {"message": "Invalid authorization_code.", "code": 100101}}""", "100101", "Invalid authorization_code.")]
    public void The_documented_errors_are_read(string body, string? code, string description)
    {
        Answer<CreateFreedomIdLinkResponse>.GatewayError link = Assert.IsType<Answer<CreateFreedomIdLinkResponse>.GatewayError>(DocumentedJson.Answer<CreateFreedomIdLinkResponse>(body), exactMatch: true);
        Answer<ExchangeFreedomIdCodeResponse>.GatewayError exchange = Assert.IsType<Answer<ExchangeFreedomIdCodeResponse>.GatewayError>(DocumentedJson.Answer<ExchangeFreedomIdCodeResponse>(body), exactMatch: true);

        Assert.Equal((code, description, code, description), (link.Code?.Value, link.Description, exchange.Code?.Value, exchange.Description));
    }

    [Fact]
    public void A_code_is_exchanged_as_documented()
    {
        ExchangeFreedomIdCodeRequest request = DocumentedJson.UnsignedRequest<ExchangeFreedomIdCodeRequest, ExchangeFreedomIdCodeResponse>(
            """{"authorization_code": "your_authorization_code"}""", "https://passport.freedompay.kz/api/v1/oauth/token");
        ExchangeFreedomIdCodeResponse response = DocumentedJson.SuccessWithMoments<ExchangeFreedomIdCodeResponse>(
            """
            {"access_token": "your_access_token", "refresh_token": "your_refresh_token",
             "access_expire_at": "2024-10-02T10:52:21.000000Z", "refresh_expire_at": "2024-10-25T10:52:21.000000Z"}
            """,
            ".000000Z",
            "Z");

        Assert.Equal("your_authorization_code", request.AuthorizationCode.Reveal());
        Assert.Equal(("your_access_token", "your_refresh_token"), (response.AccessToken?.Reveal(), response.RefreshToken?.Reveal()));
        Assert.DoesNotContain("your_", request.ToString() + response, StringComparison.Ordinal);
        Assert.Equal(Authorization.Basic, ExchangeFreedomIdCodeRequest.Endpoint.Authorization);
    }

    /// <summary>The refresh token is sent as Bearer, and nothing in a body.</summary>
    [Fact]
    public void Tokens_are_refreshed_as_documented()
    {
        RefreshFreedomIdTokenResponse response = DocumentedJson.SuccessWithMoments<RefreshFreedomIdTokenResponse>(
            """
            {"id": "01953bd1-a6d3-739e-8aa3-83e881f09055",
             "access_token": "2gcd8ucjoyay6MCpFYwjx0XJz7kxrUOcPRtEEFbPh3UjFfOT6kqC2Emssi9XDKF9bk9BrHz6vqoKX1Ig82gsBf89xeWJ339gaRGYbYNLP59JQBsUz0G8yMv8Re8vR5Eh",
             "refresh_token": "atH8ha6yqPJUOiRqyAuDbkPuDUKRqgsUJmIkJQoAI6T36SaTs4Af9pBy8XxuxiOShAB91taqmEmPiVXf3MP8lTqSs9EawvqdbAGx7xW5BZTaFZjRpoAyQWXttwUbPZgQ",
             "access_expire_at": "2025-03-04T06:35:50.000000Z", "refresh_expire_at": "2025-03-25T06:35:50.000000Z"}
            """,
            ".000000Z",
            "Z");

        using HttpRequestMessage message = new RefreshFreedomIdTokenRequest().Sign(TestMerchant.Credentials).ToHttpRequestMessage();
        Assert.Equal(("PATCH", "https://passport.freedompay.kz/api/v1/oauth/token", null), (message.Method.Method, message.RequestUri!.AbsoluteUri, message.Content));
        Assert.Equal(new Guid("01953bd1-a6d3-739e-8aa3-83e881f09055"), response.Id);
        Assert.Equal(Authorization.Bearer, RefreshFreedomIdTokenRequest.Endpoint.Authorization);
    }

    /// <summary>The samples have the word UUID where a UUID is.</summary>
    [Fact]
    public void A_profile_is_asked_for_as_documented()
    {
        RequestFreedomIdProfileRequest request = DocumentedJson.UnsignedRequest<RequestFreedomIdProfileRequest, RequestFreedomIdProfileResponse>(
            $$"""{"request_id": "{{Id}}", "created_at": "2024-10-17T12:00:00Z"}""", "https://passport.freedompay.kz/api/v1/oauth/get-profile");
        RequestFreedomIdProfileResponse response = DocumentedJson.Success<RequestFreedomIdProfileResponse>(
            $$"""{"request_id": "{{Id}}", "status": "accepted", "status_message": "PROCESS: profile is pending", "freedom_id": "{{Id}}"}""");

        Assert.Equal(new DateTimeOffset(2024, 10, 17, 12, 0, 0, TimeSpan.Zero), request.CreatedAt);
        Assert.Equal((FreedomIdProfileRequestStatus.Accepted, new Guid(Id)), (response.Status, response.FreedomId));
        Assert.Equal(Authorization.Bearer, RequestFreedomIdProfileRequest.Endpoint.Authorization);
    }

    /// <summary>A GET with a body; a word for a text where the UUID is; and a status that the page's own list does not have.</summary>
    [Fact]
    public void A_profile_is_read_as_documented()
    {
        GetFreedomIdProfileRequest request = DocumentedJson.UnsignedRequest<GetFreedomIdProfileRequest, GetFreedomIdProfileResponse>(
            $$"""{"request_id": "{{Id}}"}""", "https://passport.freedompay.kz/api/v1/oauth/get-profile/status", "GET");
        GetFreedomIdProfileResponse response = DocumentedJson.Success<GetFreedomIdProfileResponse>(
            $$"""
            {"request_id": "{{Id}}", "status": "accepted", "status_message": "PROCESS: profile is pending", "freedom_id": "{{Id}}",
             "profile": {"payload": "DTFcQKJik68Lq0wNavBlW0IDNrWK4TNd185zMX6Q15HimlQcOLfZFFBNN9ECR456isIQYbrRJTsoePhcIs23YlmFeomgwAXr"},
             "datetime": "2025-02-25T06:50:46.555757Z"}
            """);

        Assert.Equal((new Guid(Id), new Guid(Id)), (request.RequestId, response.RequestId));
        Assert.Equal(("accepted", false), (response.Status?.Value, response.Status?.IsKnown));
        Assert.StartsWith("DTFcQ", response.Profile!.Payload?.Reveal(), StringComparison.Ordinal);
    }

    /// <summary>The sample, which is not escaped there.</summary>
    [Fact]
    public void The_URL_of_the_sign_in_is_that_of_the_sample()
    {
        Uri url = new SignInWithFreedomIdRequest
        {
            Scope = "openid read.profile",
            State = "PUJNUsZq4YTXLsgNSurd4brpcE3JumGF",
            ClientId = "c388f3cd-7722-4040-9bb2-94b0a05093aa",
            RedirectUri = "https://example.com/login",
            Nonce = "LzfMhpRWU5Dzwy7vHvlTHmq5sEiYBXMb",
        }.Sign(TestMerchant.Credentials).ToUrl();

        Assert.Equal("https://passport.freedompay.kz/openid", url.GetLeftPart(UriPartial.Path));
        Assert.Equal(
            "client_id=c388f3cd-7722-4040-9bb2-94b0a05093aa&nonce=LzfMhpRWU5Dzwy7vHvlTHmq5sEiYBXMb&redirect_uri=https://example.com/login&response_type=code&scope=openid read.profile&state=PUJNUsZq4YTXLsgNSurd4brpcE3JumGF",
            string.Join('&', Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(url.Query).OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Key}={pair.Value}")));
    }

    /// <summary>The path is as printed; a merchant who knows better replaces it.</summary>
    [Fact]
    public void The_exchange_of_OpenID_Connect_has_the_printed_path_until_it_is_replaced()
    {
        ExchangeFreedomIdOidcCodeRequest request = DocumentedJson.UnsignedRequest<ExchangeFreedomIdOidcCodeRequest, ExchangeFreedomIdOidcCodeResponse>(
            """{"code": "string", "redirect_uri": "https://example.com/login", "grant_type": "string"}""", "https://passport.freedompay.kz/api/v1oidc//token");

        using HttpRequestMessage replaced = request.Sign(TestMerchant.Credentials, new SigningOptions { Path = "/api/v1/oidc/token" }).ToHttpRequestMessage();
        Assert.Equal("https://passport.freedompay.kz/api/v1/oidc/token", replaced.RequestUri!.AbsoluteUri);
        Assert.Equal("string", request.Code.Reveal());
        ExchangeFreedomIdOidcCodeResponse response = DocumentedJson.Success<ExchangeFreedomIdOidcCodeResponse>(
            """{"access_token":"a","expires_in":1,"refresh_token":"r","token_type":"Bearer","id_token":"i"}""");
        Assert.Equal(("a", 1L, "r", "Bearer", "i"), (response.AccessToken?.Reveal(), response.ExpiresIn, response.RefreshToken?.Reveal(), response.TokenType, response.IdToken?.Reveal()));
    }

    [Fact]
    public void A_user_is_created_as_documented()
    {
        CreateFreedomIdUserRequest request = DocumentedJson.UnsignedRequest<CreateFreedomIdUserRequest, CreateFreedomIdUserResponse>(
            """
            {"phone": "+1234567890", "email": "user@example.com", "firstname": "John", "lastname": "Doe", "date_of_birth": "2000-01-01",
             "identifier": "123456789", "country": "KAZ", "gender": "M", "nationality": "citizen of the world"}
            """,
            "https://api.freedompay.kz/api/v1/oauth/user");

        Assert.Equal(("+1234567890", new DateOnly(2000, 1, 1), FreedomIdGender.Male), (request.Phone.Reveal(), request.DateOfBirth?.Reveal(), request.Gender));
        Assert.DoesNotContain("John", request.ToString(), StringComparison.Ordinal);
        Assert.Single(Assert.IsType<Answer<CreateFreedomIdUserResponse>.Success>(DocumentedJson.Answer<CreateFreedomIdUserResponse>("""{"anything":"x"}"""), exactMatch: true).Response.ExtraFields);
    }

    [Fact]
    public void A_user_is_updated_as_documented()
    {
        UpdateFreedomIdUserRequest request = DocumentedJson.UnsignedRequest<UpdateFreedomIdUserRequest, UpdateFreedomIdUserResponse>(
            $$"""
            {"freedom_id": "{{Id}}", "phone": "+1234567890", "email": "user@example.com", "firstname": "John", "lastname": "Doe",
             "date_of_birth": "2000-01-01", "identifier": "123456789", "country": "KAZ", "gender": "M", "nationality": "citizen of the world"}
            """,
            "https://api.freedompay.kz/api/v1/oauth/user",
            "PUT");

        Assert.Equal((new Guid(Id), "KAZ"), (request.FreedomId, request.Country));
    }
}
