using System.Collections.Concurrent;
using FreedomPay.Contracts.Tests.Settling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FreedomPay.Contracts.Hosting.Tests.Settling;

/// <summary>Each open request is asked about by one runner at a time, until its end is known or a person has been told.</summary>
public sealed class OpenRequestRunnerTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero));
    private readonly KeptRequests _store = new();
    private readonly SettlerScript _script = new();
    private readonly List<IHost> _hosts = [];

    [Theory]
    [InlineData(Outcome.Done)]
    [InlineData(Outcome.NotDone)]
    public async Task A_known_outcome_ends_the_asking(Outcome outcome)
    {
        _store.Add(Request());
        _script.Answer(outcome);

        Assert.Equal(1, await Runner().RunAsync(CancellationToken.None));

        Assert.Empty(_store.Open);
        Assert.Empty(_script.Told);
        Assert.Equal(0, await Runner().RunAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(Outcome.Pending)]
    [InlineData(Outcome.Unknown)]
    public async Task The_wait_grows_and_ends_with_a_message_to_a_person(Outcome outcome)
    {
        _store.Add(Request());
        _script.Answer(outcome);
        OpenRequestRunner runner = Runner(static options => options.HandOverAfter = TimeSpan.FromHours(6));
        List<TimeSpan> waits = [];
        while (_store.Open.Count == 1)
        {
            DateTimeOffset asked = _time.GetUtcNow();
            Assert.Equal(1, await runner.RunAsync(CancellationToken.None));
            if (_store.Open.Count == 1)
            {
                waits.Add(_store.DueAt("A") - asked);
                _time.SetUtcNow(_store.DueAt("A").AddTicks(-1));
                Assert.Equal(0, await runner.RunAsync(CancellationToken.None));
                _time.Advance(TimeSpan.FromTicks(1));
            }
        }

        Assert.InRange(waits.Count, 9, 14);
        Assert.All(waits.Select(static (wait, index) => (wait, index)), static item =>
        {
            double expected = Math.Min(30 * Math.Pow(2, item.index), 3600);
            Assert.InRange(item.wait.TotalSeconds, expected * 0.75, expected * 1.25);
        });
        (string id, string reason) = Assert.Single(_script.Told);
        Assert.Equal(("A", $"{outcome} after {waits.Count + 1} questions."), (id, reason));
        Assert.Equal([(id, reason)], _store.HandedOver);
        _time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await runner.RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_settler_that_always_fails_is_told_to_a_person_and_leaks_nothing()
    {
        _store.Add(Request());
        _script.Settle = static (_, _) => throw new InvalidOperationException("4111111111111111");
        OpenRequestRunner runner = Runner(static options => options.HandOverAfter = TimeSpan.FromMinutes(1));

        for (int question = 0; question < 3; question++)
        {
            Assert.Empty(_script.Told);
            await runner.RunAsync(CancellationToken.None);
            _time.Advance(TimeSpan.FromHours(2));
        }

        Assert.Equal([("A", "Unknown after 3 questions. The last one failed: InvalidOperationException")], _script.Told);
    }

    [Fact]
    public async Task A_person_who_cannot_be_told_is_told_later()
    {
        _store.Add(Request());
        _script.Tell = static _ => throw new IOException("The mail server is away.");
        OpenRequestRunner runner = Runner(static options => options.HandOverAfter = TimeSpan.FromSeconds(1));

        for (int question = 0; question < 3; question++)
        {
            _time.Advance(TimeSpan.FromHours(2));
            await runner.RunAsync(CancellationToken.None);
        }

        Assert.Single(_store.Open);

        _script.Tell = static _ => Task.CompletedTask;
        _time.SetUtcNow(_store.DueAt("A"));
        await runner.RunAsync(CancellationToken.None);
        Assert.Empty(_store.Open);
        Assert.Equal(2, _script.Told.Count);
    }

    [Fact]
    public async Task Two_runners_never_have_one_request()
    {
        const int Requests = 200;
        ConcurrentDictionary<string, int> at = new();
        int together = 0;
        _script.Settle = async (request, _) =>
        {
            together += at.AddOrUpdate(request.Id, 1, static (_, count) => count + 1) > 1 ? 1 : 0;
            await Task.Yield();
            at.AddOrUpdate(request.Id, 0, static (_, count) => count - 1);
            return Outcome.Done;
        };
        for (int number = 0; number < Requests; number++)
        {
            _store.Add(Request($"A-{number}"));
        }

        OpenRequestRunner[] runners = [.. Enumerable.Range(0, 8).Select(_ => Runner())];
        int[] counts = await Task.WhenAll(runners.Select(static runner => Task.Run(() => runner.RunAsync(CancellationToken.None))));

        Assert.Equal((Requests, Requests, 0), (counts.Sum(), _script.Asked.Count, together));
        Assert.Empty(_store.Open);
    }

    [Fact]
    public async Task A_runner_that_is_gone_is_replaced_and_changes_nothing_when_it_comes_back()
    {
        _store.Add(Request());
        TaskCompletionSource<Outcome> late = new();
        _script.Settle = (_, _) => late.Task;

        // A machine that is frozen: its clock stands still, and no time-out of its own ends the question.
        FakeTimeProvider frozen = new(_time.GetUtcNow());
        Task<int> gone = Host(time: frozen).Services.GetRequiredService<OpenRequestRunner>().RunAsync(CancellationToken.None);

        // While the lease lasts, nobody else has it.
        Assert.Equal(0, await Runner().RunAsync(CancellationToken.None));
        _time.Advance(TimeSpan.FromMinutes(4));
        _script.Answer(Outcome.Pending);
        Assert.Equal(1, await Runner().RunAsync(CancellationToken.None));
        late.SetResult(Outcome.Done);
        await gone;

        // What the first one found out is not kept, and is found out again.
        Assert.Equal(2, Assert.Single(_store.Open).Questions);
    }

    [Fact]
    public async Task A_settler_is_canceled_before_its_lease_ends()
    {
        _store.Add(Request());
        CancellationToken seen = default;
        _script.Settle = async (_, cancellation) =>
        {
            seen = cancellation;
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            return Outcome.Done;
        };
        Task<int> run = Runner().RunAsync(CancellationToken.None);

        _time.Advance(TimeSpan.FromSeconds(119));
        Assert.False(seen.IsCancellationRequested);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(seen.IsCancellationRequested);

        Assert.Equal(1, await run);
        Assert.Equal(1, Assert.Single(_store.Open).Questions);
    }

    /// <summary>A gateway that hangs takes all the time of each question, and a person must learn it all the same.</summary>
    [Fact]
    public async Task A_person_is_told_when_every_question_hangs()
    {
        _store.Add(Request());
        _script.Settle = static async (_, cancellation) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            return Outcome.Done;
        };
        OpenRequestRunner runner = Runner(static options => options.HandOverAfter = TimeSpan.FromMinutes(1));
        for (int question = 0; question < 3; question++)
        {
            Task<int> run = runner.RunAsync(CancellationToken.None);
            _time.Advance(TimeSpan.FromMinutes(2));
            Assert.Equal(1, await run);
            _time.Advance(TimeSpan.FromHours(2));
        }

        Assert.Equal([("A", "Unknown after 3 questions. The last one failed: TaskCanceledException")], _store.HandedOver);
    }

    [Fact]
    public async Task A_settler_that_is_deaf_stops_no_other()
    {
        _store.Add(Request("deaf"));
        _store.Add(Request("other"), _time.GetUtcNow().AddMinutes(10));
        _script.Settle = static (request, _) => request.Id == "deaf" ? new TaskCompletionSource<Outcome>().Task : Task.FromResult(Outcome.Done);
        OpenRequestRunner runner = Runner();
        Task<int> run = runner.RunAsync(CancellationToken.None);

        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await run);
        _time.Advance(TimeSpan.FromMinutes(8));
        run = runner.RunAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(2));
        await run;

        Assert.Equal("deaf", Assert.Single(_store.Open).Id);
    }

    [Fact]
    public void Two_settlers_are_refused()
    {
        IServiceCollection services = new ServiceCollection().AddFreedomPaySettling<ScriptedSettler>().AddFreedomPaySettling<ScriptedSettler>();

        Assert.Contains(nameof(ScriptedSettler), Assert.Throws<InvalidOperationException>(() => services.AddFreedomPaySettling<OtherSettler>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_is_sent_again_is_not_ended_by_what_was_found_out_about_the_first()
    {
        _store.Add(Request());
        _script.Settle = (request, _) =>
        {
            _store.Add(request with { SentAt = _time.GetUtcNow() }, _time.GetUtcNow().AddMinutes(1));
            return Task.FromResult(Outcome.Done);
        };

        await Runner().RunAsync(CancellationToken.None);

        Assert.Equal(0, Assert.Single(_store.Open).Questions);
    }

    [Fact]
    public async Task What_was_written_down_reaches_the_settler()
    {
        OpenRequest request = Request() with { Baseline = new OutcomeBaseline(["1", "2"], ["2"]), IdempotencyKey = "key" };
        _store.Add(request);
        _script.Answer(Outcome.Done);

        await Runner().RunAsync(CancellationToken.None);

        SettlementOptions options = Assert.Single(_script.Asked).ToSettlementOptions(TimeSpan.FromHours(1), _time);
        Assert.Equal(["1", "2"], options.Baseline!.AttemptIds);
        Assert.Equal(["2"], options.Baseline.FailedAttemptIds);
        Assert.Equal(("key", request.SentAt, TimeSpan.Zero, TimeSpan.FromHours(1)), (options.IdempotencyKey, options.SentAt, options.MaxDuration, options.NotFoundCountsAfter));
    }

    [Fact]
    public async Task The_service_goes_on_when_the_store_was_away()
    {
        _store.Add(Request());
        _store.Failure = new IOException("The database is away.");
        TaskCompletionSource asked = new();
        _script.Settle = (_, _) =>
        {
            asked.TrySetResult();
            return Task.FromResult(Outcome.Done);
        };
        RecordingLogger logger = new();
        IHost host = Host(logger: logger);

        await host.StartAsync();
        await Until(() => logger.Lines.Any(static line => line.Contains("could not be looked up", StringComparison.Ordinal)));
        _store.Failure = null;
        while (!asked.Task.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(15));
            await Task.Delay(10);
        }

        await Until(() => _store.Open.Count == 0);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_log_that_throws_ends_neither_the_asking_nor_the_program()
    {
        _store.Add(Request());
        _store.Failure = new IOException("The database is away.");
        RecordingLogger logger = new() { Throws = true };
        IHost host = Host(logger: logger);
        await host.StartAsync();
        await Until(() => logger.Thrown > 0);

        _store.Failure = null;
        _script.Settle = static (_, _) => throw new InvalidOperationException("Not now.");
        await Until(() =>
        {
            _time.Advance(TimeSpan.FromSeconds(15));
            return !_script.Asked.IsEmpty;
        });

        _script.Answer(Outcome.Done);
        await Until(() =>
        {
            _time.Advance(TimeSpan.FromSeconds(15));
            return _store.Open.Count == 0;
        });
        Assert.False(host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
        await host.StopAsync();
    }

    [Fact]
    public async Task Mistakes_are_told_at_the_start_all_at_once()
    {
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(_script).AddFreedomPaySettling<ScriptedSettler>(static options =>
        {
            options.Period = TimeSpan.Zero;
            options.Concurrency = 0;
            options.FirstDelay = TimeSpan.FromDays(1);
        });
        using IHost host = builder.Build();

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(4, exception.Failures.Count());
        Assert.Contains("AddFreedomPayEntityFramework", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void An_id_is_needed(string? id) => Assert.ThrowsAny<ArgumentException>(() => Request(id!));

    [Fact]
    public void An_id_is_bounded() => Assert.Throws<ArgumentOutOfRangeException>(static () => Request(new string('a', OpenRequest.MaxIdLength + 1)));

    public void Dispose() => _hosts.ForEach(static host => host.Dispose());

    private static OpenRequest Request(string id = "A") => new() { Id = id, SentAt = new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero) };

    private static async Task Until(Func<bool> isTrue)
    {
        for (int attempt = 0; attempt < 500 && !isTrue(); attempt++)
        {
            await Task.Delay(10);
        }

        Assert.True(isTrue());
    }

    /// <summary>A program of its own, with the store that all share.</summary>
    private OpenRequestRunner Runner(Action<SettlingOptions>? configure = null) => Host(configure).Services.GetRequiredService<OpenRequestRunner>();

    private IHost Host(Action<SettlingOptions>? configure = null, RecordingLogger? logger = null, TimeProvider? time = null)
    {
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddProvider(logger ?? new RecordingLogger()).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton(time ?? _time).AddSingleton(_script).AddSingleton<IOpenRequestStore>(_store).AddFreedomPaySettling<ScriptedSettler>(configure);
        IHost host = builder.Build();
        _hosts.Add(host);
        return host;
    }

    private sealed class OtherSettler : IOpenRequestSettler
    {
        public Task<Outcome> SettleAsync(OpenRequest request, CancellationToken cancellationToken) => Task.FromResult(Outcome.Done);

        public Task HandOverAsync(OpenRequest request, string reason, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
