using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Compare.Pages;

/// <summary>The types of a spec and of pages, and what has become of the spec's types.</summary>
internal sealed class AlignedTypes
{
    private readonly Dictionary<TypeName, TypeModel> _own = [];
    private readonly Dictionary<TypeName, TypeModel> _page = [];
    private readonly HashSet<TypeName> _shared = [];

    /// <param name="own">Everything of the spec, and of the catalog beside it.</param>
    /// <param name="pages">What was imported.</param>
    public AlignedTypes(IEnumerable<SourceUnit> own, IEnumerable<SourceUnit> pages)
    {
        foreach (SourceUnit unit in own)
        {
            foreach (TypeModel type in unit.Types)
            {
                _own.TryAdd(type.Name, type);
                if (unit is SharedTypeModel)
                {
                    _shared.Add(type.Name);
                }
            }
        }

        foreach (TypeModel type in pages.SelectMany(static unit => unit.Types))
        {
            _page.TryAdd(type.Name, type);
        }
    }

    /// <summary>Returns a type of the spec as it is now; null for one that is not known.</summary>
    public TypeModel? Own(TypeName name) => _own.GetValueOrDefault(name);

    /// <summary>Returns a type of the pages.</summary>
    public TypeModel? OfPage(TypeName? name) => name is null ? null : _page.GetValueOrDefault(name);

    /// <summary>Determines whether several messages may have a type: what one page lacks, another one may have.</summary>
    public bool IsShared(TypeName name) => _shared.Contains(name);

    public void Replace(TypeModel type) => _own[type.Name] = type;

    /// <summary>Returns a unit of the spec with its types as they are now.</summary>
    public SourceUnit Applied(SourceUnit unit)
    {
        SourceUnit applied = unit with { InlineTypes = unit.InlineTypes.Select(type => _own[type.Name]).ToEquatableArray() };
        return applied is SharedTypeModel shared ? shared with { Type = _own[shared.Type.Name] } : applied;
    }

    /// <summary>Returns the types that a field of a page brings with it.</summary>
    public IEnumerable<TypeModel> BroughtBy(FieldType type)
    {
        if (OfPage(type.DeclaredName) is not TypeModel declared)
        {
            return [];
        }

        ObjectModel[] cases = declared is UnionModel union ? [.. union.Cases.Select(one => OfPage(one.Name)).OfType<ObjectModel>()] : [];
        IEnumerable<FieldModel> fields = declared is ObjectModel known ? known.Content.Fields : cases.SelectMany(static one => one.Content.Fields);
        return [declared, .. cases, .. fields.SelectMany(field => BroughtBy(field.Type))];
    }
}
