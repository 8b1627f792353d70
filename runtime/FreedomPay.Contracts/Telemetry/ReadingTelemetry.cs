using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <summary>Counts what reading finds: messages that prove nothing, and where verified ones are not as the spec says.</summary>
internal static class ReadingTelemetry
{
    private const int MaxNames = 40;

    /// <summary>An endpoint whose names are all taken takes none from the others.</summary>
    private static readonly ConcurrentDictionary<string, BoundedNames> UnknownFields = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, BoundedNames> KnownFields = new(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether somebody listens to where messages differ from their specs.</summary>
    public static bool IsDriftOn => Instruments.ContractDrift.Enabled;

    /// <summary>Counts an answer that proves nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Answer<TResponse> Observed<TResponse>(Answer<TResponse> answer, GatewayEndpoint endpoint)
    {
        if (Instruments.SignatureFailures.Enabled)
        {
            Observe(answer, endpoint);
        }

        return answer;
    }

    /// <summary>Counts an error whose signature is wrong.</summary>
    public static TextAnswer Observed(TextAnswer answer, GatewayEndpoint endpoint)
    {
        if (Instruments.SignatureFailures.Enabled && answer is TextAnswer.GatewayError error)
        {
            Count(endpoint, error);
        }

        return answer;
    }

    /// <summary>Counts a request that proves nothing.</summary>
    public static ReceivedRequest<TRequest> Observed<TRequest>(ReceivedRequest<TRequest> received, GatewayEndpoint endpoint)
    {
        if (Instruments.SignatureFailures.Enabled && received is ReceivedRequest<TRequest>.Untrusted untrusted)
        {
            Count(endpoint, untrusted.Signature.Failure);
        }

        return received;
    }

    /// <summary>Counts the fields of a message that are not as the spec says. Call it for what is verified: the rest says nothing about the spec.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CountDrift(GatewayEndpoint endpoint, scoped in FieldReader reader)
    {
        if (IsDriftOn)
        {
            CountEach(endpoint, in reader);
        }
    }

    private static void Observe<TResponse>(Answer<TResponse> answer, GatewayEndpoint endpoint)
    {
        if (answer is Answer<TResponse>.Untrusted untrusted)
        {
            // No answer in JSON is signed. One that is not trusted is about something else.
            Count(endpoint, endpoint.IsJson ? SignatureFailure.None : untrusted.Signature.Failure);
        }
        else if (answer is Answer<TResponse>.GatewayError error)
        {
            Count(endpoint, error);
        }
    }

    private static void CountEach(GatewayEndpoint endpoint, scoped in FieldReader reader)
    {
        foreach (FieldProblem problem in reader.Problems)
        {
            Count(endpoint, KnownFields, problem.WireName, TelemetryTexts.Of(problem.Kind));
        }

        foreach (string name in reader.UnknownNames)
        {
            // The merchant's own parameters come back in the gateway's messages. They are not the gateway's change.
            if (!endpoint.IsInbound || endpoint.IsJson || name.StartsWith("pg_", StringComparison.Ordinal))
            {
                Count(endpoint, UnknownFields, name, "unknown");
            }
        }
    }

    private static void Count(GatewayEndpoint endpoint, IGatewayError error)
    {
        // The gateway sends some errors without a signature.
        if (!endpoint.IsJson && error.Signature.Failure is not (SignatureFailure.None or SignatureFailure.Missing))
        {
            Count(endpoint, error.Signature.Failure);
        }
    }

    private static void Count(GatewayEndpoint endpoint, SignatureFailure failure)
    {
        TagList tags = new()
        {
            { TelemetryTags.Endpoint, endpoint.Name },
            { TelemetryTags.Direction, endpoint.IsInbound ? "inbound" : "outbound" },
            { TelemetryTags.Failure, TelemetryTexts.Of(failure) },
        };
        Instruments.Add(Instruments.SignatureFailures, 1, in tags);
    }

    private static void Count(GatewayEndpoint endpoint, ConcurrentDictionary<string, BoundedNames> names, string field, string problem)
    {
        TagList tags = new()
        {
            { TelemetryTags.Endpoint, endpoint.Name },
            { TelemetryTags.Field, names.GetOrAdd(endpoint.Name, static _ => new BoundedNames(MaxNames)).Of(field) },
            { TelemetryTags.Problem, problem },
        };
        Instruments.Add(Instruments.ContractDrift, 1, in tags);
    }
}
