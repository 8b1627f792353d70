using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A question to the gateway whose response tells the outcome of a request. Created by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OutcomeQuestion
{
    private protected OutcomeQuestion(string? attemptId, bool isWithin)
    {
        AttemptId = attemptId;
        IsWithin = isWithin;
    }

    /// <summary>
    /// Gets the id that the gateway assigned to this very attempt in its response; <see langword="null"/> as long as no response has reported it.
    /// With an id, no earlier attempt can be mistaken for this one.
    /// </summary>
    public string? AttemptId { get; }

    /// <summary>
    /// Gets whether the request itself names its attempt, by an id that is used once. The answer is then about nothing else, and there is no
    /// state before it to read.
    /// </summary>
    public bool IsNamedByRequest { get; init; }

    /// <summary>Gets the endpoint that is asked.</summary>
    public abstract GatewayEndpoint Endpoint { get; }

    /// <summary>Gets whether attempts are listed within a payment that existed before them. A list can lag: that it lacks an attempt never proves anything.</summary>
    internal bool IsWithin { get; }

    internal abstract Task<OutcomeFinding> AskAsync(FreedomPayClient client, SigningOptions? signing, CancellationToken cancellationToken);
}
