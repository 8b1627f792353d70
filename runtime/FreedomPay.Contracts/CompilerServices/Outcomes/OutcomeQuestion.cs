using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A question to the gateway whose answer tells what became of a request. Made by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OutcomeQuestion
{
    private protected OutcomeQuestion(string? attemptId) => AttemptId = attemptId;

    /// <summary>
    /// The id that the gateway gave to this very attempt in its answer; <see langword="null"/> while no answer has told it. With an id no
    /// earlier attempt can be mistaken for this one.
    /// </summary>
    public string? AttemptId { get; }

    /// <summary>The endpoint that is asked.</summary>
    public abstract GatewayEndpoint Endpoint { get; }

    internal abstract Task<OutcomeFinding> AskAsync(FreedomPayClient client, SigningOptions? signing, CancellationToken cancellationToken);
}
