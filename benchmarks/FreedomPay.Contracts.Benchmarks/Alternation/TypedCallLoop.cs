using System.Runtime.CompilerServices;

namespace FreedomPay.Contracts.Benchmarks.Alternation;

/// <summary>Calls a benchmark method with a result of the type.</summary>
internal sealed class TypedCallLoop<T>(Func<T> call) : CallLoop
{
    /// <summary>Where results go, so that none can be left out. Of the instance: a static field of a generic class is looked up each time.</summary>
    private T? _result;

    /// <summary>Compiled at once with all optimizations and without a profile, so that no candidate is inlined into its loop.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(int calls)
    {
        for (int i = 0; i < calls; i++)
        {
            _result = call();
        }
    }
}
