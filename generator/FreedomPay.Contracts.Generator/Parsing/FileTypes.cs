using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>The types that the file itself declares, by name.</summary>
internal sealed class FileTypes
{
    private readonly Dictionary<string, FieldType> _types = new(StringComparer.OrdinalIgnoreCase);

    public static FileTypes None { get; } = new();

    public IEnumerable<string> Names => _types.Keys;

    /// <summary>Returns the type that was probably meant by a name that no type of the file has, or null.</summary>
    public string? ClosestTo(string name) => _types.Count > Suggestions.MostWords ? null : Suggestions.Closest(name, _types.Keys);

    public bool Contains(string name) => _types.ContainsKey(name);

    /// <summary>Adds a type; returns false if the file already has it, even if the names differ in case.</summary>
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
