using System.Globalization;
using FreedomPay.Common;
using FreedomPay.Contracts.Simulator.Catalog;
using FreedomPay.Contracts.Simulator.Faults;
using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Journal;
using FreedomPay.Contracts.Simulator.Ledger;
using FreedomPay.Contracts.Simulator.Notifications;
using Microsoft.AspNetCore.Http;

namespace FreedomPay.Contracts.Simulator.Http;

/// <summary>Takes every request to the gateway's API: finds its endpoint and its merchant, reads and verifies it, has it carried out and answers it.</summary>
internal sealed class EndpointDispatcher(
    AddressTable addresses,
    MerchantDirectory merchants,
    FlowTable flows,
    FaultBoard faults,
    EarlierAnswers earlier,
    GatewayLedger ledger,
    MessageJournal journal,
    NotificationSender sender,
    SimulatorOptions options)
{
    /// <summary>Answers a request, if its path is one of the gateway's.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        string path = context.Request.Path.Value ?? "/";
        IReadOnlyList<SimulatedEndpoint> candidates = addresses.Find(context.Request.Method, path);
        if (candidates.Count == 0)
        {
            await RefuseAddressAsync(context, path).ConfigureAwait(false);
            return;
        }

        (IncomingRequest? request, int status, string? reason) = await RequestReader.ReadAsync(context).ConfigureAwait(false);
        if (request is null)
        {
            journal.Add(Entry(context, candidates[0], path) with { Status = status, Problem = reason, Advice = "The gateway reads forms (multipart or urlencoded, in UTF-8) and JSON." });
            context.Response.StatusCode = status;
            return;
        }

        try
        {
            await AnswerAsync(context, request, candidates).ConfigureAwait(false);
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            // The type alone: a message could quote what was sent.
            journal.Add(Entry(context, candidates[0], path) with { Status = StatusCodes.Status500InternalServerError, Problem = $"The simulator has failed ({exception.GetType().Name}). This is a mistake in the simulator, not in the request." });
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private async Task AnswerAsync(HttpContext context, IncomingRequest request, IReadOnlyList<SimulatedEndpoint> candidates)
    {
        SimulatedEndpoint first = candidates[0];
        string? merchantId = MerchantFinder.IdOf(request, first);
        if (!merchants.TryGet(merchantId, out SimulatedMerchant? merchant))
        {
            if (first.IsSigned)
            {
                journal.Add(Entry(context, first, request.Path) with
                {
                    Sent = JournalFields.Received(request.Fields, record: null),
                    Status = StatusCodes.Status200OK,
                    Problem = $"Error {ErrorCode.Texts.MerchantUnknown}: the merchant is not known.",
                    Advice = AdviceOnMerchant(request, first, merchantId),
                });
                await FaultPlayer.SendAsync(context, AnswerWriter.Error(first, ErrorCode.MerchantUnknown, "The merchant is not known.", credentials: null, request.Path), fault: null).ConfigureAwait(false);
                return;
            }

            merchant = merchants.All[0];
        }

        (SimulatedEndpoint endpoint, ReadCall read) = Read(request, candidates, merchant);
        JournalEntry entry = Entry(context, endpoint, request.Path) with
        {
            MerchantId = merchant.Id,
            ScriptName = endpoint.Contract.IsJson ? null : endpoint.Contract.ScriptNameOf(request.Path).Value,
            Sent = JournalFields.Received(read.Fields, read.Request),
        };
        if (read.Request is null)
        {
            bool isSignature = read.Signature is { IsValid: false };
            WrittenAnswer refusal = isSignature
                ? AnswerWriter.Error(endpoint, ErrorCode.InvalidSignature, "The signature is wrong.", credentials: null, request.Path)
                : AnswerWriter.Error(endpoint, ErrorCode.ValidationFailed, "The request is not valid.", merchant.Credentials, request.Path);
            journal.Add(entry with
            {
                Status = refusal.Status,
                Problem = refusal.Problem,
                Answered = refusal.Shown,
                Advice = (isSignature ? SignatureAdvice.For(request, endpoint, merchant) : null) ?? read.Reason,
            });
            await FaultPlayer.SendAsync(context, refusal, fault: null).ConfigureAwait(false);
            return;
        }

        GatewayCall call = new() { Merchant = merchant, Endpoint = endpoint, Request = read.Request, Fields = read.Fields, Http = request, Now = options.TimeProvider.GetUtcNow() };
        await CarryOutAsync(context, call, entry, read).ConfigureAwait(false);
    }

    private async Task CarryOutAsync(HttpContext context, GatewayCall call, JournalEntry entry, ReadCall read)
    {
        string merchant = call.Merchant.Id;
        string endpoint = call.Endpoint.Contract.Name;
        string? order = OrderOf(call);
        Fault? asked = FaultBoard.OfHeader(call.Http.Header(FaultBoard.Header));
        Fault? fault = asked?.Place == FaultPlace.Answer ? asked : faults.Take(FaultPlace.Answer, merchant, endpoint, order);
        if (fault?.Kind == FaultKind.NotCarriedOut)
        {
            journal.Add(entry with { Fault = fault.Kind.ToString(), Problem = "The connection broke on command, before anything was done." });
            context.Abort();
            return;
        }

        FlowAnswer answer = (flows.Answer(call) ?? Example(call)).Rendered(context, call.Payment?.Terms.Language);
        WrittenAnswer? other = fault?.Kind == FaultKind.WrongPayment ? earlier.FindOther(call) : null;
        WrittenAnswer written = other ?? AnswerWriter.Write(FaultPlayer.Change(answer, fault), call.Endpoint, call.Http.Path, call.Merchant.Credentials);
        if (fault is null && answer.Response is not null)
        {
            earlier.Keep(call, written);
        }

        written = FaultPlayer.Change(written, fault, context.Request);
        PlannedNotification[] notifications = [.. call.Notifications.Select(planned => asked?.Place == FaultPlace.Notification ? planned with { Fault = asked } : planned)];
        Fault? sequence = notifications.Length == 0 ? null : asked?.Place == FaultPlace.Sequence ? asked : faults.Take(FaultPlace.Sequence, merchant, endpoint, order);
        journal.Add(entry with
        {
            PaymentId = call.Payment?.Id,
            Status = fault?.Kind is FaultKind.NoAnswer ? null : written.Status,
            Problem = written.Problem,
            Advice = AdviceOn(read),
            Answered = written.Shown,
            Fault = (fault ?? sequence)?.Kind.ToString(),
        });
        if (sequence is not null)
        {
            foreach (PlannedNotification planned in notifications)
            {
                await sender.SendAsync(planned).ConfigureAwait(false);
            }

            notifications = [];
        }

        try
        {
            await FaultPlayer.SendAsync(context, written, fault).ConfigureAwait(false);
        }
        finally
        {
            Array.ForEach(notifications, sender.Post);
        }
    }

    private string AdviceOnMerchant(IncomingRequest request, SimulatedEndpoint endpoint, string? merchantId)
    {
        string known = string.Join(", ", merchants.All.Select(static one => one.Id));
        return (endpoint.Contract.IsJson, request.Fields.Count > 0, request.Body.Length > 0) switch
        {
            (true, true, _) => $"{endpoint.Contract.Title} takes JSON, and this is a form.",
            (false, _, true) => $"{endpoint.Contract.Title} takes a form (multipart or urlencoded), and this is JSON.",
            _ => merchantId is { Length: > 0 }
                ? $"The request names the merchant '{LogText.Of(merchantId)}'; this simulator has {known}."
                : $"The request names no merchant; this simulator has {known}.",
        };
    }

    /// <summary>Tells what is odd about a request that was carried out. Fields of the shop's own do not begin as the gateway's do.</summary>
    private static string? AdviceOn(ReadCall read)
    {
        string[] unknown = [.. read.UnknownFields.Where(static name => name.StartsWith("pg_", StringComparison.Ordinal)).Select(LogText.Of)];
        string problems = read.Problems.Count > 0 ? $"The request was carried out, and has fields that are not of their type: {string.Join(" ", read.Problems)} " : string.Empty;
        string names = unknown.Length > 0 ? $"The documentation of this endpoint does not have {string.Join(", ", unknown.Take(10))}: check the spelling." : string.Empty;
        return problems.Length + names.Length > 0 ? (problems + names).TrimEnd() : null;
    }

    /// <summary>Finds the order that a request is about, also where it names the payment alone.</summary>
    private string? OrderOf(GatewayCall call) => call.Fields["pg_order_id"] ?? call.Fields["order_id"]
        ?? (long.TryParse(call.Fields["pg_payment_id"] ?? call.Fields["payment_id"], NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? ledger.Find(call.Merchant.Id, id)?.OrderId : null);

    /// <summary>Reads a request as each of the endpoints at its address. It is for the one that takes it and knows the most of its fields; of several, for one that is carried out.</summary>
    private (SimulatedEndpoint Endpoint, ReadCall Read) Read(IncomingRequest request, IReadOnlyList<SimulatedEndpoint> candidates, SimulatedMerchant merchant)
    {
        (SimulatedEndpoint Endpoint, ReadCall Read)[] reads = [.. candidates.Select(endpoint => (endpoint, ReadAs(request, endpoint, merchant)))];
        (SimulatedEndpoint Endpoint, ReadCall Read)[] taken = [.. reads.Where(static one => one.Read.Request is not null)];
        return taken.Length > 0
            ? taken.MinBy(one => (one.Read.UnknownFields.Count, flows.Requests.Contains(one.Endpoint.RequestType) ? 0 : 1))
            : reads.FirstOrDefault(static one => one.Read.Signature is null, reads[0]);
    }

    private static ReadCall ReadAs(IncomingRequest request, SimulatedEndpoint endpoint, SimulatedMerchant merchant)
    {
        if (endpoint.IsSigned && (endpoint.Contract.Key == KeyKind.Payout ? merchant.Credentials.PayoutKey : merchant.Credentials.PaymentKey) is null)
        {
            return new ReadCall { Fields = request.Fields, Reason = $"{endpoint.Contract.Title} is signed with the payout key, and merchant {merchant.Id} of this simulator has none." };
        }

        return endpoint.Read(request, merchant.Credentials);
    }

    private static FlowAnswer Example(GatewayCall call) => call.Endpoint.Example(call.Request, call.Merchant.Id, call.Endpoint.Contract.IdempotencyHeader is { } header ? call.Http.Header(header) : null) is { } example
        ? FlowAnswer.Of(example)
        : FlowAnswer.Page("<!doctype html><html lang=\"en\"><title>Example</title><p>This simulator answers this request with a page that says nothing.</p></html>");

    private async Task RefuseAddressAsync(HttpContext context, string path)
    {
        string advice = addresses.FindSimilar(path) is { } similar
            ? similar.Contract.Path == path
                ? $"The gateway has {similar.Contract}, and this is {LogText.Of(context.Request.Method)}."
                : $"The gateway has {similar.Contract}. Paths are compared letter by letter, because the last segment is signed."
            : "No spec has this path. Start the simulator with --spec to add one.";
        journal.Add(new JournalEntry { At = options.TimeProvider.GetUtcNow(), Title = "Unknown address", Method = context.Request.Method, Url = path, Status = StatusCodes.Status404NotFound, Problem = "No endpoint has this address.", Advice = advice });
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(advice).ConfigureAwait(false);
    }

    private JournalEntry Entry(HttpContext context, SimulatedEndpoint endpoint, string path) => new()
    {
        At = options.TimeProvider.GetUtcNow(),
        Title = endpoint.Contract.Title,
        Contract = endpoint.Contract.Name,
        Method = context.Request.Method,
        Url = path,
    };
}
