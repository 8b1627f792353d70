using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>What all parts of a comparison share.</summary>
internal sealed class CompareContext
{
    private readonly Dictionary<TypeName, TypeName> _renamed = [];
    private readonly HashSet<TypeName> _taken = [];

    public CompareContext(SpecTypes old, SpecTypes current)
    {
        (Old, Current) = (old, current);
        Wire = new WireTypes((one, other) => IsSame(one, other) || IsSame(other, one));
    }

    public SpecTypes Old { get; }

    public SpecTypes Current { get; }

    public ChangeCollector Found { get; } = new();

    public WireTypes Wire { get; }

    /// <summary>Gets the types that have another name, from old to new.</summary>
    public IReadOnlyDictionary<TypeName, TypeName> Renamed => _renamed;

    /// <summary>Takes two types for versions of one, if one name is gone and the other is new.</summary>
    public void Pair(TypeName? old, TypeName? current)
    {
        if (old is not null && current is not null && old != current && !_renamed.ContainsKey(old)
            && Old.Find(old) is TypeModel before && Current.Find(current) is TypeModel after && before.GetType() == after.GetType()
            && Current.Find(old) is null && Old.Find(current) is null && _taken.Add(current))
        {
            _renamed.Add(old, current);
        }
    }

    /// <summary>Determines whether the new name of an old type is this one.</summary>
    public bool IsSame(TypeName old, TypeName current) => old == current || (_renamed.TryGetValue(old, out TypeName? name) && name == current);
}
