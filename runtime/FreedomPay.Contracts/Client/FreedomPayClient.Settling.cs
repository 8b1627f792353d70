using FreedomPay.Contracts.CompilerServices;

namespace FreedomPay.Contracts;

/// <content>Determines what happened to a request.</content>
public partial class FreedomPayClient
{
    /// <summary>Timers do not accept much longer waits.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(40);

    /// <summary>Stands for the key of a request that is not signed yet, to learn whether the gateway knows the request by it.</summary>
    private const string AnyKey = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private const string NoQuestion =
        "The spec names no endpoint that tells what became of this request, or the project lacks the section in which it is described.";

    /// <summary>
    /// Sends a request, and asks the gateway until its outcome is known. It reads the state before sending, to avoid mistaking an earlier
    /// attempt under the same order id, or an earlier refund, for this one. Use it for requests that nobody has to continue, such as refunds,
    /// clearings and payouts; a payment that waits for the payer stays <see cref="Outcome.Pending"/>.
    /// </summary>
    /// <typeparam name="TResponse">The response record.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="options">How to ask, or <see langword="null"/> for the defaults. A baseline in it is used instead of asking.</param>
    /// <param name="cancellationToken">Cancels the wait. The gateway may still carry out the request.</param>
    /// <returns>The answer and the outcome. If the state before the request could not be read, the request was not sent.</returns>
    /// <exception cref="MessageValidationException">A field cannot be sent as it is; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The credentials lack a key that the request or the question needs.</exception>
    /// <exception cref="RequestCanceledException">The token was canceled. The exception says whether the request may have been carried out.</exception>
    public virtual Task<SettledAnswer<TResponse>> SendAndSettleAsync<TResponse>(
        IGatewayRequest<TResponse> request, SettlementOptions? options = null, CancellationToken cancellationToken = default)
        where TResponse : IGatewayResponse<TResponse> => SettlementObservation.IsOn && request is not null
            ? SendAndSettleObservedAsync(request, options ?? SettlementOptions.Default, cancellationToken)
            : SendAndSettleUnobservedAsync(request!, options ?? SettlementOptions.Default, cancellationToken);

    /// <summary>Asks what the gateway knows before a request is sent, to avoid mistaking an earlier attempt for this one later.</summary>
    /// <typeparam name="TResponse">The response record.</typeparam>
    /// <param name="request">The request that will be sent.</param>
    /// <param name="options">Which key signs the question, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>
    /// The baseline; <see langword="null"/> if it could not be read, or if there is no known endpoint to ask. An unsigned "not found" counts as
    /// no attempts: the gateway does not sign that error for a new order id. Of a request that names its attempt by an id of its own, nothing is read.
    /// </returns>
    /// <exception cref="RequestCanceledException">The token was canceled. The outcome is that of the request, which was not sent.</exception>
    public virtual async Task<OutcomeBaseline?> TakeBaselineAsync<TResponse>(
        IGatewayRequest<TResponse> request, SettlementOptions? options = null, CancellationToken cancellationToken = default)
        where TResponse : IGatewayResponse<TResponse>
    {
        ArgumentNullException.ThrowIfNull(request);
        string? key = request.Endpoint.IdempotencyHeader is null ? null : options?.IdempotencyKey ?? AnyKey;
        return request.AskOutcome(default, key) is not { } question ? null
            : question.IsNamedByRequest ? OutcomeBaseline.Nothing
            : BaselineOf(await AskBeforeAsync(question, options ?? SettlementOptions.Default, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Asks the gateway what happened to a request, until that is known or the time is up.</summary>
    /// <typeparam name="TResponse">The response record.</typeparam>
    /// <param name="request">The request that was sent, or an equal one.</param>
    /// <param name="answer">The answer to it; <see langword="null"/> if none is known, for example after a restart.</param>
    /// <param name="options">The baseline, and how long to ask; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the questions.</param>
    /// <returns>The outcome. It is never a guess: if attempts cannot be told apart, it stays <see cref="Outcome.Unknown"/>.</returns>
    /// <exception cref="MessageValidationException">A field of the question cannot be sent as it is.</exception>
    /// <exception cref="InvalidOperationException">The credentials lack the key that the question needs.</exception>
    /// <exception cref="RequestCanceledException">The token was canceled. The exception contains what is known so far.</exception>
    public virtual Task<Settlement> SettleAsync<TResponse>(
        IGatewayRequest<TResponse> request, Answer<TResponse>? answer = null, SettlementOptions? options = null, CancellationToken cancellationToken = default)
        where TResponse : IGatewayResponse<TResponse>
    {
        options ??= SettlementOptions.Default;
        return SettlementObservation.IsOn && request is not null
            ? SettleObservedAsync(request, answer, options, cancellationToken)
            : SettleUnobservedAsync(request!, answer, options, cancellationToken);
    }

    private async Task<SettledAnswer<TResponse>> SendAndSettleUnobservedAsync<TResponse>(
        IGatewayRequest<TResponse> request, SettlementOptions options, CancellationToken cancellationToken)
        where TResponse : IGatewayResponse<TResponse>
    {
        ArgumentNullException.ThrowIfNull(request);

        // Sign first: a request that cannot be sent needs no questions.
        SignedRequest<TResponse> signed = Sign(request, options.IdempotencyKey is { } given ? _signing.WithIdempotencyKey(given) : _signing);
        string? key = signed.IdempotencyKey;
        OutcomeBaseline? baseline = options.Baseline;
        if (baseline is null && request.AskOutcome(default, key) is { IsNamedByRequest: false } question)
        {
            OutcomeFinding finding = await AskBeforeAsync(question, options, cancellationToken).ConfigureAwait(false);
            baseline = BaselineOf(finding);
            if (baseline is null)
            {
                return new SettledAnswer<TResponse>(answer: null, baseline: null, idempotencyKey: null, new Settlement(
                    Outcome.NotDone, $"The request was not sent, because what was there before it could not be read: {finding.Answer}", questions: 1));
            }
        }

        DateTimeOffset sentAt = options.TimeProvider.GetUtcNow();
        Answer<TResponse> answer;
        try
        {
            answer = await SendAsync(signed, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestCanceledException exception)
        {
            throw new RequestCanceledException(exception.Outcome, exception.InnerException, exception.CancellationToken, baseline, idempotencyKey: key);
        }

        Settlement settlement;
        try
        {
            settlement = await AskUntilKnownAsync(request, answer, key, options, baseline, sentAt, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestCanceledException exception)
        {
            throw new RequestCanceledException(exception.Outcome, exception.InnerException, exception.CancellationToken, baseline, answer, key);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or ScriptMistakeException))
        {
            // The request has been sent: whatever is wrong with the question, the answer to the request must not be lost.
            string text = exception is FreedomPayException ? exception.Message : $"{exception.GetType().Name}: {LogText.Of(exception.Message)}";
            settlement = new Settlement(answer.Outcome, $"The question could not be asked. {text}", questions: 0);
        }

        return new SettledAnswer<TResponse>(answer, baseline, key, settlement);
    }

    private Task<Settlement> SettleUnobservedAsync<TResponse>(
        IGatewayRequest<TResponse> request, Answer<TResponse>? answer, SettlementOptions options, CancellationToken cancellationToken)
        where TResponse : IGatewayResponse<TResponse> => AskUntilKnownAsync(
            request, answer, options.IdempotencyKey, options, options.Baseline, options.SentAt ?? options.TimeProvider.GetUtcNow(), cancellationToken);

    /// <summary>Asks before the request is sent: canceling the question cancels the request.</summary>
    private async Task<OutcomeFinding> AskBeforeAsync(OutcomeQuestion question, SettlementOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await question.AskAsync(this, QuestionSigning(options), cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new RequestCanceledException(Outcome.NotDone, exception, cancellationToken);
        }
    }

    private async Task<Settlement> AskUntilKnownAsync<TResponse>(
        IGatewayRequest<TResponse> request,
        Answer<TResponse>? answer,
        string? idempotencyKey,
        SettlementOptions options,
        OutcomeBaseline? baseline,
        DateTimeOffset sentAt,
        CancellationToken cancellationToken)
        where TResponse : IGatewayResponse<TResponse>
    {
        ArgumentNullException.ThrowIfNull(request);
        TResponse? response = answer is Answer<TResponse>.Success success ? success.Response : default;
        OutcomeQuestion? question = request.AskOutcome(response, idempotencyKey);

        // A replayed response to an earlier request is signed like a new one. An id from the request itself is naturally in the baseline.
        if (question?.AttemptId is { } named && baseline?.Has(named) == true && request.AskOutcome(default, idempotencyKey)?.AttemptId is null)
        {
            return new Settlement(
                Outcome.Unknown,
                $"The answer names attempt {LogText.Of(named)}, which was there before the request: it is the answer to an earlier one, sent again.",
                questions: 0);
        }

        if (answer is { Outcome: Outcome.Done or Outcome.NotDone })
        {
            return answer is Answer<TResponse>.GatewayError && question is not null
                ? await DoubtAsync(answer, question, new OutcomeJudge(question, baseline, options, sentAt), options, cancellationToken).ConfigureAwait(false)
                : new Settlement(answer.Outcome, answer.ToString(), questions: 0);
        }

        Outcome known = answer?.Outcome ?? Outcome.Unknown;
        if (question is null)
        {
            return new Settlement(known, NoQuestion, questions: 0);
        }

        OutcomeJudge judge = new(question, baseline, options, sentAt);
        if (!judge.CanTell)
        {
            return new Settlement(
                known,
                "Without a baseline an earlier attempt cannot be told from this one. Take one before sending (TakeBaselineAsync or SendAndSettleAsync), or pass OutcomeBaseline.Nothing.",
                questions: 0);
        }

        long begun = options.TimeProvider.GetTimestamp();
        TimeSpan delay = options.FirstDelay;
        int questions = 0;
        string reason = "The gateway asks for a longer wait than the options allow for.";
        TimeSpan? wait = answer?.RetryAfter > TimeSpan.Zero ? answer.RetryAfter : null;
        try
        {
            while (true)
            {
                if (wait is { } time)
                {
                    if (time > options.MaxDuration - options.TimeProvider.GetElapsedTime(begun))
                    {
                        return new Settlement(known, reason, questions);
                    }

                    await Task.Delay(time < LongestWait ? time : LongestWait, options.TimeProvider, cancellationToken).ConfigureAwait(false);
                }

                OutcomeFinding finding = await question.AskAsync(this, QuestionSigning(options), cancellationToken).ConfigureAwait(false);
                questions++;
                (Outcome outcome, reason) = judge.Judge(finding, isAccepted: known == Outcome.Pending);

                // If the gateway has accepted the request, a lost question does not change that.
                known = outcome == Outcome.Unknown ? known : outcome;
                if (known is Outcome.Done or Outcome.NotDone)
                {
                    return new Settlement(known, reason, questions);
                }

                wait = finding.RetryAfter > delay ? finding.RetryAfter : delay;
                delay = delay < options.MaxDelay / 2 ? delay * 2 : options.MaxDelay;
            }
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new RequestCanceledException(known, exception, cancellationToken);
        }
    }

    /// <summary>
    /// An error names no request, so that an old one can be sent again in place of a response. Asking once costs little and reveals a request that was
    /// carried out all the same.
    /// </summary>
    private async Task<Settlement> DoubtAsync<TResponse>(
        Answer<TResponse> error, OutcomeQuestion question, OutcomeJudge judge, SettlementOptions options, CancellationToken cancellationToken)
    {
        if (!judge.CanTell)
        {
            return new Settlement(error.Outcome, error.ToString(), questions: 0);
        }

        try
        {
            OutcomeFinding finding = await question.AskAsync(this, QuestionSigning(options), cancellationToken).ConfigureAwait(false);
            (Outcome outcome, string reason) = judge.Judge(finding, isAccepted: false);
            return outcome is Outcome.Done or Outcome.Pending
                ? new Settlement(outcome, $"{reason} The answer said otherwise: {error}", questions: 1)
                : new Settlement(error.Outcome, error.ToString(), questions: 1);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new RequestCanceledException(error.Outcome, exception, cancellationToken);
        }
    }

    private static OutcomeBaseline? BaselineOf(OutcomeFinding finding) => finding switch
    {
        { IsNotFound: true } => OutcomeBaseline.Nothing,

        // An attempt without an id could not be told apart from a new one later.
        { Evidence: { } evidence } when evidence.Attempts.All(static attempt => attempt.Id is not null) => new OutcomeBaseline(
            [.. evidence.Attempts.Select(static attempt => attempt.Id!)],
            [.. evidence.Attempts.Where(static attempt => attempt.Outcome == Outcome.NotDone).Select(static attempt => attempt.Id!)]),
        _ => null,
    };

    /// <summary>A key or a path in the options of the client would be those of another request, and to a key the gateway repeats its first answer.</summary>
    private SigningOptions? QuestionSigning(SettlementOptions options) =>
        options.QuestionKey is null && _signing is { IdempotencyKey: null, Path: null } ? null : _signing.ForQuestion(options.QuestionKey ?? _signing.Key);
}
