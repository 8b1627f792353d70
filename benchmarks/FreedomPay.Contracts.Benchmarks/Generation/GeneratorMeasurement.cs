using System.Globalization;
using System.Runtime;

namespace FreedomPay.Contracts.Benchmarks.Generation;

/// <summary>
/// <c>-- generator [repetitions]</c>: how the generator's cost grows with the number of endpoints, and what an edit costs. No
/// BenchmarkDotNet, because a run takes seconds, needs a fresh driver each time and is asked what it has done.
/// </summary>
internal static class GeneratorMeasurement
{
    private const int UsualRepetitions = 7;

    public static int Run(string[] options)
    {
        int repetitions = UsualRepetitions;
        if (options.Length > 1
            || (options.Length == 1 && (!int.TryParse(options[0], NumberStyles.None, CultureInfo.InvariantCulture, out repetitions) || repetitions == 0)))
        {
            Console.Error.WriteLine("Usage: generator [repetitions]");
            return 1;
        }

        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Console.WriteLine($".NET {Environment.Version}, {Environment.ProcessorCount} cores, {(GCSettings.IsServerGC ? "server" : "workstation")} GC, medians of {repetitions} runs");
        ScaleMeasurement.Run(repetitions);
        EditMeasurement.Run(repetitions);
        return 0;
    }
}
