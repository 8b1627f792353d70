namespace FreedomPay.Contracts.Benchmarks.Alternation;

/// <summary>In every round each candidate has its slice.</summary>
internal static class Rounds
{
    public static IReadOnlyList<Measured> Measure(IReadOnlyList<Candidate> candidates, int rounds)
    {
        WarmUp.Run(candidates);
        Slice[] slices = [.. candidates.Select(static candidate => new Slice(candidate))];
        double[][] times = [.. slices.Select(_ => new double[rounds])];
        int[] order = [.. Enumerable.Range(0, slices.Length)];
        Random random = new(Seed: 1);
        for (int round = 0; round < rounds; round++)
        {
            // A candidate finds the caches as the one before it left them: it follows each of the others about as often. Were only the
            // first one another each round, it would nearly always follow the same.
            random.Shuffle(order);
            foreach (int index in order)
            {
                times[index][round] = slices[index].Time();
            }
        }

        return [.. candidates.Select((candidate, index) => new Measured(candidate, times[index], slices[index].Allocate()))];
    }
}
