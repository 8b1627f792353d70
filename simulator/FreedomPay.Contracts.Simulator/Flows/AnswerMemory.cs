using System.Collections.Concurrent;
using FreedomPay.Contracts.Simulator.Ledger;

namespace FreedomPay.Contracts.Simulator.Flows;

/// <summary>Remembers the answers to requests that have a key of the merchant's own. The same key gives the same answer again, and nothing is done twice.</summary>
internal sealed class AnswerMemory
{
    private readonly ConcurrentDictionary<(string Merchant, string Operation, string Key), Lazy<Remembered>> _answers = [];

    /// <summary>Has a request carried out, unless one with the same key was. Of several at once, one is carried out and the others wait for it.</summary>
    public FlowAnswer Answer(GatewayCall call, string key, Func<GatewayCall, FlowAnswer> flow)
    {
        (string, string, string) name = (call.Merchant.Id, OperationOf(call), key);
        Remembered remembered;
        try
        {
            remembered = _answers.GetOrAdd(name, _ => new Lazy<Remembered>(() =>
            {
                FlowAnswer answer = flow(call);
                return new Remembered(answer, call.Payment);
            })).Value;
        }
        catch
        {
            // A failure is no answer: the next attempt is carried out.
            _answers.TryRemove(name, out _);
            throw;
        }

        call.Payment = remembered.Payment;
        return remembered.Answer.Copy();
    }

    /// <summary>Returns what an earlier request of the Async API has led to.</summary>
    public (FlowAnswer Answer, LedgerPayment? Payment)? Find(string merchantId, Guid requestId) =>
        _answers.TryGetValue((merchantId, string.Empty, requestId.ToString()), out Lazy<Remembered>? known) ? (known.Value.Answer, known.Value.Payment) : null;

    /// <summary>A key in a field belongs to one operation, one in the header to all of the Async API.</summary>
    private static string OperationOf(GatewayCall call) => call.Endpoint.Contract.IdempotencyHeader is null ? call.Endpoint.Contract.Path : string.Empty;

    private sealed record Remembered(FlowAnswer Answer, LedgerPayment? Payment);
}
