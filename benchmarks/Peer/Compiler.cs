namespace FreedomPay.Contracts.Benchmarks.Peer;

/// <summary>The compiler as a process of its own: no server that is warm from another run.</summary>
internal static class Compiler
{
    public static Cost OfSources(string sources, string assembly, params IEnumerable<string> references) =>
        Run(assembly, [.. references.Select(static file => $"-reference:{file}"), $"-recurse:{Path.Combine(sources, "*.cs")}"]);

    /// <summary>As a consuming project is built: the generator runs in the compiler.</summary>
    public static Cost OfSpecs(string specs, string assembly)
    {
        string[] contracts = Directory.GetFiles(specs, "*.yaml");
        string[] shared = Directory.GetFiles(Places.SharedSpecs, "*.yaml");
        string configuration = assembly + ".globalconfig";
        File.WriteAllLines(configuration, ["is_global = true", .. contracts.SelectMany(file => Mark(file, "true")), .. shared.SelectMany(file => Mark(file, "reference"))]);
        return Run(
            assembly,
            [
                $"-reference:{Places.Runtime}",
                $"-analyzer:{Places.Generator}",
                $"-analyzer:{Places.YamlParser}",
                $"-analyzerconfig:{configuration}",
                .. contracts.Concat(shared).Select(static file => $"-additionalfile:{file}"),
            ]);
    }

    private static Cost Run(string assembly, IEnumerable<string> options)
    {
        string response = assembly + ".rsp";
        IEnumerable<string> common =
        [
            "-nologo", "-nostdlib", "-target:library", "-langversion:latest", "-nullable:enable", "-optimize", "-deterministic",
            $"-out:{assembly}",
        ];
        string[] framework = Directory.GetFiles(Places.ReferenceAssemblies, "*.dll");
        File.WriteAllLines(response, common.Concat(framework.Select(static file => $"-reference:{file}")).Concat(options).Select(static option => $"\"{option}\""));
        return ChildProcess.Run(Path.GetDirectoryName(assembly)!, Places.Compiler, "-noconfig", $"@{response}").Cost;
    }

    private static string[] Mark(string file, string mark) =>
        [$"[{file.Replace('\\', '/')}]", $"build_metadata.AdditionalFiles.FreedomPayContract = {mark}"];
}
