using System.Net;
using System.Text;
using TestContracts.Json;
using TestContracts.Tokens;

namespace FreedomPay.Contracts.Tests.Client.Tokens;

/// <summary>Requests under a token or a password: where they go, with what, and how tokens are renewed.</summary>
public class TokenTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_hundred_calls_at_once_renew_the_tokens_once()
    {
        using Passport passport = new();
        FreedomIdTokens tokens = passport.Tokens(accessEnds: Start.AddSeconds(20));
        using HttpClient http = new(passport) { BaseAddress = new Uri("https://gateway.test") };
        FreedomPayClient client = ClientOf(http, tokens);

        Answer<ProfileResponse>[] answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => client.SendAsync(new ProfileRequest { RequestId = "1" }))));

        Assert.All(answers, static answer => Assert.Equal("name", TestData.Should<Answer<ProfileResponse>.Success>(answer).Response.Name));
        Assert.Equal(1, passport.Renewals);
        Assert.Equal(["Bearer access1"], passport.Seen.Where(static seen => seen.Path == "/profile").Select(static seen => seen.Authorization).Distinct());
        Assert.Equal("Bearer refresh0", passport.Seen.Single(static seen => seen.Path == "/api/v1/oauth/token").Authorization);
        Assert.Equal("refresh1", passport.Stored.Single().RefreshToken.Reveal());
    }

    [Fact]
    public async Task A_token_is_used_until_half_a_minute_before_its_end()
    {
        using Passport passport = new();
        FreedomIdTokens tokens = passport.Tokens(accessEnds: Start.AddSeconds(31));

        Assert.Equal("Bearer access0", (await tokens.GetAsync(ProfileRequest.Endpoint, default)).Header);
        Assert.Equal(0, passport.Renewals);
        passport.Time.Now += TimeSpan.FromSeconds(1);
        Assert.Equal("Bearer access1", (await tokens.GetAsync(ProfileRequest.Endpoint, default)).Header);
        Assert.Equal(1, passport.Renewals);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_does_not_end_the_renewal_for_others()
    {
        using Passport passport = new() { Delay = TimeSpan.FromMilliseconds(200) };
        FreedomIdTokens tokens = passport.Tokens(accessEnds: Start);
        using CancellationTokenSource impatient = new();

        Task<AuthorizationValue> first = tokens.GetAsync(ProfileRequest.Endpoint, impatient.Token).AsTask();
        Task<AuthorizationValue> second = tokens.GetAsync(ProfileRequest.Endpoint, default).AsTask();
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("Bearer access1", (await second).Header);
        Assert.Equal(1, passport.Renewals);
    }

    [Theory]
    [InlineData(401, "")]
    [InlineData(200, "{}")]
    [InlineData(200, "<html>")]
    [InlineData(200, """{"access_token":"a b","refresh_token":"r","access_expire_at":"2027-01-01T00:00:00Z","refresh_expire_at":"2027-01-01T00:00:00Z"}""")]
    public async Task Without_new_tokens_nothing_is_sent_and_the_next_call_tries_again(int status, string body)
    {
        using Passport passport = new() { RenewalAnswers = new([(status, body)]) };
        FreedomIdTokens tokens = passport.Tokens(accessEnds: Start);
        using HttpClient http = new(passport) { BaseAddress = new Uri("https://gateway.test") };
        FreedomPayClient client = ClientOf(http, tokens);

        Answer<ProfileResponse>.NoAnswer none = TestData.Should<Answer<ProfileResponse>.NoAnswer>(await client.SendAsync(new ProfileRequest { RequestId = "1" }));
        Assert.Equal(Outcome.NotDone, none.Outcome);
        Assert.IsType<AuthorizationException>(none.GetException());
        Assert.DoesNotContain("refresh0", none.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(passport.Seen, static seen => seen.Path == "/profile");

        TestData.Should<Answer<ProfileResponse>.Success>(await client.SendAsync(new ProfileRequest { RequestId = "1" }));
    }

    [Fact]
    public async Task All_that_wait_for_a_renewal_that_fails_are_told_so_and_none_is_sent()
    {
        using Passport passport = new() { Delay = TimeSpan.FromMilliseconds(300), RenewalAnswers = new([(503, "<html>")]) };
        FreedomIdTokens tokens = passport.Tokens(accessEnds: Start);
        using HttpClient http = new(passport) { BaseAddress = new Uri("https://gateway.test") };
        FreedomPayClient client = ClientOf(http, tokens);

        Task<Answer<ProfileResponse>>[] calls = [.. Enumerable.Range(0, 50).Select(_ => client.SendAsync(new ProfileRequest { RequestId = "1" }))];
        Assert.All(await Task.WhenAll(calls), static answer => Assert.Equal(Outcome.NotDone, TestData.Should<Answer<ProfileResponse>.NoAnswer>(answer).Outcome));

        Assert.Equal("/api/v1/oauth/token", Assert.Single(passport.Seen).Path);
    }

    [Fact]
    public async Task A_token_that_many_calls_report_as_refused_is_renewed_once()
    {
        using Passport passport = new();
        FreedomIdTokens tokens = passport.Tokens(accessEnds: Start.AddHours(1));
        AuthorizationValue[] values = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => tokens.GetAsync(ProfileRequest.Endpoint, default).AsTask()));

        await Task.WhenAll(values.Select(value => Task.Run(async () =>
        {
            tokens.Refuse(value);
            return await tokens.GetAsync(ProfileRequest.Endpoint, default);
        })));
        Assert.Equal(1, passport.Renewals);
    }

    [Theory]
    [InlineData(typeof(HttpRequestException))]
    [InlineData(typeof(TaskCanceledException))]
    [InlineData(typeof(IOException))]
    public async Task A_source_of_ones_own_that_cannot_be_reached_is_an_answer(Type exception)
    {
        using Passport passport = new();
        using HttpClient http = new(passport) { BaseAddress = new Uri("https://gateway.test") };
        Answer<ProfileResponse> answer = await ClientOf(http, new OwnSource(() => throw (Exception)Activator.CreateInstance(exception)!)).SendAsync(new ProfileRequest { RequestId = "1" });

        Assert.Equal(Outcome.NotDone, TestData.Should<Answer<ProfileResponse>.NoAnswer>(answer).Outcome);
        Assert.StartsWith("There is no authorization for the request.", ((Answer<ProfileResponse>.NoAnswer)answer).Reason, StringComparison.Ordinal);
        Assert.Empty(passport.Seen);
    }

    [Fact]
    public async Task A_source_that_returns_nothing_or_another_kind_is_a_mistake()
    {
        using Passport passport = new();
        using HttpClient http = new(passport) { BaseAddress = new Uri("https://gateway.test") };
        foreach (AuthorizationValue? value in new[] { null, AuthorizationValue.Basic("id", "secret") })
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => ClientOf(http, new OwnSource(() => value!)).SendAsync(new ProfileRequest { RequestId = "1" }));
        }

        Assert.Empty(passport.Seen);
    }

    [Theory]
    [InlineData("a b", "refresh")]
    [InlineData("access", "r\r\nX: y")]
    [InlineData("", "refresh")]
    [InlineData("access", "")]
    public void Tokens_that_no_header_can_have_are_refused_at_once(string access, string refresh)
    {
        using HttpClient http = new();
        FreedomIdTokenSet tokens = new() { AccessToken = access, RefreshToken = refresh, AccessExpiresAt = Start, RefreshExpiresAt = Start };
        Assert.Throws<ArgumentException>(() => new FreedomIdTokens(http, tokens));
    }

    [Fact]
    public async Task When_the_refresh_token_has_ended_nobody_is_asked()
    {
        using Passport passport = new();
        FreedomIdTokens tokens = passport.Tokens(accessEnds: Start);
        passport.Time.Now = Start.AddDays(60);

        AuthorizationException ended = await Assert.ThrowsAsync<AuthorizationException>(() => tokens.GetAsync(ProfileRequest.Endpoint, default).AsTask());
        Assert.Contains("log in again", ended.Message, StringComparison.Ordinal);
        Assert.Empty(passport.Seen);
    }

    [Fact]
    public async Task A_token_that_was_refused_is_not_used_again()
    {
        using Passport passport = new() { RefusedOnce = "Bearer access0" };
        FreedomIdTokens tokens = passport.Tokens(accessEnds: Start.AddHours(1));
        using HttpClient http = new(passport) { BaseAddress = new Uri("https://gateway.test") };
        FreedomPayClient client = ClientOf(http, tokens);

        Answer<ProfileResponse> refused = await client.SendAsync(new ProfileRequest { RequestId = "1" });
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        TestData.Should<Answer<ProfileResponse>.Success>(await client.SendAsync(new ProfileRequest { RequestId = "1" }));
        Assert.Equal(["Bearer access0", "Bearer access1"], passport.Seen.Where(static seen => seen.Path == "/profile").Select(static seen => seen.Authorization));
    }

    [Fact]
    public async Task A_failure_to_store_new_tokens_keeps_them()
    {
        using Passport passport = new() { StoringFails = true };
        FreedomIdTokens tokens = passport.Tokens(accessEnds: Start);

        await Assert.ThrowsAsync<AuthorizationException>(() => tokens.GetAsync(ProfileRequest.Endpoint, default).AsTask());
        Assert.Equal("Bearer access1", (await tokens.GetAsync(ProfileRequest.Endpoint, default)).Header);
        Assert.Equal(1, passport.Renewals);
    }

    [Fact]
    public async Task Each_request_goes_to_the_host_of_its_family_and_nowhere_else()
    {
        using Passport passport = new();
        using HttpClient http = new(passport) { BaseAddress = new Uri("https://gateway.test") };
        FreedomPayClient client = new(
            http, TestData.Credentials, hosts: [new AuthorizedHost("https://passport.test", new BasicAuthorization("id", "pass:wörd"), new Uri("https://passport-test.test"))]);

        await client.SendAsync(new ExchangeRequest { Code = "c" });
        await client.SendAsync(new FindRequest { Id = Guid.NewGuid() });

        Assert.Equal(
            [("passport-test.test", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes("id:pass:wörd"))}", false), ("gateway.test", "", true)],
            passport.Seen.Select(static seen => (seen.Host, seen.Authorization, seen.IsSigned)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendAsync(new ProfileRequest { RequestId = "1" }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new FreedomPayClient(http, TestData.Credentials).SendAsync(new ExchangeRequest { Code = "c" }));
        Assert.Equal(2, passport.Seen.Count);
    }

    [Fact]
    public void Addresses_and_tokens_are_checked()
    {
        BasicAuthorization basic = new("id", "secret");
        Assert.Throws<ArgumentException>(() => new AuthorizedHost("http://passport.test", basic));
        Assert.Throws<ArgumentException>(() => new AuthorizedHost("passport.test", basic));
        Assert.Throws<ArgumentException>(() => new AuthorizedHost("https://passport.test", basic, new Uri("https://passport.test/?a=b")));
        Assert.Throws<ArgumentException>(() => new BasicAuthorization("a:b", "secret"));
        Assert.Throws<ArgumentException>(() => new BasicAuthorization("id", ""));
        Assert.Throws<ArgumentException>(() => AuthorizationValue.Bearer("a\r\nX: y"));
        Assert.Throws<ArgumentException>(() => AuthorizationValue.Bearer(""));
        using HttpClient http = new() { BaseAddress = new Uri("https://gateway.test") };
        Assert.Throws<ArgumentException>(() => new FreedomPayClient(
            http, TestData.Credentials, hosts: [new AuthorizedHost("https://passport.test", basic), new AuthorizedHost("https://PASSPORT.test", basic)]));
    }

    private static FreedomPayClient ClientOf(HttpClient http, IAuthorizationSource source) =>
        new(http, TestData.Credentials, hosts: [new AuthorizedHost("https://passport.test", source)]);

    private sealed class OwnSource(Func<AuthorizationValue> get) : IAuthorizationSource
    {
        public ValueTask<AuthorizationValue> GetAsync(GatewayEndpoint endpoint, CancellationToken cancellationToken) => new(get());
    }
}
