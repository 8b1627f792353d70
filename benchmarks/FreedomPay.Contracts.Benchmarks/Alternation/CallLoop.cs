using System.Reflection;

namespace FreedomPay.Contracts.Benchmarks.Alternation;

/// <summary>Calls a benchmark method many times.</summary>
internal abstract class CallLoop
{
    /// <summary>Binds a method by its own result type: nothing is boxed or reflected upon while it is measured.</summary>
    public static CallLoop Of(MethodInfo method, object instance)
    {
        Type call = typeof(Func<>).MakeGenericType(method.ReturnType);
        Type loop = typeof(TypedCallLoop<>).MakeGenericType(method.ReturnType);
        return (CallLoop)Activator.CreateInstance(loop, method.CreateDelegate(call, instance))!;
    }

    public abstract void Run(int calls);
}
