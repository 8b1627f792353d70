namespace FreedomPay.Contracts.Benchmarks.Alternation;

/// <summary>Compares a benchmark also with others of its class together: what does two things in one, with the two things.</summary>
/// <param name="methods">The names of the others' methods.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AgainstSumOfAttribute(params string[] methods) : Attribute
{
    public IReadOnlyList<string> Methods { get; } = methods;
}
