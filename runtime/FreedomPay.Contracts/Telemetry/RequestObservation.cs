using System.Diagnostics;
using FreedomPay.Common;

namespace FreedomPay.Contracts;

/// <summary>Observes one request to the gateway, while somebody listens.</summary>
internal sealed class RequestObservation : CallObservation
{
    private const int MaxErrorCodes = 100;

    /// <summary>Codes that the catalog does not know are the gateway's choice.</summary>
    private static readonly BoundedNames UnknownCodes = new(MaxErrorCodes);

    private readonly GatewayEndpoint _endpoint;
    private readonly string? _address;
    private readonly long _begun = Stopwatch.GetTimestamp();

    private RequestObservation(GatewayEndpoint endpoint, Uri? address)
    {
        _endpoint = endpoint;
        _address = address?.Host;
        Activity = Instruments.Start(endpoint.Name, ActivityKind.Client);
        if (Activity is { IsAllDataRequested: true })
        {
            Activity.SetTag(TelemetryTags.Endpoint, endpoint.Name);
            Activity.SetTag(TelemetryTags.Effect, TelemetryTexts.Of(endpoint.Effect));
            Activity.SetTag(TelemetryTags.Method, endpoint.Method);

            // The path as the spec has it. What fills its parameters belongs to the payer.
            Activity.SetTag(TelemetryTags.UrlTemplate, endpoint.Path);
            Activity.SetTag(TelemetryTags.ServerAddress, _address);
            Activity.SetTag(TelemetryTags.ServerPort, address?.Port);
        }
    }

    /// <summary>Gets a value indicating whether somebody listens.</summary>
    public static bool IsOn => Instruments.RequestDuration.Enabled || Instruments.IsTraced;

    public static RequestObservation Begin(GatewayEndpoint endpoint, Uri? address) => new(endpoint, address);

    public void End<TResponse>(Answer<TResponse> answer)
    {
        switch (answer)
        {
            case Answer<TResponse>.Success:
                End(answer, "success", code: null, errorType: null);
                break;
            case Answer<TResponse>.GatewayError error:
                End(answer, "gateway_error", error.Code, "gateway_error");
                break;
            case Answer<TResponse>.Untrusted:
                End(answer, "untrusted", code: null, "untrusted");
                break;
            case Answer<TResponse>.Malformed:
                End(answer, "malformed", code: null, "malformed");
                break;
            case Answer<TResponse>.NoAnswer none:
                End(answer, "no_answer", code: null, TypeOf(none.GetException()));
                break;
        }
    }

    public void End(TextAnswer answer)
    {
        switch (answer)
        {
            case TextAnswer.Page:
                End(answer, "page", code: null, errorType: null);
                break;
            case TextAnswer.GatewayError error:
                End(answer, "gateway_error", error.Code, "gateway_error");
                break;
            case TextAnswer.Malformed:
                End(answer, "malformed", code: null, "malformed");
                break;
            case TextAnswer.NoAnswer none:
                End(answer, "no_answer", code: null, TypeOf(none.GetException()));
                break;
        }
    }

    public override void Cancel(Outcome outcome) => End(outcome, TelemetryTexts.Canceled, code: null, TelemetryTexts.Canceled);

    /// <summary>Ends with a mistake of the program, for example a missing key: nothing was sent.</summary>
    public override void Fail(Exception exception) => End(Outcome.NotDone, "not_sent", code: null, exception.GetType().FullName);

    private void End(GatewayAnswer answer, string kind, ErrorCode? code, string? errorType)
    {
        if (Activity is { IsAllDataRequested: true } && answer.StatusCode is { } status)
        {
            Activity.SetTag(TelemetryTags.StatusCode, (int)status);
        }

        End(answer.Outcome, kind, code, errorType);
    }

    private void End(Outcome outcome, string kind, ErrorCode? code, string? errorType)
    {
        string? codeText = code is { } known ? known.IsKnown ? known.Value : UnknownCodes.Of(known.Value) : null;
        if (Instruments.RequestDuration.Enabled)
        {
            TagList tags = new()
            {
                { TelemetryTags.Endpoint, _endpoint.Name },
                { TelemetryTags.Effect, TelemetryTexts.Of(_endpoint.Effect) },
                { TelemetryTags.Outcome, TelemetryTexts.Of(outcome) },
                { TelemetryTags.Answer, kind },
            };
            AddIfKnown(ref tags, TelemetryTags.ErrorCode, codeText);
            AddIfKnown(ref tags, TelemetryTags.ErrorType, errorType);
            AddIfKnown(ref tags, TelemetryTags.ServerAddress, _address);
            Instruments.Record(Instruments.RequestDuration, Stopwatch.GetElapsedTime(_begun), in tags);
        }

        if (Activity is { IsAllDataRequested: true })
        {
            Activity.SetTag(TelemetryTags.Outcome, TelemetryTexts.Of(outcome));
            Activity.SetTag(TelemetryTags.Answer, kind);
            Activity.SetTag(TelemetryTags.ErrorCode, codeText);
            Activity.SetTag(TelemetryTags.ErrorType, errorType);
        }

        if (errorType is not null)
        {
            // Without a description: the gateway's texts are not ours.
            Activity?.SetStatus(ActivityStatusCode.Error);
        }
    }

    private static void AddIfKnown(ref TagList tags, string name, string? value)
    {
        if (value is not null)
        {
            tags.Add(name, value);
        }
    }

    /// <summary>Returns what .NET's own metrics of HTTP call the failure, and otherwise the type of the exception.</summary>
    private static string TypeOf(Exception? exception) => exception switch
    {
        null => "_OTHER",
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http => TelemetryTexts.Of(http.HttpRequestError),
        OperationCanceledException => "timeout",
        _ => exception.GetType().FullName ?? "_OTHER",
    };
}
