using FreedomPay.Common;
using Microsoft.Extensions.DependencyInjection;

namespace FreedomPay.Contracts.AspNetCore;

/// <summary>When the health check calls the program degraded, and whether it asks the gateway.</summary>
public sealed class FreedomPayHealthCheckOptions
{
    private static readonly TimeSpan LongestWindow = TimeSpan.FromHours(1);

    private TimeSpan _window = TimeSpan.FromMinutes(10);
    private int _unknownOutcomes = 3;
    private double _unknownShare = 0.1;
    private int _signatureFailures = 3;
    private TimeSpan _questionInterval = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets how far back the check looks: one minute to one hour, in whole minutes. The default is ten minutes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is shorter than a minute or longer than an hour.</exception>
    public TimeSpan Window
    {
        get => _window;
        set => _window = value >= TimeSpan.FromMinutes(1) && value <= LongestWindow
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The window is one minute to one hour.");
    }

    /// <summary>
    /// Gets or sets how many requests with an unknown outcome make the program degraded, if they are also <see cref="UnknownShare"/> of all requests that change something. The default is 3.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int UnknownOutcomes
    {
        get => _unknownOutcomes;
        set => _unknownOutcomes = Positive(value);
    }

    /// <summary>Gets or sets which share of unknown outcomes makes the program degraded, from 0 to 1. The default is 0.1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public double UnknownShare
    {
        get => _unknownShare;
        set => _unknownShare = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A share is between 0 and 1.");
    }

    /// <summary>
    /// Gets or sets how many answers of the gateway that prove nothing make the program degraded: usually, the key is wrong. The default is 3. Messages to the merchant do not count: anyone can send one.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int SignatureFailures
    {
        get => _signatureFailures;
        set => _signatureFailures = Positive(value);
    }

    /// <summary>Gets or sets how long the gateway's answer to <see cref="Ask"/> is good for, however often the health is asked for. The default is one minute.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not longer than zero.</exception>
    public TimeSpan QuestionInterval
    {
        get => _questionInterval;
        set => _questionInterval = value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The interval is longer than zero.");
    }

    /// <summary>Gets what asks, and returns what is wrong with the answer.</summary>
    internal Func<IServiceProvider, Task<string?>>? Question { get; private set; }

    /// <summary>
    /// Has the check ask the gateway, with a request that only reads: for example the status of an order that does not exist. Any answer of the gateway will do, an error about that order too.
    /// </summary>
    /// <typeparam name="TResponse">The response record.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="merchant">The merchant's name; empty for the default merchant.</param>
    /// <exception cref="ArgumentException">The request changes something.</exception>
    public void Ask<TResponse>(IGatewayRequest<TResponse> request, string merchant = "")
        where TResponse : IGatewayResponse<TResponse>
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(merchant);
        if (request.Endpoint.Effect != Effect.Reads)
        {
            throw new ArgumentException($"{request.Endpoint.Title} changes something. A health check only reads.", nameof(request));
        }

        Question = async services =>
        {
            FreedomPayClient client = merchant.Length == 0 ? services.GetRequiredService<FreedomPayClient>() : services.GetRequiredKeyedService<FreedomPayClient>(merchant);
            return ProblemOf(await client.SendAsync(request, CancellationToken.None).ConfigureAwait(false));
        };
    }

    private static string? ProblemOf<TResponse>(Answer<TResponse> answer) => answer switch
    {
        Answer<TResponse>.GatewayError { Code: { } code } when code == ErrorCode.InvalidSignature || code == ErrorCode.MerchantUnknown =>
            $"The gateway does not accept this merchant's requests (error {code.Value}): are its id and key right?",
        Answer<TResponse>.Success or Answer<TResponse>.GatewayError => null,
        Answer<TResponse>.Untrusted => "The gateway's answer to a question proves nothing: is the key right?",
        Answer<TResponse>.Malformed malformed => $"The gateway's answer to a question cannot be read. {malformed.Reason}",
        _ => $"The gateway does not answer a question. {((Answer<TResponse>.NoAnswer)answer).Reason}",
    };

    private static int Positive(int value) => value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The number is positive.");
}
