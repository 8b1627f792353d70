using FreedomPay.Contracts.Tests.Oracle;
using FreedomPay.Contracts.TransportProbe.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace FreedomPay.Contracts.Hosting.Tests;

/// <summary>A line for each request that moves money, and for each that leaves something open. No value of a field.</summary>
public sealed class RequestLogTests : IDisposable
{
    private const string Start = "Probe for Merchant 12345 at https://gateway.test/: ";

    private readonly Lines _log = new();
    private Func<HttpResponseMessage> _answer = static () => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");

    [Fact]
    public async Task Outcome_is_one_line()
    {
        _answer = static () => Body(Endpoints.SignedOk);

        await SendAsync(Endpoints.Moving);

        Assert.Equal([(LogLevel.Information, 101, Start + "Pending. The answer is a success.")], _log.All);
    }

    [Fact]
    public async Task Unknown_outcome_is_a_warning_that_says_what_not_to_do()
    {
        _answer = static () => Body("<html>4405 6397 4000 0096</html>");

        await SendAsync(Endpoints.Moving);
        await SendAsync(Endpoints.Preparing);

        Assert.Equal([(LogLevel.Warning, 102), (LogLevel.Warning, 102)], _log.All.Select(static line => (line.Level, line.Id)));
        Assert.StartsWith(Start + "it is not known whether it was carried out; ask before you send another. The answer is malformed.", _log.All[0].Text, StringComparison.Ordinal);
        Assert.All(_log.All, static line => Assert.DoesNotContain("4405", line.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_only_reads_is_no_line_and_preparing_one_only_if_it_is_open()
    {
        await SendAsync(Endpoints.Reading);
        _answer = static () => Body(Endpoints.SignedOk);
        await SendAsync(Endpoints.Preparing);

        Assert.Empty(_log.All);
    }

    [Fact]
    public async Task Nothing_was_sent_is_no_warning()
    {
        await using ServiceProvider provider = Build(new Undelivered());

        await provider.GetRequiredService<FreedomPayClient>().SendAsync(Request(Endpoints.Moving));

        Assert.Equal([(LogLevel.Information, 101, Start + "NotDone. No answer. ConnectionError: refused")], _log.All);
    }

    [Theory]
    [InlineData("1100", "The gateway reports error 1100.")]
    [InlineData("777123", "The gateway reports error 777123.")]
    [InlineData("4405639740000096", "The gateway reports an error with a strange code.")]
    [InlineData("a\nFAKE", "The gateway reports an error with a strange code.")]
    [InlineData(null, "The gateway reports an error without a code.")]
    public async Task Error_is_named_by_its_code_and_not_by_its_text(string? code, string expected)
    {
        _answer = () => Body($"<r><pg_status>error</pg_status>{(code is null ? "" : $"<pg_error_code>{code}</pg_error_code>")}<pg_error_description>card 4405639740000096</pg_error_description></r>");

        await SendAsync(Endpoints.Moving);

        Assert.EndsWith(expected, Assert.Single(_log.All).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_that_proves_nothing_is_a_warning_for_questions_too()
    {
        _answer = static () => Body("<r>\n<pg_status>ok</pg_status><pg_card>4405639740000096</pg_card><pg_sig>00000000000000000000000000000000</pg_sig></r>");

        await SendAsync(Endpoints.Reading);

        (LogLevel level, int id, string text) = Assert.Single(_log.All);
        Assert.Equal((LogLevel.Warning, 103), (level, id));
        Assert.StartsWith(Start + "the answer proves nothing. pg_sig does not match.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("4405", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancellation_leaves_a_request_open()
    {
        using CancellationTokenSource canceling = new();
        _answer = () =>
        {
            canceling.Cancel();
            throw new OperationCanceledException(canceling.Token);
        };
        await using ServiceProvider provider = Build(new Answering(() => _answer()));

        await Assert.ThrowsAsync<RequestCanceledException>(() => provider.GetRequiredService<FreedomPayClient>().SendAsync(Request(Endpoints.Moving), canceling.Token));

        Assert.Equal([(LogLevel.Warning, 102, Start + "it is not known whether it was carried out; ask before you send another. The wait for the answer was canceled.")], _log.All);
    }

    [Fact]
    public async Task Text_is_logged_too()
    {
        _answer = static () => Body("a page with 4405639740000096");
        await using ServiceProvider provider = Build(new Answering(() => _answer()));

        await provider.GetRequiredService<FreedomPayClient>().SendAsync((IGatewayTextRequest)new ProbeRequest());

        Assert.Equal([(LogLevel.Warning, 102, Start + "it is not known whether it was carried out; ask before you send another. The answer is a text, which is not signed.")], _log.All);
    }

    [Fact]
    public async Task Settling_is_one_line_more()
    {
        await using ServiceProvider provider = Build(new Answering(() => _answer()));
        FreedomPayClient client = provider.GetRequiredService<FreedomPayClient>();

        await client.SettleAsync(Request(Endpoints.Moving));

        Assert.Equal([(LogLevel.Warning, 105, Start + "still Unknown after 0 questions to the gateway; ask again later, or have a person look.")], _log.All);
    }

    /// <summary>The answer to a request that has moved money is worth more than its line.</summary>
    [Fact]
    public async Task Logger_that_throws_costs_no_answer()
    {
        _answer = static () => Body(Endpoints.SignedOk);
        _log.Throws = true;
        await using ServiceProvider provider = Build(new Answering(() => _answer()));

        Assert.IsType<Answer<ProbeResponse>.Success>(await provider.GetRequiredService<FreedomPayClient>().SendAsync(Request(Endpoints.Moving)));
        Assert.True(_log.HasThrown);
    }

    public void Dispose() => _log.Dispose();

    private static IGatewayRequest<ProbeResponse> Request(GatewayEndpoint endpoint)
    {
        IGatewayRequest<ProbeResponse> request = new ProbeRequest { Endpoint = endpoint };
        return request;
    }

    private static HttpResponseMessage Body(string text) => new() { Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text)) };

    private async Task SendAsync(GatewayEndpoint endpoint)
    {
        await using ServiceProvider provider = Build(new Answering(() => _answer()));
        await provider.GetRequiredService<FreedomPayClient>().SendAsync(Request(endpoint));
    }

    private ServiceProvider Build(HttpMessageHandler handler)
    {
        ServiceCollection services = new();
        services.AddLogging(builder => builder.AddProvider(_log));
        HttpClientTests.Add(services, new Uri("https://gateway.test"));
        services.PostConfigureAll<HttpClientFactoryOptions>(options => options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = handler));
        return services.BuildServiceProvider();
    }

    private sealed class Answering(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await SentBytes.OfAsync(request.Content!);
            return answer();
        }
    }

    private sealed class Undelivered : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public List<(LogLevel Level, int Id, string Text)> All { get; } = [];

        public bool Throws { get; set; }

        public bool HasThrown { get; private set; }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (Throws)
            {
                HasThrown = true;
                throw new InvalidOperationException("The disk is full.");
            }

            All.Add((logLevel, eventId.Id, formatter(state, exception)));
        }

        public void Dispose()
        {
        }
    }
}
