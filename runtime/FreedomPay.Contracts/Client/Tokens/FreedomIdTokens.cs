using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace FreedomPay.Contracts;

/// <summary>
/// The tokens of one Freedom ID user, renewed when the access token ends: with <c>PATCH /api/v1/oauth/token</c> under the refresh token, once for all
/// requests that wait for it. Create one for each user. It has no state beyond the tokens and can be shared between threads.
/// </summary>
/// <remarks>Source: docs.freedompay.kz, Partner API / Freedom ID / OAuth2 / Token refresh.</remarks>
public sealed class FreedomIdTokens : IAuthorizationSource
{
    /// <summary>The host of Freedom ID, as the catalog's specs have it.</summary>
    public const string Host = "https://passport.freedompay.kz";

    private const string Path = "/api/v1/oauth/token";

    /// <summary>A token that ends while a request is on its way is of no use.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    private readonly HttpClient _httpClient;
    private readonly Uri _url;
    private readonly Func<FreedomIdTokenSet, CancellationToken, ValueTask>? _renewed;
    private readonly TimeProvider _timeProvider;
    private readonly object _lock = new();
    private FreedomIdTokenSet _tokens;
    private AuthorizationValue _current;
    private bool _isRefused;
    private Task<AuthorizationValue>? _renewal;

    /// <summary>Initializes a new instance of the <see cref="FreedomIdTokens"/> class.</summary>
    /// <param name="httpClient">Sends the request for new tokens. Its base address is not used.</param>
    /// <param name="tokens">The tokens of the user.</param>
    /// <param name="renewed">
    /// Stores new tokens; the old ones may be of no use by then. It is called before the new access token is used, and canceled by nothing.
    /// </param>
    /// <param name="baseAddress">Where Freedom ID is; <see langword="null"/> for <see cref="Host"/>.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for that of the system.</param>
    /// <exception cref="ArgumentException">
    /// The base address is not absolute, is not https (except on this machine), or has a query; or a token is empty or has characters that no token has.
    /// </exception>
    public FreedomIdTokens(
        HttpClient httpClient,
        FreedomIdTokenSet tokens,
        Func<FreedomIdTokenSet, CancellationToken, ValueTask>? renewed = null,
        Uri? baseAddress = null,
        TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(tokens);
        baseAddress ??= new Uri(Host);
        GatewayEndpoint.ThrowIfUnsafe(baseAddress, nameof(baseAddress));
        _httpClient = httpClient;
        _url = new Uri(baseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/') + Path);
        _tokens = tokens;
        _current = AuthorizationValue.Bearer(tokens.AccessToken);
        _ = AuthorizationValue.Bearer(tokens.RefreshToken);
        _renewed = renewed;
        _timeProvider = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public ValueTask<AuthorizationValue> GetAsync(GatewayEndpoint endpoint, CancellationToken cancellationToken)
    {
        Task<AuthorizationValue> renewal;
        lock (_lock)
        {
            if (_renewal is null && IsUsable())
            {
                return new ValueTask<AuthorizationValue>(_current);
            }

            // Started once for all that wait. Whoever gives up waiting does not end it for the others.
            renewal = _renewal ??= Task.Run(RenewAsync, CancellationToken.None);
        }

        return new ValueTask<AuthorizationValue>(renewal.WaitAsync(cancellationToken));
    }

    /// <inheritdoc/>
    public void Refuse(AuthorizationValue value)
    {
        lock (_lock)
        {
            if (ReferenceEquals(value, _current))
            {
                _isRefused = true;
            }
        }
    }

    /// <summary>Returns how long the tokens are valid.</summary>
    /// <returns>A string that is safe to log.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"Freedom ID tokens, access until {_tokens.AccessExpiresAt:O}, refresh until {_tokens.RefreshExpiresAt:O}");

    private bool IsUsable() => !_isRefused && _tokens.AccessExpiresAt - _timeProvider.GetUtcNow() > Margin;

    private async Task<AuthorizationValue> RenewAsync()
    {
        try
        {
            FreedomIdTokenSet tokens = await RequestAsync(_tokens).ConfigureAwait(false);
            AuthorizationValue value = AuthorizationValue.Bearer(tokens.AccessToken);
            lock (_lock)
            {
                // Kept even if storing them fails: the old ones may be dead.
                (_tokens, _current, _isRefused) = (tokens, value, false);
            }

            if (_renewed is not null)
            {
                await _renewed(tokens, CancellationToken.None).ConfigureAwait(false);
            }

            return value;
        }
        catch (Exception exception) when (exception is not AuthorizationException)
        {
            throw new AuthorizationException($"New tokens of Freedom ID could not be had or stored. {exception.GetType().Name}: {LogText.Of(exception.Message)}", exception);
        }
        finally
        {
            lock (_lock)
            {
                _renewal = null;
            }
        }
    }

    private async Task<FreedomIdTokenSet> RequestAsync(FreedomIdTokenSet old)
    {
        if (old.RefreshExpiresAt <= _timeProvider.GetUtcNow())
        {
            throw new AuthorizationException("The refresh token of Freedom ID has ended: the user must log in again.");
        }

        using HttpRequestMessage message = new(HttpMethod.Patch, _url);
        message.Headers.TryAddWithoutValidation("Authorization", AuthorizationValue.Bearer(old.RefreshToken).Header);
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(JsonBody.ContentType));
        using HttpResponseMessage response = await _httpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        ReadOnlyMemory<byte> body = await AnswerBody.ReadAsync(
            response.Content, MessageLimits.Default.MaxBytes, _httpClient.Timeout, CancellationToken.None).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new AuthorizationException(string.Create(
                CultureInfo.InvariantCulture, $"Freedom ID gave no new tokens, HTTP {(int)response.StatusCode}. If this repeats, the user must log in again."));
        }

        if (response.RequestMessage?.RequestUri is { } answered && answered != _url)
        {
            throw new AuthorizationException("The answer to the request for new tokens comes from another URL: something between followed a redirect.");
        }

        return Read(body.Span) ?? throw new AuthorizationException("The answer to the request for new tokens has not the tokens that are documented.");
    }

    private static FreedomIdTokenSet? Read(ReadOnlySpan<byte> body)
    {
        FieldTable table = new(stackalloc FieldNode[FieldTable.UsualCount]);
        try
        {
            return JsonMessageReader.Read(body, MessageLimits.Default, ref table) is null
                && JsonMembers.Text(in table, "access_token") is { } access
                && JsonMembers.Text(in table, "refresh_token") is { } refresh
                && TimeOf(in table, "access_expire_at") is { } accessEnd
                && TimeOf(in table, "refresh_expire_at") is { } refreshEnd
                    ? new FreedomIdTokenSet { AccessToken = access, RefreshToken = refresh, AccessExpiresAt = accessEnd, RefreshExpiresAt = refreshEnd }
                    : null;
        }
        finally
        {
            table.Dispose();
        }
    }

    private static DateTimeOffset? TimeOf(scoped in FieldTable table, string name) =>
        JsonMembers.Text(in table, name) is { } text && Rfc3339Text.TryParse(Encoding.UTF8.GetBytes(text), out DateTimeOffset time) ? time : null;
}
