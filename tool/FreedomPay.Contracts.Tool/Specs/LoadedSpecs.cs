using System.Collections.Concurrent;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Parsing.Yaml;
using FreedomPay.Contracts.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Tool.Specs;

/// <summary>Specs as the generator reads them, and which of them were asked for.</summary>
/// <param name="Files">The paths that were asked for, in order.</param>
/// <param name="Set">Everything that was read: what was asked for, and the rest of the catalog, whose types and endpoints it may use.</param>
/// <param name="Texts">The text of each file that was read, by its path.</param>
internal sealed record LoadedSpecs(IReadOnlyList<string> Files, SpecSet Set, IReadOnlyDictionary<string, string> Texts)
{
    private readonly Lazy<IReadOnlyDictionary<string, YamlMapping>> _trees = new(() => TreesOf(Texts));

    /// <summary>Gets each file that was read as the generator's parser of YAML sees it, by its path; files that are no YAML are not among them.</summary>
    public IReadOnlyDictionary<string, YamlMapping> Trees => _trees.Value;

    /// <summary>Gets the specs that were asked for, with their paths.</summary>
    public IEnumerable<(string Path, ParsedSpec Spec)> Asked => Files.Zip(Set.Specs);

    /// <summary>Gets the endpoints and types of the specs that were asked for, those without mistakes.</summary>
    public IEnumerable<SourceUnit> Units
    {
        get
        {
            HashSet<TypeName> names = [.. Asked.SelectMany(static one => one.Spec.Units).Select(static unit => unit.Name)];
            return Set.Units.Where(unit => names.Contains(unit.Name));
        }
    }

    /// <summary>Gets what a build reports of the specs that were asked for.</summary>
    public IEnumerable<Diagnostic> Problems
    {
        get
        {
            HashSet<string> paths = [.. Files];
            return Set.Problems.Where(problem => problem.Place is null || paths.Contains(problem.Place.FilePath)).Select(static problem => problem.ToDiagnostic());
        }
    }

    private static Dictionary<string, YamlMapping> TreesOf(IReadOnlyDictionary<string, string> texts)
    {
        ConcurrentBag<(string Path, YamlMapping Tree)> trees = [];
        Parallel.ForEach(texts, one =>
        {
            // What is wrong with the YAML has been reported where the spec was read.
            if (one.Value.Length <= Generator.Parsing.SpecText.MaxLength && YamlTreeParser.Read(one.Value, new SpecProblems(one.Key, SourceText.From(one.Value)), CancellationToken.None) is YamlMapping tree)
            {
                trees.Add((one.Key, tree));
            }
        });
        return trees.ToDictionary(static one => one.Path, static one => one.Tree, StringComparer.Ordinal);
    }
}
