using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>The types that the file itself declares, by their names.</summary>
internal sealed class FileTypes
{
    private readonly Dictionary<string, FieldType> _types = new(StringComparer.OrdinalIgnoreCase);

    public static FileTypes None { get; } = new();

    public IEnumerable<string> Names => _types.Keys;

    public bool Contains(string name) => _types.ContainsKey(name);

    /// <summary>False when the file has such a type already, also when the two differ in case only.</summary>
    public bool TryAdd(string name, FieldType type)
    {
        if (_types.ContainsKey(name))
        {
            return false;
        }

        _types.Add(name, type);
        return true;
    }

    public FieldType? Find(string name) => _types.TryGetValue(name, out FieldType? type) && type.DeclaredName?.Name == name ? type : null;
}
