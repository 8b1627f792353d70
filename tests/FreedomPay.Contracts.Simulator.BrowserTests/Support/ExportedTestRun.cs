using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace FreedomPay.Contracts.Simulator.BrowserTests.Support;

/// <summary>Compiles a test that the console has exported, and runs it against a shop.</summary>
internal static class ExportedTestRun
{
    public static async Task RunAsync(string code, BrowserShop shop)
    {
        // What somebody has to do with the test: the shop and the key.
        string ready = code
            .Replace("https://localhost:5001", shop.Address, StringComparison.Ordinal)
            .Replace("\"the key of your tests\", \"the key of your tests\"", "\"a-key-for-tests\", \"a-payout-key-for-tests\"", StringComparison.Ordinal);
        const string usings = "global using System; global using System.Net.Http; global using System.Threading.Tasks;";
        CSharpCompilation compilation = CSharpCompilation.Create(
            typeof(ExportedTestRun).Assembly.GetName().Name,
            [CSharpSyntaxTree.ParseText(usings), CSharpSyntaxTree.ParseText(ready)],
            [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream assembly = new();
        EmitResult result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics) + '\n' + code);

        assembly.Position = 0;

        // It has the name of this assembly, which may see the contracts of the simulator, and a context of its own.
        AssemblyLoadContext context = new("exported", isCollectible: true);
        Type type = context.LoadFromStream(assembly).GetTypes().Single(static type => type.Name.StartsWith("Payment", StringComparison.Ordinal) && type.IsPublic);
        MethodInfo test = type.GetMethods().Single(static method => method.GetCustomAttribute<FactAttribute>() is not null);
        await (Task)test.Invoke(Activator.CreateInstance(type), null)!;
        context.Unload();
    }
}
