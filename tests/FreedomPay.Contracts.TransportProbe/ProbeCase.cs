namespace FreedomPay.Contracts.TransportProbe;

/// <summary>A case.</summary>
/// <param name="Name">What happens, in words.</param>
/// <param name="RunAsync">Makes it happen, and throws a <see cref="ProbeException"/> where the client makes something else of it than it should.</param>
public sealed record ProbeCase(string Name, Func<Task> RunAsync)
{
    /// <summary>Runs a case for each way in which a request can be handed to the client.</summary>
    public static ProbeCase ForEachWay(string name, Func<Way, Task> run) =>
        new(name, () => Task.WhenAll(Enum.GetValues<Way>().Select(run)));
}
