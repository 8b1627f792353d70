using FreedomPay.Contracts.Generator.Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FreedomPay.Contracts.CodeFixes;

/// <summary>
/// Creates values of a member's type that compile and are visibly placeholders, for the programmer to replace. A required string or list is
/// empty, which is reported, and refused when the message is signed. If a condition requires a value, an empty one would count as missing.
/// </summary>
internal static class Placeholders
{
    /// <summary>Deeper than the required objects of any spec; none requires itself.</summary>
    private const int MostLevels = 8;

    private const string ListName = "ValueList";
    private const string SensitiveTextName = "SensitiveText";
    private const string FieldName = "MessageField";

    /// <param name="property">The member.</param>
    /// <param name="model">The semantic model of the code.</param>
    /// <param name="position">The position of the value; names are as short as is valid there.</param>
    public static string Of(IPropertySymbol property, SemanticModel model, int position)
    {
        ITypeSymbol type = property.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : property.Type;

        // The default of a nullable member would be null.
        return Of(type, property.Name, property.IsRequired, MostLevels, new Place(model, position))
            ?? (SymbolEqualityComparer.Default.Equals(type, property.Type) ? "default" : $"default({type.ToMinimalDisplayString(model, position)})");
    }

    private static string? Of(ITypeSymbol type, string member, bool mayBeEmpty, int levels, Place place) => type switch
    {
        { SpecialType: SpecialType.System_String } or INamedTypeSymbol { Name: SensitiveTextName, TypeKind: TypeKind.Struct } => SymbolDisplay.FormatLiteral(mayBeEmpty ? "" : FixProperties.Placeholder(member), quote: true),
        { SpecialType: SpecialType.System_Boolean } => "false",
        { SpecialType: SpecialType.System_Int64 } => "0",
        { SpecialType: SpecialType.System_Decimal } => "0m",
        INamedTypeSymbol { Name: ListName, TypeArguments: { Length: 1 } items } list => List(list, items[0], mayBeEmpty ? null : Of(items[0], member, mayBeEmpty, levels, place) ?? "default", place),
        INamedTypeSymbol { TypeKind: TypeKind.Struct } known when !mayBeEmpty && known.AllInterfaces.Any(static kind => kind.Name == "IOpenEnum") =>
            $"new {place.NameOf(known)}({SymbolDisplay.FormatLiteral(FixProperties.Placeholder(member), quote: true)})",
        INamedTypeSymbol { Name: FieldName } field => $"{place.NameOf(field)}.Text(\"\", {SymbolDisplay.FormatLiteral(FixProperties.Placeholder(member), quote: true)})",
        INamedTypeSymbol { IsAbstract: true } union => FirstCase(union) is INamedTypeSymbol first ? $"new {place.NameOf(first)}{Initializer(first, levels, place) ?? "()"}" : null,
        INamedTypeSymbol { IsReferenceType: true } message => $"new(){Initializer(message, levels, place)}",
        _ => null,
    };

    /// <summary>Returns an expression that creates a list; C# 11 has no collection expressions.</summary>
    private static string List(INamedTypeSymbol list, ITypeSymbol itemType, string? item, Place place)
    {
        if (place.HasCollectionExpressions)
        {
            return $"[{item}]";
        }

        string maker = list.ContainingNamespace.GetTypeMembers(ListName, arity: 0).FirstOrDefault() is INamedTypeSymbol type ? place.NameOf(type) : ListName;
        return $"{maker}.From(new {place.NameOf(itemType)}[] {{ {item} }})".Replace("{  }", "{ }");
    }

    /// <summary>Returns the case of a union that its spec names first, not the one for cases that the spec does not know.</summary>
    private static INamedTypeSymbol? FirstCase(INamedTypeSymbol union) => union.ContainingNamespace.GetTypeMembers()
        .Where(type => SymbolEqualityComparer.Default.Equals(type.BaseType, union) && type.Name != union.Name + "Other")
        .OrderBy(static type => type.Locations.FirstOrDefault() is { IsInSource: true } place ? place.SourceSpan.Start : type.MetadataToken)
        .FirstOrDefault();

    /// <summary>Returns an initializer for the members that a nested object requires itself, with the space before it.</summary>
    private static string? Initializer(INamedTypeSymbol type, int levels, Place place)
    {
        string[] members =
        [
            .. type.GetMembers().OfType<IPropertySymbol>().Where(property => property.IsRequired && levels > 0)
                .Select(property => $"{property.Name} = {Of(property.Type, property.Name, mayBeEmpty: true, levels - 1, place) ?? "default"}"),
        ];
        return members.Length == 0 ? null : $" {{ {string.Join(", ", members)} }}";
    }

    /// <summary>The place that a value goes to.</summary>
    private readonly record struct Place(SemanticModel Model, int Position)
    {
        public bool HasCollectionExpressions => Model.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 };

        /// <summary>Returns the shortest name that is valid there.</summary>
        public string NameOf(ITypeSymbol type) => type.ToMinimalDisplayString(Model, Position);
    }
}
