using System.Collections.Concurrent;

namespace FreedomPay.Contracts.Testing;

/// <summary>
/// A gateway for tests: it answers what a script says, signed with the key of the request, and records what it was sent. The client under test is the
/// real one, and reads and verifies real bytes.
/// </summary>
/// <remarks>
/// Nothing listens on a port. Put <see cref="CreateHandler"/> under an <see cref="HttpClient"/>, or register it with
/// <c>services.AddFakeGateway(gateway)</c>. Instances can be shared between threads.
/// <code>
/// FakeGateway gateway = new();
/// gateway.On&lt;RefundPaymentRequest&gt;(request =&gt; FakeAnswer.Success(new RefundPaymentResponse { PaymentId = request.PaymentId, Amount = request.Amount }));
/// gateway.Next&lt;RefundPaymentRequest&gt;(FakeAnswer.Lost());                                       // the next answer only: it gets lost
/// FreedomPayClient client = gateway.CreateClient(new MerchantCredentials("500000", "key"));
/// </code>
/// </remarks>
public sealed class FakeGateway
{
    private readonly ConcurrentDictionary<Type, Func<object, FakeAnswer>> _scripts = new();
    private readonly ConcurrentDictionary<Type, ConcurrentQueue<Func<object, FakeAnswer>>> _next = new();
    private readonly ConcurrentQueue<FakeRequest> _requests = new();
    private Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>? _other;

    /// <summary>Gets where the clients of <see cref="CreateClient"/> believe that the gateway is.</summary>
    public static Uri BaseAddress { get; } = new("https://gateway.test");

    /// <summary>Gets all requests that were sent, in the order in which they came.</summary>
    public IReadOnlyList<FakeRequest> Requests => [.. _requests];

    /// <summary>Returns the requests of one kind that were sent, in the order in which they came.</summary>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <returns>The records as your code created them.</returns>
    public IReadOnlyList<TRequest> RequestsOf<TRequest>() => [.. _requests.Select(static request => request.Record).OfType<TRequest>()];

    /// <summary>Says what every request of one kind is answered with. A later call replaces an earlier one.</summary>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <param name="answer">Makes the answer.</param>
    /// <returns>This gateway.</returns>
    public FakeGateway On<TRequest>(Func<TRequest, FakeAnswer> answer)
        where TRequest : class
    {
        ArgumentNullException.ThrowIfNull(answer);
        _scripts[typeof(TRequest)] = request => answer((TRequest)request);
        return this;
    }

    /// <summary>Says what every request of one kind is answered with. A later call replaces an earlier one.</summary>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <param name="answer">The answer.</param>
    /// <returns>This gateway.</returns>
    public FakeGateway On<TRequest>(FakeAnswer answer)
        where TRequest : class
    {
        ArgumentNullException.ThrowIfNull(answer);
        return On<TRequest>(_ => answer);
    }

    /// <summary>
    /// Says what the next request of one kind is answered with, before the answer of <see cref="On{TRequest}(Func{TRequest, FakeAnswer})"/> takes over again. Several
    /// calls make a queue.
    /// </summary>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <param name="answer">Makes the answer.</param>
    /// <returns>This gateway.</returns>
    public FakeGateway Next<TRequest>(Func<TRequest, FakeAnswer> answer)
        where TRequest : class
    {
        ArgumentNullException.ThrowIfNull(answer);
        _next.GetOrAdd(typeof(TRequest), static _ => new()).Enqueue(request => answer((TRequest)request));
        return this;
    }

    /// <inheritdoc cref="Next{TRequest}(Func{TRequest, FakeAnswer})"/>
    /// <param name="answer">The answer.</param>
    public FakeGateway Next<TRequest>(FakeAnswer answer)
        where TRequest : class
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Next<TRequest>(_ => answer);
    }

    /// <summary>Says what answers a message that no <see cref="FreedomPayClient"/> sent, such as the renewal of Freedom ID's tokens.</summary>
    /// <param name="answer">Answers the message.</param>
    /// <returns>This gateway.</returns>
    public FakeGateway OnOther(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        _other = answer;
        return this;
    }

    /// <summary>Creates a primary handler that leads to this gateway. Like the real one, it lets a request that changes something through only once.</summary>
    /// <returns>The handler.</returns>
    public HttpMessageHandler CreateHandler() => new PermitHandler(new FakeGatewayHandler(this));

    /// <summary>Creates a client whose requests come here.</summary>
    /// <param name="credentials">The merchant's credentials. This gateway needs none: it signs with the key that the request was signed with.</param>
    /// <param name="hosts">The hosts whose requests are authorized by a token or a password.</param>
    /// <returns>The client.</returns>
    public FreedomPayClient CreateClient(MerchantCredentials credentials, IReadOnlyList<AuthorizedHost>? hosts = null) =>
        new(new HttpClient(CreateHandler()) { BaseAddress = BaseAddress }, credentials, hosts: hosts);

    internal Task<HttpResponseMessage>? AnswerOther(HttpRequestMessage message, CancellationToken cancellationToken) => _other?.Invoke(message, cancellationToken);

    internal FakeAnswer? AnswerTo(FakeRequest request)
    {
        _requests.Enqueue(request);
        Type type = request.Record.GetType();
        return _next.TryGetValue(type, out ConcurrentQueue<Func<object, FakeAnswer>>? queue) && queue.TryDequeue(out Func<object, FakeAnswer>? next) ? next(request.Record)
            : _scripts.TryGetValue(type, out Func<object, FakeAnswer>? script) ? script(request.Record)
            : null;
    }
}
