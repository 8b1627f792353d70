using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Pipeline;
using FreedomPay.Contracts.Tool.Specs;

namespace FreedomPay.Contracts.Tool.Check;

/// <summary>The endpoints that messages can belong to, and all types that their fields have.</summary>
internal sealed class SpecIndex
{
    private readonly Dictionary<TypeName, TypeModel> _types = [];
    private readonly Dictionary<TypeName, string> _files = [];
    private readonly HashSet<TypeName> _shared = [];

    public SpecIndex(LoadedSpecs specs, CancellationToken cancellationToken)
    {
        foreach ((string path, Generator.Parsing.ParsedSpec spec) in specs.Asked)
        {
            foreach (SourceUnit unit in spec.Units)
            {
                _files.TryAdd(unit.Name, path);
            }
        }

        // The types that the runtime has: a build knows their names alone, and a message is compared with their fields.
        SpecFile[] common = [.. SpecLoader.Catalog().Where(static one => SpecLoader.IsCommon(one.Text)).Select(static one => new SpecFile(new SpecText(one.Path, one.Text), one.Path, IsReference: false))];
        foreach (SourceUnit unit in SpecSet.Read(common, cancellationToken).Units.Concat(specs.Set.Units))
        {
            if (unit is SharedTypeModel)
            {
                _shared.Add(unit.Name);
            }

            foreach (TypeModel type in unit.Types)
            {
                _types[type.Name] = type;
            }
        }

        Endpoints = [.. specs.Set.Endpoints.OrderBy(endpoint => _files.ContainsKey(endpoint.Name) ? 0 : 1)];
    }

    /// <summary>Gets the endpoints: first those of the specs that were asked for, then those of the rest of the catalog.</summary>
    public IReadOnlyList<EndpointModel> Endpoints { get; }

    /// <summary>Returns a declared type; null if it has mistakes.</summary>
    public TypeModel? Find(TypeName name) => _types.GetValueOrDefault(name);

    /// <summary>Determines whether a file declares the type by its name, and not a field.</summary>
    public bool IsShared(TypeName name) => _shared.Contains(name);

    /// <summary>Returns the file in which an endpoint or a type is declared; null if it is none of those that were asked for.</summary>
    public string? FileOf(TypeName name) => _files.GetValueOrDefault(name);
}
