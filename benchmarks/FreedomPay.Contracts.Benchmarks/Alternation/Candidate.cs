using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace FreedomPay.Contracts.Benchmarks.Alternation;

/// <summary>A benchmark method, ready to be called.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Title">Its description.</param>
/// <param name="IsBaseline">Whether the others are compared with it.</param>
/// <param name="SumOf">The methods that it is compared with together; empty for most.</param>
/// <param name="Calls">Calls it.</param>
internal sealed record Candidate(string Method, string Title, bool IsBaseline, IReadOnlyList<string> SumOf, CallLoop Calls)
{
    public static Candidate Of(MethodInfo method, object instance)
    {
        BenchmarkAttribute benchmark = method.GetCustomAttribute<BenchmarkAttribute>()!;
        IReadOnlyList<string> sumOf = method.GetCustomAttribute<AgainstSumOfAttribute>()?.Methods ?? [];
        return new Candidate(method.Name, benchmark.Description ?? method.Name, benchmark.Baseline, sumOf, CallLoop.Of(method, instance));
    }
}
