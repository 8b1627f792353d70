namespace FreedomPay.Contracts.Benchmarks.Alternation;

/// <summary>Writes what was measured as a Markdown table.</summary>
internal static class Table
{
    public static void Print(string title, IReadOnlyList<Measured> results)
    {
        Measured baseline = results.FirstOrDefault(static result => result.Candidate.IsBaseline) ?? results[0];
        Console.WriteLine();
        Console.WriteLine($"## {title}");
        Console.WriteLine();
        Console.WriteLine("| candidate | fastest | median | ratio by the fastest | ratio, median of the rounds | allocated |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (Measured result in results)
        {
            Console.WriteLine($"| {result.Candidate.Title} | {result.Fastest:F3} µs | {result.Median:F3} µs "
                + $"| {Ratio(result.Fastest / baseline.Fastest)} | {Ratio(result.RatioTo(baseline))} | {result.Allocated:N0} B |");
        }

        foreach (Measured result in results.Where(static result => result.Candidate.SumOf.Count > 0))
        {
            PrintSum(result, [.. result.Candidate.SumOf.Select(method => results.Single(other => other.Candidate.Method == method))]);
        }
    }

    private static void PrintSum(Measured result, IReadOnlyList<Measured> parts)
    {
        Console.WriteLine();
        Console.WriteLine($"“{result.Candidate.Title}” against {string.Join(" and ", parts.Select(static part => $"“{part.Candidate.Title}”"))} together: "
            + $"{Ratio(result.Fastest / parts.Sum(static part => part.Fastest))} by the fastest, {Ratio(result.RatioTo(parts))} as the median of the rounds.");
    }

    private static string Ratio(double ratio) => $"{ratio:F2}";
}
