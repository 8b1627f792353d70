using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace FreedomPay.Contracts.Benchmarks.Alternation;

/// <summary>A class that is written for BenchmarkDotNet. Of its attributes those that the classes here use are known.</summary>
internal sealed class BenchmarkClass(Type type)
{
    public static IReadOnlyList<BenchmarkClass> All { get; } =
    [
        .. typeof(BenchmarkClass).Assembly.GetTypes()
            .Where(static type => BenchmarksOf(type).Any())
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => new BenchmarkClass(type)),
    ];

    public string Name => type.Name;

    /// <summary>Makes an instance of the class, prepares it, and binds its methods.</summary>
    public IReadOnlyList<Candidate> SetUp()
    {
        object instance = Activator.CreateInstance(type)!;
        foreach (MethodInfo setup in type.GetMethods().Where(static method => method.IsDefined(typeof(GlobalSetupAttribute))))
        {
            setup.CreateDelegate<Action>(instance)();
        }

        return [.. BenchmarksOf(type).Select(method => Candidate.Of(method, instance))];
    }

    private static IEnumerable<MethodInfo> BenchmarksOf(Type type) =>
        type.GetMethods().Where(static method => method.IsDefined(typeof(BenchmarkAttribute)));
}
