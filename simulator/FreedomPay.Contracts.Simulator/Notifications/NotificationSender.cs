using FreedomPay.Contracts.Simulator.Faults;
using FreedomPay.Contracts.Simulator.Http;
using FreedomPay.Contracts.Simulator.Journal;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Testing;
using FreedomPay.Merchant.Notifications;

namespace FreedomPay.Contracts.Simulator.Notifications;

/// <summary>Tells merchants what has happened, and repeats it as the documentation says: every 30 minutes for two hours, unless the reply has HTTP 200.</summary>
internal sealed class NotificationSender : IDisposable
{
    /// <summary>The time between two attempts, before the time scale.</summary>
    public static readonly TimeSpan RepeatAfter = TimeSpan.FromMinutes(30);

    /// <summary>How often a message is sent at most: at once, and for two hours.</summary>
    public const int MostAttempts = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly MerchantDirectory _merchants;
    private readonly MessageJournal _journal;
    private readonly FaultBoard _faults;
    private readonly GatewayLedger _ledger;
    private readonly SimulatorOptions _options;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = MessageLimits.Default.MaxBytes,
    };
    private readonly CancellationTokenSource _stopping = new();
    private int _waiting;

    public NotificationSender(MerchantDirectory merchants, MessageJournal journal, FaultBoard faults, GatewayLedger ledger, SimulatorOptions options)
    {
        _merchants = merchants;
        _journal = journal;
        _faults = faults;
        _ledger = ledger;
        _options = options;
    }

    /// <summary>Gets how many notifications are on their way, or wait for a repeat.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Sends a message for the first time, and leaves the repeats to the background. Returns the reply to the first attempt.</summary>
    public async Task<NotificationReply?> SendAsync(PlannedNotification planned)
    {
        if (!_merchants.TryGet(planned.Payment.MerchantId, out SimulatedMerchant? merchant) || NotificationComposer.UrlOf(planned, merchant) is not { } url)
        {
            return null;
        }

        Fault? fault = planned.Fault ?? _faults.Take(FaultPlace.Notification, merchant.Id, NotificationComposer.NameOf(planned.Kind), planned.Payment.OrderId);
        if (fault?.Kind == FaultKind.LostNotification)
        {
            _journal.Add(Entry(planned, merchant, url, attempt: 1) with { Fault = nameof(FaultKind.LostNotification), Problem = "The message got lost on command." });
            if (planned.Kind != NotificationKind.Check && fault.Attempts is { } lost)
            {
                Forget(RepeatAsync(planned, merchant, url, lost));
            }

            return null;
        }

        if (fault?.Kind == FaultKind.DoubledNotification)
        {
            Forget(AttemptAsync(planned, merchant, url, attempt: 1, fault));
        }

        NotificationReply? reply = await AttemptAsync(planned, merchant, url, attempt: 1, fault).ConfigureAwait(false);
        if (planned.Kind != NotificationKind.Check && !IsTaken(reply))
        {
            Forget(RepeatAsync(planned, merchant, url));
        }

        if (planned is { Kind: NotificationKind.Result, IsRepeat: false } && reply is { IsVerified: true } && reply.Status == ReplyStatus.Texts.Rejected)
        {
            TakeBack(planned.Payment);
        }

        return reply;
    }

    /// <summary>Sends a message without waiting for the reply.</summary>
    public void Post(PlannedNotification planned) => Forget(SendAsync(planned));

    public void Dispose()
    {
        _stopping.Cancel();
        _http.Dispose();
        _stopping.Dispose();
    }

    private static bool IsTaken(NotificationReply? reply) => reply?.StatusCode == System.Net.HttpStatusCode.OK;

    /// <summary>Gives back what a shop rejects. A reply to a repeat rejects nothing, as documented.</summary>
    private void TakeBack(LedgerPayment payment)
    {
        if (payment.State == LedgerState.Held)
        {
            _ledger.TryMove(payment, PaymentMove.Cancel);
        }
        else if (NotificationComposer.CanReject(payment))
        {
            _ledger.TryRefund(payment, amount: null);
        }
    }

    private async Task RepeatAsync(PlannedNotification planned, SimulatedMerchant merchant, string url, int lost = 0)
    {
        CancellationToken stopping = _stopping.Token;
        for (int attempt = 2; attempt <= MostAttempts; attempt++)
        {
            await Task.Delay(RepeatAfter / _options.TimeScale, _options.TimeProvider, stopping).ConfigureAwait(false);
            if (attempt > lost && IsTaken(await AttemptAsync(planned, merchant, url, attempt, fault: null).ConfigureAwait(false)))
            {
                return;
            }
        }
    }

    private async Task<NotificationReply?> AttemptAsync(PlannedNotification planned, SimulatedMerchant merchant, string url, int attempt, Fault? fault)
    {
        JournalEntry entry = Entry(planned, merchant, url, attempt) with { Fault = fault?.Kind.ToString() };
        try
        {
            SignedNotification signed = NotificationComposer.Sign(planned, merchant, url, fault?.Kind == FaultKind.WrongAmount);
            entry = entry with { Method = signed.Endpoint.Method, ScriptName = signed.ScriptName.Value, Sent = JournalFields.Sent(signed) };
            using HttpRequestMessage message = signed.ToHttpRequestMessage(new Uri(signed.Endpoint.Encoding == RequestEncoding.Query ? new Uri(url).GetLeftPart(UriPartial.Path) : url));
            using HttpResponseMessage response = await _http.SendAsync(message, _stopping.Token).ConfigureAwait(false);
            NotificationReply reply = await NotificationReply.ReadAsync(response, signed, _stopping.Token).ConfigureAwait(false);
            _journal.Add(entry with
            {
                Status = (int)reply.StatusCode,
                Answered = JournalFields.Received(reply.Fields, record: null),
                Problem = IsTaken(reply) ? null : $"The shop replied with HTTP {(int)reply.StatusCode}. The message is repeated.",
                Advice = IsTaken(reply) && !reply.IsVerified && planned.Kind is not (NotificationKind.Payout or NotificationKind.CardSaved)
                    ? SignatureAdvice.ForReply(reply.Fields, url, signed.ScriptName, merchant)
                    : null,
            });
            return reply;
        }
        catch (Exception exception) when (!_stopping.IsCancellationRequested)
        {
            // Whatever a shop has named as its URL, a payer's page and the repeats go on.
            _journal.Add(entry with { Problem = $"{ReasonOf(exception)} The message is repeated." });
            return null;
        }
    }

    /// <summary>Tells why there is no reply. The texts of exceptions could quote a URL with secrets in it.</summary>
    private static string ReasonOf(Exception exception) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "Nobody knows the host of the shop's URL.",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "Nothing listens at the shop's URL.",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "The certificate of the shop's URL is not trusted here.",
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => "The shop's reply is too long.",
        OperationCanceledException => "The shop did not reply in time.",
        HttpRequestException or IOException => "The shop's reply cannot be read.",
        NotSupportedException or InvalidOperationException or UriFormatException or ArgumentException => "The shop's URL is not a whole one with http or https, or cannot take the fields of the message.",
        _ => $"The message cannot be sent ({exception.GetType().Name}).",
    };

    private JournalEntry Entry(PlannedNotification planned, SimulatedMerchant merchant, string url, int attempt) => new()
    {
        At = _options.TimeProvider.GetUtcNow(),
        IsNotification = true,
        MerchantId = merchant.Id,
        PaymentId = planned.Payment.Id,
        Title = $"{planned.Kind} notify",
        Method = "POST",
        Url = url,
        Attempt = attempt,
    };

    /// <summary>Lets a task go on alone. It ends with the simulator, and what it could throw is caught where it happens.</summary>
    private void Forget(Task task)
    {
        Interlocked.Increment(ref _waiting);
        _ = task.ContinueWith(
            done =>
            {
                Interlocked.Decrement(ref _waiting);
                _ = done.Exception;
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }
}
