namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>
/// Both, with 50 and with 1,000 endpoints. What one more endpoint costs is the slope between the two: the start of the processes is no part
/// of it.
/// </summary>
internal static class Comparison
{
    private const int Few = 50;
    private const int Many = 1_000;

    /// <summary>A warm round takes seconds, where all of a repetition takes minutes.</summary>
    private const int WarmRoundsPerRepetition = 5;

    public static void Run(string folder, int repetitions)
    {
        Pair ours = new(new SpecCandidate(Path.Combine(folder, "specs-few"), Few), new SpecCandidate(Path.Combine(folder, "specs-many"), Many));
        Pair peers = new(new NSwagCandidate(Path.Combine(folder, "nswag-few"), Few), new NSwagCandidate(Path.Combine(folder, "nswag-many"), Many));

        // The first runs fill the caches of files, and are not counted.
        Candidate[] candidates = [ours.Few, peers.Few, ours.Many, peers.Many];
        ours.Few.Measure(isCounted: false);
        peers.Few.Measure(isCounted: false);

        // One after the other in each round, so that load from outside meets all of them.
        for (int i = 0; i < repetitions; i++)
        {
            foreach (Candidate candidate in candidates)
            {
                candidate.Measure();
            }
        }

        using (WarmProcess ourProcess = ours.StartWarm("warm-specs", ChildProcess.LikeTheCompiler))
        using (WarmProcess theirProcess = peers.StartWarm("warm-nswag", ChildProcess.AsItIs))
        {
            for (int i = 0; i < repetitions * WarmRoundsPerRepetition; i++)
            {
                ours.AddWarm(ourProcess.Measure());
                peers.AddWarm(theirProcess.Measure());
            }
        }

        Console.WriteLine($".NET {Environment.Version}, {Environment.ProcessorCount} cores, medians of {repetitions} runs");
        Console.WriteLine();
        Console.WriteLine($"| | specs: {Few:N0} | {Many:N0} | per endpoint | OpenAPI and NSwag: {Few:N0} | {Many:N0} | per endpoint | ratio |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        WriteCost("generation, whole process", static candidate => candidate.Generation);
        WriteCost("generation, warm", static candidate => candidate.WarmGeneration);
        WriteCost("compilation of what was generated", static candidate => candidate.Compilation);
        WriteCost("both, as a project is built", static candidate => candidate.Build);
        Write("lines", static candidate => candidate.Lines, static value => $"{value:N0}");
        Write("assembly", static candidate => candidate.AssemblySize / 1024.0, static value => $"{value:N1} KB");

        void WriteCost(string title, Func<Candidate, Cost> cost)
        {
            Write(title, candidate => cost(candidate).Time.TotalMilliseconds, Milliseconds);
            if (cost(ours.Few).ProcessorTime > TimeSpan.Zero)
            {
                Write($"{title}: processor time", candidate => cost(candidate).ProcessorTime.TotalMilliseconds, Milliseconds);
            }
        }

        void Write(string title, Func<Candidate, double> value, Func<double, string> format) => Console.WriteLine(
            $"| {title} | {ours.Row(value, format)} | {peers.Row(value, format)} | {peers.Slope(value) / ours.Slope(value):F2} |");
    }

    private static string Milliseconds(double value) => value < 100 ? $"{value:N2} ms" : $"{value:N0} ms";

    private sealed record Pair(Candidate Few, Candidate Many)
    {
        public WarmProcess StartWarm(string mode, IReadOnlyDictionary<string, string> environment) =>
            new(Few.Folder, environment, Places.Self, mode, Few.Folder, Many.Folder);

        public void AddWarm(IReadOnlyList<Cost> costs)
        {
            Few.AddWarmGeneration(costs[0]);
            Many.AddWarmGeneration(costs[1]);
        }

        public double Slope(Func<Candidate, double> value) => (value(Many) - value(Few)) / (Comparison.Many - Comparison.Few);

        public string Row(Func<Candidate, double> value, Func<double, string> format) =>
            $"{format(value(Few))} | {format(value(Many))} | {format(Slope(value))}";
    }
}
