using System.Reflection;
using System.Runtime.Loader;

namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>NSwag's program within this process, with the libraries of its own folder: run again and again, it is warm.</summary>
internal static class NSwagInProcess
{
    /// <summary>What the program does with a command line, but for the words about itself.</summary>
    public static Action<string[]> Load()
    {
        AssemblyDependencyResolver resolver = new(Places.NSwag);
        AssemblyLoadContext context = new("NSwag");
        context.Resolving += (_, name) => resolver.ResolveAssemblyToPath(name) is { } path ? context.LoadFromAssemblyPath(path) : null;

        Assembly commands = context.LoadFromAssemblyName(new AssemblyName("NSwag.Commands"));
        Type processor = commands.GetType("NSwag.Commands.NSwagCommandProcessor", throwOnError: true)!;
        object host = Activator.CreateInstance(commands.GetType("NConsole.ConsoleHost", throwOnError: true)!, args: [false])!;
        MethodInfo process = processor.GetMethod("ProcessAsync", [typeof(string[])])!;
        return arguments =>
        {
            Task<int> task = (Task<int>)process.Invoke(Activator.CreateInstance(processor, host), [arguments])!;
            if (task.GetAwaiter().GetResult() != 0)
            {
                throw new InvalidOperationException("NSwag failed.");
            }
        };
    }
}
