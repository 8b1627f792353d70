namespace FreedomPay.Contracts.CompilerServices;

/// <summary>A question to the gateway whose answer tells what became of a request. Made by generated code.</summary>
/// <typeparam name="TAnswer">The record of the answer to the question.</typeparam>
public sealed class OutcomeQuestion<TAnswer> : OutcomeQuestion
    where TAnswer : IGatewayResponse<TAnswer>
{
    private readonly IGatewayRequest<TAnswer> _request;
    private readonly Action<TAnswer, OutcomeEvidence> _read;
    private readonly bool _isWithin;

    /// <summary>Initializes a question.</summary>
    /// <param name="request">The request that asks.</param>
    /// <param name="read">Puts what an answer tells into the evidence.</param>
    /// <param name="attemptId">The id that the gateway gave to the attempt in its answer; <see langword="null"/> where no answer has told it.</param>
    /// <param name="isWithin">Whether attempts are listed within a payment. That one was there before them: "not found" says nothing of them.</param>
    public OutcomeQuestion(IGatewayRequest<TAnswer> request, Action<TAnswer, OutcomeEvidence> read, string? attemptId = null, bool isWithin = false)
        : base(attemptId)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(read);
        _request = request;
        _read = read;
        _isWithin = isWithin;
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
            // A list that cannot be read must not look like an empty one, and of two values under two names either may be the true one.
            case Answer<TAnswer>.Success success when !success.Problems.Any(static problem => problem.Kind is FieldProblemKind.NotConvertible or FieldProblemKind.Contradictory):
                OutcomeEvidence evidence = new();
                _read(success.Response, evidence);
                return OutcomeFinding.Answered(evidence, answer);
            case Answer<TAnswer>.GatewayError { Code.SaysNotFound: true } when !_isWithin:
                return OutcomeFinding.NotFound(answer);
            default:
                return OutcomeFinding.Unanswered(answer);
        }
    }
}
