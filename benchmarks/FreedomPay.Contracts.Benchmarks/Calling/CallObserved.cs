using System.Diagnostics;
using System.Diagnostics.Metrics;
using BenchmarkDotNet.Attributes;
using FreedomPay.Gateway.Purchase;

namespace FreedomPay.Contracts.Benchmarks.Calling;

/// <summary>
/// What telemetry costs: a 3DSecure call over a handler that answers from memory, through the method that asks whether somebody listens, against the one below it. Nobody listens, unless
/// the variable FREEDOMPAY_LISTEN is 1.
/// </summary>
[MemoryDiagnoser]
public sealed class CallObserved : IDisposable
{
    private readonly MerchantCredentials _credentials = new("500000", CallThreeDSecure.Key);
    private readonly ThreeDSecureRequest _request = new() { PaymentId = 7999007771, Md = "C9E1A7F3B2D84410", PaRes = CallThreeDSecure.PaRes };
    private HttpClient _httpClient = null!;
    private FreedomPayClient _client = null!;
    private MeterListener? _meter;
    private ActivityListener? _activities;
    private long _heard;

    [GlobalSetup]
    public void Setup()
    {
        _httpClient = new HttpClient(new AnsweringHandler(CallThreeDSecure.Answer()) { IsListening = false }) { BaseAddress = new Uri("https://gateway.test") };
        _client = new FreedomPayClient(_httpClient, _credentials);
        bool listens = Environment.GetEnvironmentVariable("FREEDOMPAY_LISTEN") == "1";
        if (listens)
        {
            Listen();
        }

        if (Asking() is not Answer<ThreeDSecureResponse>.Success || Below() is not Answer<ThreeDSecureResponse>.Success || (_heard > 0) != listens)
        {
            throw new InvalidOperationException("The call does not work.");
        }
    }

    [Benchmark(Baseline = true, Description = "the method below")]
    public Answer<ThreeDSecureResponse> Below() => _client.SendUnobservedAsync(_request.Sign(_credentials), CancellationToken.None).GetAwaiter().GetResult();

    [Benchmark(Description = "the method below, once more")]
    public Answer<ThreeDSecureResponse> BelowAgain() => _client.SendUnobservedAsync(_request.Sign(_credentials), CancellationToken.None).GetAwaiter().GetResult();

    [Benchmark(Description = "`SendAsync`, which asks whether somebody listens")]
    public Answer<ThreeDSecureResponse> Asking() => _client.SendAsync(_request.Sign(_credentials)).GetAwaiter().GetResult();

    public void Dispose()
    {
        _meter?.Dispose();
        _activities?.Dispose();
        _httpClient.Dispose();
    }

    private void Listen()
    {
        _meter = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == FreedomPayTelemetry.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _meter.SetMeasurementEventCallback<double>((_, _, _, _) => _heard++);
        _meter.Start();
        _activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == FreedomPayTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ => _heard++,
        };
        ActivitySource.AddActivityListener(_activities);
    }
}
