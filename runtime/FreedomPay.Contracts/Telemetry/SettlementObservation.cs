using System.Diagnostics;

namespace FreedomPay.Contracts;

/// <summary>Observes how the outcome of one request is found, while somebody listens.</summary>
internal sealed class SettlementObservation : CallObservation
{
    private readonly GatewayEndpoint _endpoint;
    private readonly TimeProvider _time;
    private readonly long _begun;

    private SettlementObservation(GatewayEndpoint endpoint, TimeProvider time)
    {
        _endpoint = endpoint;
        _time = time;
        _begun = time.GetTimestamp();
        if (Instruments.IsTraced)
        {
            Activity = Instruments.Start($"settle {endpoint.Name}", ActivityKind.Internal);
            Activity?.SetTag(TelemetryTags.Endpoint, endpoint.Name);
        }
    }

    /// <summary>Gets a value indicating whether somebody listens.</summary>
    public static bool IsOn => Instruments.SettlementDuration.Enabled || Instruments.SettlementQuestions.Enabled || Instruments.IsTraced;

    public static SettlementObservation Begin(GatewayEndpoint endpoint, TimeProvider time) => new(endpoint, time);

    public void End(Settlement settlement)
    {
        Activity?.SetTag(TelemetryTags.Questions, settlement.Questions);
        End(settlement.Outcome, errorType: null);
        if (settlement.Questions > 0)
        {
            TagList tags = new() { { TelemetryTags.Endpoint, _endpoint.Name }, { TelemetryTags.Outcome, TelemetryTexts.Of(settlement.Outcome) } };
            Instruments.Add(Instruments.SettlementQuestions, settlement.Questions, in tags);
        }
    }

    public override void Cancel(Outcome outcome) => End(outcome, TelemetryTexts.Canceled);

    /// <summary>Ends with a mistake of the program: the request or its question cannot be written, and nothing is known.</summary>
    public override void Fail(Exception exception) => End(Outcome.Unknown, exception.GetType().FullName);

    private void End(Outcome outcome, string? errorType)
    {
        TagList tags = new() { { TelemetryTags.Endpoint, _endpoint.Name }, { TelemetryTags.Outcome, TelemetryTexts.Of(outcome) } };
        if (errorType is not null)
        {
            tags.Add(TelemetryTags.ErrorType, errorType);
            Activity?.SetTag(TelemetryTags.ErrorType, errorType);
            Activity?.SetStatus(ActivityStatusCode.Error);
        }

        Activity?.SetTag(TelemetryTags.Outcome, TelemetryTexts.Of(outcome));
        Instruments.Record(Instruments.SettlementDuration, _time.GetElapsedTime(_begun), in tags);
    }
}
