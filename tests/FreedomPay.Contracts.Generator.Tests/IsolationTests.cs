using System.Reflection;

namespace FreedomPay.Contracts.Generator.Tests;

/// <summary>The generator brings its own YamlDotNet and knows neither the package's nor the runtime.</summary>
public class IsolationTests
{
    [Fact]
    public void The_generator_references_only_the_compiler_and_its_own_YamlDotNet()
    {
        string[] allowed = ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory", "FreedomPay.Contracts.YamlDotNet"];

        Assert.Empty(typeof(ContractsGenerator).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Except(allowed));
    }

    [Fact]
    public void Its_YamlDotNet_has_a_name_of_its_own_and_no_strong_name()
    {
        string directory = Path.GetDirectoryName(typeof(ContractsGenerator).Assembly.Location)!;
        AssemblyName name = AssemblyName.GetAssemblyName(Path.Combine(directory, "FreedomPay.Contracts.YamlDotNet.dll"));

        Assert.Equal("FreedomPay.Contracts.YamlDotNet", name.Name);
        Assert.Empty(name.GetPublicKeyToken() ?? []);
        Assert.False(File.Exists(Path.Combine(directory, "YamlDotNet.dll")));
    }

    [Fact]
    public void The_generator_offers_one_public_type() =>
        Assert.Equal([typeof(ContractsGenerator)], typeof(ContractsGenerator).Assembly.GetExportedTypes());
}
