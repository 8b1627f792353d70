using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Tool.Specs;

/// <summary>The endpoints and types of the specs that were asked for, those of the runtime's own specs included: a build reads these for their names alone.</summary>
/// <param name="ByFile">The endpoints and types of each file, in the order of the spec.</param>
/// <param name="Places">Where each is declared.</param>
internal sealed record SpecUnits(IReadOnlyList<(string Path, IReadOnlyList<SourceUnit> Units)> ByFile, IReadOnlyDictionary<TypeName, SpecPlace> Places)
{
    public IReadOnlyList<SourceUnit> Units => [.. ByFile.SelectMany(static file => file.Units)];

    /// <exception cref="ToolException">A type of the runtime's specs has one that its file does not declare.</exception>
    public static SpecUnits Of(LoadedSpecs specs, CancellationToken cancellationToken)
    {
        Dictionary<TypeName, SourceUnit> resolved = specs.Set.Units.DistinctBy(static unit => unit.Name).ToDictionary(static unit => unit.Name);
        List<(string Path, IReadOnlyList<SourceUnit> Units)> files = [];
        Dictionary<TypeName, SpecPlace> places = [];
        foreach ((string path, ParsedSpec spec) in specs.Asked)
        {
            bool isReference = spec.KnownTypes.Count > 0;
            ParsedSpec own = isReference ? SpecParser.Read(path, path, SourceText.From(specs.Texts[path]), cancellationToken) : spec;
            if (isReference && own.Units.FirstOrDefault(static unit => unit.AllFields.Any(static field => field.Type.Single is UnresolvedType)) is SourceUnit unresolved)
            {
                throw new ToolException($"{path}: '{unresolved.Name.Name}' has a field of a type that this file does not declare. The runtime's own types use those of their file.");
            }

            files.Add((path, [.. own.Units.Select(unit => isReference ? unit : resolved.GetValueOrDefault(unit.Name)).OfType<SourceUnit>()]));
            foreach (UnitDeclaration declaration in own.Declarations)
            {
                places.TryAdd(declaration.Name, declaration.Place);
            }
        }

        return new SpecUnits(files, places);
    }
}
