namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>
/// All candidates, with 50 and with 1,000 endpoints. The cost per endpoint is the slope between the two, which leaves out process
/// startup.
/// </summary>
internal static class Comparison
{
    private const int Few = 50;
    private const int Many = 1_000;

    /// <summary>A warm round takes seconds, where all of a repetition takes minutes.</summary>
    private const int WarmRoundsPerRepetition = 5;

    public static void Run(string folder, EndpointSet set, int repetitions)
    {
        // No library runs Kiota within another process, and it knows no forms.
        List<Pair> pairs =
        [
            Pair.Of("specs", "warm-specs", ChildProcess.LikeTheCompiler, (name, endpoints) => new SpecCandidate(Path.Combine(folder, name), set, endpoints)),
            Pair.Of("NSwag", "warm-nswag", ChildProcess.AsItIs, (name, endpoints) => new NSwagCandidate(Path.Combine(folder, name), set, endpoints)),
        ];
        if (!set.IsForm)
        {
            pairs.Add(Pair.Of("Kiota", warmMode: null, ChildProcess.AsItIs, (name, endpoints) => new KiotaCandidate(Path.Combine(folder, name), set, endpoints)));
        }

        // The first runs fill the caches of files, and are not counted.
        pairs.ForEach(static pair => pair.Few.Measure(isCounted: false));

        // One after the other in each round, so that load from outside meets all of them.
        for (int i = 0; i < repetitions; i++)
        {
            pairs.ForEach(static pair => pair.Few.Measure());
            pairs.ForEach(static pair => pair.Many.Measure());
        }

        MeasureWarm([.. pairs.Where(static pair => pair.WarmMode is not null)], repetitions * WarmRoundsPerRepetition);

        Console.WriteLine($".NET {Environment.Version}, {Environment.ProcessorCount} cores, medians of {repetitions} runs");
        Console.WriteLine();
        Console.WriteLine($"| |{string.Concat(pairs.Select(static pair => $" {pair.Title}: {Few:N0} | {Many:N0} | per endpoint |{(pair.IsOurs ? "" : " ratio |")}"))}");
        Console.WriteLine($"|---|{string.Concat(pairs.Select(static pair => pair.IsOurs ? "---:|---:|---:|" : "---:|---:|---:|---:|"))}");
        WriteCost("generation, whole process", static candidate => candidate.Generation);
        WriteCost("generation, warm", static candidate => candidate.WarmGeneration);
        WriteCost("compilation of what was generated", static candidate => candidate.Compilation);
        WriteCost("both, as a project is built", static candidate => candidate.Build);
        Write("lines", static candidate => candidate.Lines, static value => $"{value:N0}");
        Write("assembly", static candidate => candidate.AssemblySize / 1024.0, static value => $"{value:N1} KB");

        void WriteCost(string title, Func<Candidate, Cost?> cost)
        {
            Write(title, candidate => cost(candidate)?.Time.TotalMilliseconds, Milliseconds);
            if (cost(pairs[0].Few)?.ProcessorTime > TimeSpan.Zero)
            {
                Write($"{title}: processor time", candidate => cost(candidate)?.ProcessorTime.TotalMilliseconds, Milliseconds);
            }
        }

        void Write(string title, Func<Candidate, double?> value, Func<double, string> format) =>
            Console.WriteLine($"| {title} |{string.Concat(pairs.Select(pair => pair.Cells(value, format, pairs[0])))}");
    }

    private static void MeasureWarm(IReadOnlyList<Pair> pairs, int rounds)
    {
        List<WarmProcess> processes = [.. pairs.Select(static pair => pair.StartWarm())];
        for (int i = 0; i < rounds; i++)
        {
            foreach ((Pair pair, WarmProcess process) in pairs.Zip(processes))
            {
                pair.AddWarm(process.Measure());
            }
        }

        processes.ForEach(static process => process.Dispose());
    }

    private static string Milliseconds(double value) => value < 100 ? $"{value:N2} ms" : $"{value:N0} ms";

    private sealed record Pair(string Title, string? WarmMode, IReadOnlyDictionary<string, string> Environment, Candidate Few, Candidate Many)
    {
        public bool IsOurs => Few is SpecCandidate;

        public static Pair Of(string title, string? warmMode, IReadOnlyDictionary<string, string> environment, Func<string, int, Candidate> create) =>
            new(title, warmMode, environment, create($"{title}-few", Comparison.Few), create($"{title}-many", Comparison.Many));

        public WarmProcess StartWarm() => new(Few.Folder, Environment, Places.Self, WarmMode!, Few.Folder, Many.Folder);

        public void AddWarm(IReadOnlyList<Cost> costs)
        {
            Few.AddWarmGeneration(costs[0]);
            Many.AddWarmGeneration(costs[1]);
        }

        /// <returns>Cells without a value where nothing was measured.</returns>
        public string Cells(Func<Candidate, double?> value, Func<double, string> format, Pair ours)
        {
            string cells = $" {Cell(value(Few))} | {Cell(value(Many))} | {Cell(Slope(value))} |";
            return IsOurs ? cells : $"{cells} {Slope(value) / ours.Slope(value):F2} |";

            string Cell(double? number) => number is { } known ? format(known) : "";
        }

        private double? Slope(Func<Candidate, double?> value) => (value(Many) - value(Few)) / (Comparison.Many - Comparison.Few);
    }
}
