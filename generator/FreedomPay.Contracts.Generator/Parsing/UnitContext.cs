using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>What the reading of one endpoint or shared type needs and gathers on its way.</summary>
internal sealed class UnitContext(SpecHeader header, FileTypes fileTypes, SpecProblems problems)
{
    private readonly HashSet<string> _typeNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<TypeModel> _inlineTypes = [];
    private readonly List<TypeUse> _typeUses = [];

    public SpecHeader Header => header;

    public FileTypes FileTypes => fileTypes;

    public SpecProblems Problems => problems;

    /// <summary>The fields of the endpoint's request, once they have been read: the answer's may repeat them.</summary>
    public MessageModel Request { get; set; } = MessageModel.Empty;

    /// <summary>Where the questions of the endpoint stand.</summary>
    public List<QuestionPlaces> Questions { get; } = [];

    public EquatableArray<TypeModel> InlineTypes => _inlineTypes.ToEquatableArray();

    public IReadOnlyList<TypeUse> TypeUses => _typeUses;

    public TypeName NameOf(string type) => new(header.Namespace, type);

    /// <summary>Takes the names that the unit's own types have.</summary>
    public void Reserve(params string[] typeNames) => _typeNames.UnionWith(typeNames);

    /// <summary>Takes a name for a type that a field declares in place.</summary>
    public void Declare(string typeName, KeyPath path, TextSpan place)
    {
        if (!_typeNames.Add(typeName) || fileTypes.Contains(typeName))
        {
            problems.Report(SpecDescriptors.TakenTypeName, place, path.ToString(), typeName, "another type of the spec", "give this one another with 'typeName:'");
        }
    }

    /// <summary>A place among the unit's types; types declared within the one that follows come behind it.</summary>
    public int NextType() => _inlineTypes.Count;

    public void AddType(int place, TypeModel type) => _inlineTypes.Insert(place, type);

    /// <summary>Notes what must hold of a type that another file declares.</summary>
    public void Use(UnresolvedType type, KeyPath path, TextSpan place, bool asScalar, params TextUse[] texts) =>
        _typeUses.Add(new TypeUse(type.Name, path.ToString(), problems.Place(place), asScalar, texts.ToEquatableArray()));
}
