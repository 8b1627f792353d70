using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace FreedomPay.Contracts.Tests.Client.Tokens;

/// <summary>Plays Freedom ID, and notes what comes.</summary>
internal sealed class Passport : HttpMessageHandler
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly HttpClient _http;
    private int _renewals;
    private bool _hasRefused;

    public Passport() => _http = new HttpClient(this, disposeHandler: false);

    public ManualTime Time { get; } = new() { Now = Start };

    public TimeSpan Delay { get; init; }

    public string? RefusedOnce { get; init; }

    public bool StoringFails { get; init; }

    public int Renewals => _renewals;

    /// <summary>What the first requests for new tokens get.</summary>
    public Queue<(int Status, string Body)> RenewalAnswers { get; init; } = new();

    public ConcurrentQueue<(string Host, string Path, string Authorization, bool IsSigned)> Seen { get; } = new();

    public List<FreedomIdTokenSet> Stored { get; } = [];

    public FreedomIdTokens Tokens(DateTimeOffset accessEnds) => new(
        _http,
        new FreedomIdTokenSet { AccessToken = "access0", RefreshToken = "refresh0", AccessExpiresAt = accessEnds, RefreshExpiresAt = Start.AddDays(30) },
        (tokens, _) =>
        {
            Stored.Add(tokens);
            return StoringFails ? throw new IOException("The disk is full.") : ValueTask.CompletedTask;
        },
        timeProvider: Time);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string authorization = request.Headers.TryGetValues("Authorization", out IEnumerable<string>? values) ? values.Single() : string.Empty;
        Seen.Enqueue((request.RequestUri!.Host, request.RequestUri.AbsolutePath, authorization, request.Headers.Contains("X-JWS-Signature")));
        if (request.RequestUri.AbsolutePath == "/api/v1/oauth/token")
        {
            Assert.Equal(HttpMethod.Patch, request.Method);
            await Task.Delay(Delay, cancellationToken);
            return Renew(request);
        }

        if (authorization == RefusedOnce && !_hasRefused)
        {
            _hasRefused = true;
            return Answer(request, 401, """{"error":{"message":"no"}}""");
        }

        return Answer(request, 200, """{"name":"name"}""");
    }

    protected override void Dispose(bool disposing)
    {
        _http.Dispose();
        base.Dispose(disposing);
    }

    private HttpResponseMessage Renew(HttpRequestMessage request)
    {
        if (RenewalAnswers.TryDequeue(out (int Status, string Body) answer))
        {
            return Answer(request, answer.Status, answer.Body);
        }

        int number = Interlocked.Increment(ref _renewals);
        return Answer(request, 200, $$"""
            {"id":"01953bd1-a6d3-739e-8aa3-83e881f09055","access_token":"access{{number}}","refresh_token":"refresh{{number}}",
            "access_expire_at":"2026-01-02T06:35:50.000000Z","refresh_expire_at":"2026-02-02T06:35:50.000000Z"}
            """);
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request, int status, string body) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json"), RequestMessage = request };
}
