using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Doubts;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Tool.Lint;

/// <summary>A spec that compiles, as the rules of style look at it: what the generator makes of it, and where that is written.</summary>
/// <param name="root">The file as the generator's parser of YAML reads it.</param>
/// <param name="units">What the generator makes of it: endpoints and types without mistakes.</param>
/// <param name="habits">What all specs, also those of the catalog, say about fields.</param>
internal sealed class SpecUnderReview(YamlMapping root, IReadOnlyList<SourceUnit> units, FieldHabits habits)
{
    private FieldPlace[]? _fields;

    public YamlMapping Root => root;

    public IReadOnlyList<SourceUnit> Units => units;

    public FieldHabits Habits => habits;

    /// <summary>Gets the endpoints without mistakes, each with where it is written.</summary>
    public IEnumerable<(YamlEntry Entry, EndpointModel Model)> Endpoints => Doubt.Entries(Doubt.Find(root, "endpoints"))
        .Select(entry => (entry, units.OfType<EndpointModel>().FirstOrDefault(unit => unit.Name.Name == entry.Key.Text)))
        .Where(static pair => pair.Item2 is not null)
        .Select(static pair => (pair.entry, pair.Item2!));

    /// <summary>Gets the declared types.</summary>
    public YamlEntry[] Types => Doubt.Entries(Doubt.Find(root, "types"));

    /// <summary>Gets all fields, also those within others.</summary>
    public IReadOnlyList<FieldPlace> Fields => _fields ??= [.. FieldPlaces.In(root)];
}
