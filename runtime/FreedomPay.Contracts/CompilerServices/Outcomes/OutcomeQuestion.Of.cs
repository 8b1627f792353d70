namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A question to the gateway whose response tells the outcome of a request. Created by generated code.</summary>
/// <typeparam name="TAnswer">The record of the response to the question.</typeparam>
public sealed class OutcomeQuestion<TAnswer> : OutcomeQuestion
    where TAnswer : IGatewayResponse<TAnswer>
{
    private readonly IGatewayRequest<TAnswer> _request;
    private readonly Action<TAnswer, OutcomeEvidence> _read;

    /// <summary>Initializes a question.</summary>
    /// <param name="request">The request that asks.</param>
    /// <param name="read">Adds what a response reports to the evidence.</param>
    /// <param name="attemptId">The id that the gateway assigned to the attempt in its response; <see langword="null"/> if no response has reported it.</param>
    /// <param name="isWithin">Whether the attempts are listed within a payment, which existed before them: "not found" says nothing about them.</param>
    public OutcomeQuestion(IGatewayRequest<TAnswer> request, Action<TAnswer, OutcomeEvidence> read, string? attemptId = null, bool isWithin = false)
        : base(attemptId, isWithin)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(read);
        _request = request;
        _read = read;
    }

    /// <inheritdoc/>
    public override GatewayEndpoint Endpoint => _request.Endpoint;

    internal override async Task<OutcomeFinding> AskAsync(FreedomPayClient client, SigningOptions? signing, CancellationToken cancellationToken)
    {
        Answer<TAnswer> answer = signing is null
            ? await client.SendAsync(_request, cancellationToken).ConfigureAwait(false)
            : await client.SendAsync(client.Sign(_request, signing), cancellationToken).ConfigureAwait(false);
        switch (answer)
        {
            // A list that cannot be read must not look like an empty one, and if two names have different values, either may be the true one.
            case Answer<TAnswer>.Success success when !success.Problems.Any(static problem => problem.Kind is FieldProblemKind.NotConvertible or FieldProblemKind.Contradictory):
                OutcomeEvidence evidence = new();
                _read(success.Response, evidence);
                return OutcomeFinding.Answered(evidence, answer);
            case Answer<TAnswer>.GatewayError { Code.SaysNotFound: true } when !IsWithin:
                return OutcomeFinding.NotFound(answer);
            default:
                return OutcomeFinding.Unanswered(answer);
        }
    }
}
