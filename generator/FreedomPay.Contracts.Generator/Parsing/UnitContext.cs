using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>What the parsing of one endpoint or shared type needs and collects.</summary>
internal sealed class UnitContext(SpecHeader header, FileTypes fileTypes, PatternTrials patterns, TextRules texts, SpecProblems problems)
{
    private readonly HashSet<string> _typeNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<TypeModel> _inlineTypes = [];
    private readonly List<TypeUse> _typeUses = [];

    public SpecHeader Header => header;

    public FileTypes FileTypes => fileTypes;

    /// <summary>Gets what tries examples and constants against patterns.</summary>
    public PatternTrials Patterns => patterns;

    /// <summary>Gets what checks unquoted texts.</summary>
    public TextRules Texts => texts;

    public SpecProblems Problems => problems;

    /// <summary>Gets or sets the fields of the endpoint's request, once they are parsed: those of the response may repeat them.</summary>
    public MessageModel Request { get; set; } = MessageModel.Empty;

    /// <summary>Gets where the questions of the endpoint are.</summary>
    public List<QuestionPlaces> Questions { get; } = [];

    /// <summary>Gets or sets where the parts of the endpoint's <c>state</c> are; null if it has none.</summary>
    public QuestionPlaces? State { get; set; }

    /// <summary>Gets where fields of the request name the messages that are sent to their URLs.</summary>
    public List<CallbackPlace> Callbacks { get; } = [];

    public EquatableArray<TypeModel> InlineTypes => _inlineTypes.ToEquatableArray();

    public IReadOnlyList<TypeUse> TypeUses => _typeUses;

    public TypeName NameOf(string type) => new(header.Namespace, type);

    /// <summary>Reserves the names of the unit's own types.</summary>
    public void Reserve(params string[] typeNames) => _typeNames.UnionWith(typeNames);

    /// <summary>Reserves a name for a type that a field declares inline.</summary>
    public void Declare(string typeName, bool isEnum, KeyPath path, TextSpan place)
    {
        if (CSharpNames.TypeNameTakenBy(header.Namespace, typeName, isEnum) is string owner)
        {
            problems.Report(SpecDescriptors.TakenTypeName, place, path.ToString(), typeName, owner, "give this one another with 'typeName:'");
        }
        else if (!_typeNames.Add(typeName) || fileTypes.Contains(typeName))
        {
            problems.Report(SpecDescriptors.TakenTypeName, place, path.ToString(), typeName, "another type of the spec", "give this one another with 'typeName:'");
        }
    }

    /// <summary>Returns the index of the next type; types declared within it come after it.</summary>
    public int NextType() => _inlineTypes.Count;

    public void AddType(int place, TypeModel type) => _inlineTypes.Insert(place, type);

    /// <summary>Records what must be true of a type that another file declares.</summary>
    public void Use(UnresolvedType type, KeyPath path, TextSpan place, bool asScalar, params TextUse[] texts) =>
        _typeUses.Add(new TypeUse(type.Name, fileTypes.ClosestTo(type.Name), path.ToString(), problems.Place(place), asScalar, texts.ToEquatableArray()));
}
