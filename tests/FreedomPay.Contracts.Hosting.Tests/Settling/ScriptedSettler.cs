using System.Collections.Concurrent;

namespace FreedomPay.Contracts.Hosting.Tests.Settling;

/// <summary>Answers what a test says, and counts.</summary>
internal sealed class ScriptedSettler(SettlerScript script) : IOpenRequestSettler
{
    public async Task<Outcome> SettleAsync(OpenRequest request, CancellationToken cancellationToken)
    {
        script.Asked.Enqueue(request);
        return await script.Settle(request, cancellationToken);
    }

    public Task HandOverAsync(OpenRequest request, string reason, CancellationToken cancellationToken)
    {
        script.Told.Enqueue((request.Id, reason));
        return script.Tell(request);
    }
}

/// <summary>What a settler does.</summary>
internal sealed class SettlerScript
{
    public ConcurrentQueue<OpenRequest> Asked { get; } = [];

    public ConcurrentQueue<(string Id, string Reason)> Told { get; } = [];

    public Func<OpenRequest, CancellationToken, Task<Outcome>> Settle { get; set; } = static (_, _) => Task.FromResult(Outcome.Unknown);

    public Func<OpenRequest, Task> Tell { get; set; } = static _ => Task.CompletedTask;

    public void Answer(Outcome outcome) => Settle = (_, _) => Task.FromResult(outcome);
}
