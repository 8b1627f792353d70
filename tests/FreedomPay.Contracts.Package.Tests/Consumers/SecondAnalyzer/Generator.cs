using System.IO;
using System.Reflection;
using Microsoft.CodeAnalysis;
using YamlDotNet.RepresentationModel;

namespace SecondAnalyzer
{
    /// <summary>Emits which YamlDotNet it was given, and what that made of a little YAML.</summary>
    [Generator]
    public sealed class Generator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterPostInitializationOutput(static output =>
            {
                AssemblyName name = typeof(YamlStream).Assembly.GetName();
                YamlStream yaml = new YamlStream();
                yaml.Load(new StringReader("read: it works"));
                YamlNode read = ((YamlMappingNode)yaml.Documents[0].RootNode).Children[new YamlScalarNode("read")];
                output.AddSource(
                    "SecondAnalyzer.g.cs",
                    $"internal static class SecondAnalyzer {{ public const string Yaml = \"{name.Name} {name.Version}: {read}\"; }}");
            });
    }
}
