using System.Collections.Concurrent;
using FreedomPay.Contracts.Simulator.Flows;
using FreedomPay.Contracts.Simulator.Http;

namespace FreedomPay.Contracts.Simulator.Faults;

/// <summary>The last two answers of each endpoint to each merchant that are about different payments: one of them is genuine, and about another payment than the next request.</summary>
internal sealed class EarlierAnswers
{
    private readonly ConcurrentDictionary<(string Merchant, string Endpoint), ((long Id, WrittenAnswer Answer) Last, (long Id, WrittenAnswer Answer)? Before)> _answers = new();

    public void Keep(GatewayCall call, WrittenAnswer answer)
    {
        if (call.Payment is { } payment)
        {
            (long, WrittenAnswer) last = (payment.Id, answer);
            _answers.AddOrUpdate(KeyOf(call), _ => (last, null), (_, known) => known.Last.Id == payment.Id ? (last, known.Before) : (last, known.Last));
        }
    }

    public WrittenAnswer? FindOther(GatewayCall call) => !_answers.TryGetValue(KeyOf(call), out ((long Id, WrittenAnswer Answer) Last, (long Id, WrittenAnswer Answer)? Before) known)
        ? null
        : known.Last.Id != call.Payment?.Id ? known.Last.Answer : known.Before?.Answer;

    private static (string Merchant, string Endpoint) KeyOf(GatewayCall call) => (call.Merchant.Id, call.Endpoint.Contract.Name);
}
