namespace FreedomPay.Contracts.Benchmarks.Alternation;

/// <summary>Calls all candidates until the runtime has compiled what they call with all its optimizations.</summary>
internal static class WarmUp
{
    private const int Repetitions = 3;
    private const int Calls = 30_000;

    /// <summary>The runtime compiles in the background, once nothing new was called for a tenth of a second.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    public static void Run(IReadOnlyList<Candidate> candidates)
    {
        for (int i = 0; i < Repetitions; i++)
        {
            foreach (Candidate candidate in candidates)
            {
                candidate.Calls.Run(Calls);
            }

            Thread.Sleep(Pause);
        }
    }
}
