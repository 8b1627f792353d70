using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Tool.Specs;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>One of the two things that are compared.</summary>
/// <param name="Name">What the user called it.</param>
/// <param name="Units">Its endpoints and types.</param>
/// <param name="Known">Those of the whole set that was read, of which an overlay may have changed some.</param>
/// <param name="Places">Where each is declared.</param>
internal sealed record ComparedSpecs(string Name, IReadOnlyList<SourceUnit> Units, IReadOnlyList<SourceUnit> Known, IReadOnlyDictionary<TypeName, SpecPlace> Places)
{
    /// <summary>What stands for the catalog that is in the tool.</summary>
    public const string Catalog = SpecLoader.CatalogName;

    public bool IsCatalog => Name == Catalog;

    /// <summary>Gets whether these are pages of the documentation, which say less than a spec.</summary>
    public bool IsPage { get; init; }

    /// <summary>Gets the texts of the files, by their paths.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads a spec, a folder or the catalog.</summary>
    /// <exception cref="ToolException">There is no such file, or it has mistakes: what does not compile breaks nothing.</exception>
    public static ComparedSpecs Load(string name, CancellationToken cancellationToken)
    {
        LoadedSpecs specs = SpecLoader.Load(name == Catalog ? [] : [name], cancellationToken);
        SpecErrors.Refuse(specs);
        SpecUnits units = SpecUnits.Of(specs, cancellationToken);
        return new ComparedSpecs(name, units.Units, [.. specs.Set.Units], units.Places) { Texts = specs.Texts };
    }

    /// <summary>Returns what to compare: of the catalog, only the namespaces that the other side has, and of both what overlays have changed.</summary>
    public IReadOnlyList<SourceUnit> Against(ComparedSpecs other)
    {
        HashSet<string> namespaces = [.. other.Units.Select(static unit => unit.Name.Namespace)];
        HashSet<TypeName> overlaid = [.. Known.Concat(other.Known).Where(static unit => unit.Overlays.Count > 0).Select(static unit => unit.Name)];
        IEnumerable<SourceUnit> own = IsCatalog && !other.IsCatalog ? Units.Where(unit => namespaces.Contains(unit.Name.Namespace)) : Units;
        return [.. own.Concat(Known.Where(unit => overlaid.Contains(unit.Name))).DistinctBy(static unit => unit.Name)];
    }
}
