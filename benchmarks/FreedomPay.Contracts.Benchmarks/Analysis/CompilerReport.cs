using System.Globalization;
using System.Text.RegularExpressions;

namespace FreedomPay.Contracts.Benchmarks.Analysis;

/// <summary>What a detailed log of MSBuild says of one compilation, in milliseconds.</summary>
/// <param name="Compiler">The compiler's task, by the clock.</param>
/// <param name="Analyzers">The analyzers of this package, the sum over all threads: a share of the clock's time that it is set against is never too small.</param>
internal sealed partial record CompilerReport(double Compiler, IReadOnlyDictionary<string, double> Analyzers)
{
    public static CompilerReport Parse(string log)
    {
        Match task = Task().Match(log);
        if (!task.Success)
        {
            throw new InvalidOperationException($"The compiler did not run:\n{log}");
        }

        // "<0.001" counts as one thousandth.
        Dictionary<string, double> analyzers = Analyzer().Matches(log).ToDictionary(
            static row => row.Groups["name"].Value,
            static row => 1000 * double.Parse(row.Groups["time"].Value, CultureInfo.InvariantCulture));
        return new CompilerReport(double.Parse(task.Groups["time"].Value, CultureInfo.InvariantCulture), analyzers);
    }

    [GeneratedRegex(@"^\s*(?<time>\d+) ms\s+Csc\s+1 calls", RegexOptions.Multiline)]
    private static partial Regex Task();

    [GeneratedRegex(@"^\s*<?(?<time>\d+\.\d+)\s+<?\d+\s+FreedomPay\.Contracts\.Generator\.Analyzers\.(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Analyzer();
}
