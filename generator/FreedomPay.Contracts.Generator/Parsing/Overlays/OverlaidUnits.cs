using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Overlays;

/// <summary>The endpoints and types of a spec while overlays change them: a copy, so that each change costs no more than itself.</summary>
internal sealed class OverlaidUnits
{
    private readonly YamlMapping _root;
    private readonly Dictionary<string, (bool IsType, int Index)> _places = new(StringComparer.Ordinal);
    private readonly YamlEntry[] _endpoints;
    private readonly YamlEntry[] _types;

    public OverlaidUnits(YamlMapping root, KeyPath path)
    {
        _root = root;
        Path = path;
        _endpoints = EntriesOf(root, "endpoints");
        _types = EntriesOf(root, "types");

        // If the spec has a name twice, that is reported there.
        Add(_types, isType: true);
        Add(_endpoints, isType: false);
    }

    /// <summary>Gets the path of the spec.</summary>
    public KeyPath Path { get; }

    public (YamlEntry Entry, bool IsType)? Find(string name) => _places.TryGetValue(name, out (bool IsType, int Index) place)
        ? ((place.IsType ? _types : _endpoints)[place.Index], place.IsType)
        : null;

    public void Set(string name, YamlMapping unit)
    {
        (bool isType, int index) = _places[name];
        YamlEntry[] entries = isType ? _types : _endpoints;
        entries[index] = new YamlEntry(entries[index].Key, unit);
    }

    public YamlMapping ToRoot() => new(_root.Span, [.. _root.Entries.Select(entry => (entry.Key.Text, entry.Value) switch
    {
        ("endpoints", YamlMapping mapping) => new YamlEntry(entry.Key, new YamlMapping(mapping.Span, _endpoints, mapping.IsFlow)),
        ("types", YamlMapping mapping) => new YamlEntry(entry.Key, new YamlMapping(mapping.Span, _types, mapping.IsFlow)),
        _ => entry,
    })], _root.IsFlow);

    private static YamlEntry[] EntriesOf(YamlMapping root, string key) =>
        Array.FindLast(root.Entries, entry => entry.Key.Text == key).Value is YamlMapping mapping ? [.. mapping.Entries] : [];

    private void Add(YamlEntry[] entries, bool isType)
    {
        for (int index = 0; index < entries.Length; index++)
        {
            _places[entries[index].Key.Text] = (isType, index);
        }
    }
}
