using System.Collections.Concurrent;
using FreedomPay.Contracts.Generator.Analyzers.Symbols;
using FreedomPay.Contracts.Generator.Common;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Analyzers.Rules;

/// <summary>Reads the rules of generated types from their attributes, once per type, whichever assembly the type is in.</summary>
internal sealed class AttributeRules(RuntimeTypes types)
{
    private readonly INamedTypeSymbol? _allowEmpty = types.FindAttribute(RuntimeNames.AllowEmpty);
    private readonly INamedTypeSymbol? _anyOf = types.FindAttribute(RuntimeNames.AnyOf);
    private readonly INamedTypeSymbol? _countedBy = types.FindAttribute(RuntimeNames.CountedBy);
    private readonly INamedTypeSymbol? _default = types.FindAttribute(RuntimeNames.FieldDefault);
    private readonly INamedTypeSymbol? _itemCount = types.FindAttribute(RuntimeNames.ItemCount);
    private readonly INamedTypeSymbol? _length = types.FindAttribute(RuntimeNames.FieldLength);
    private readonly INamedTypeSymbol? _pattern = types.FindAttribute(RuntimeNames.FieldPattern);
    private readonly INamedTypeSymbol? _range = types.FindAttribute(RuntimeNames.FieldRange);
    private readonly INamedTypeSymbol? _requiredWhen = types.FindAttribute(RuntimeNames.RequiredWhen);
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeRules?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Returns the rules of a type that this side sends, or null for any other type.</summary>
    public TypeRules? Of(ITypeSymbol? type) => type is INamedTypeSymbol { IsSealed: true, TypeKind: TypeKind.Class } named ? _known.GetOrAdd(named, Read) : null;

    private TypeRules? Read(INamedTypeSymbol type)
    {
        if (!types.IsSentMessage(type))
        {
            return null;
        }

        Dictionary<string, FieldRules> fields = [];
        List<Condition> conditions = [];
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (Is(attribute, _anyOf))
            {
                conditions.Add(new AnyOfCondition(Texts(attribute, 0)));
            }
        }

        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (property is { SetMethod: not null, IsStatic: false, DeclaredAccessibility: Accessibility.Public })
            {
                fields[property.Name] = ReadField(property, conditions);
            }
        }

        // A condition on a member that cannot be set, or does not exist, is not for this analyzer.
        return new TypeRules(type, fields, [.. conditions.Where(condition => condition.Members.All(fields.ContainsKey))]);
    }

    private FieldRules ReadField(IPropertySymbol property, List<Condition> conditions)
    {
        FieldRules rules = new(property);
        List<RequiredWhenTrigger> triggers = [];
        foreach (AttributeData attribute in property.GetAttributes())
        {
            if (Is(attribute, _range))
            {
                (rules.Min, rules.Max) = (Named(attribute, "Min") as string, Named(attribute, "Max") as string);
            }
            else if (Is(attribute, _length))
            {
                (rules.MinLength, rules.MaxLength) = (Named(attribute, "Min") as int? ?? 0, Named(attribute, "Max") as int? ?? int.MaxValue);
            }
            else if (Is(attribute, _itemCount))
            {
                (rules.MinItems, rules.MaxItems) = (Named(attribute, "Min") as int? ?? 0, Named(attribute, "Max") as int? ?? int.MaxValue);
            }
            else if (Is(attribute, _pattern))
            {
                rules.Pattern = Text(attribute);
            }
            else if (Is(attribute, _countedBy))
            {
                rules.CountMember = Text(attribute);
            }
            else if (Is(attribute, _allowEmpty))
            {
                rules.AllowsEmpty = true;
            }
            else if (Is(attribute, _default))
            {
                rules.Default = Text(attribute);
            }
            else if (attribute.AttributeClass?.Name == "StringSyntaxAttribute")
            {
                rules.IsUrl = Text(attribute) == UrlRule.Syntax;
            }
            else if (Is(attribute, _requiredWhen) && Text(attribute) is string other)
            {
                triggers.Add(new RequiredWhenTrigger(other, Texts(attribute, 1)));
            }
        }

        if (triggers.Count > 0)
        {
            conditions.Add(new RequiredWhenCondition(property.Name, triggers));
        }

        return rules;
    }

    private static bool Is(AttributeData attribute, INamedTypeSymbol? type) => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, type);

    private static object? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { Kind: TypedConstantKind.Primitive, Value: var value } ? value : null;

    private static string? Text(AttributeData attribute) =>
        attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    private static IReadOnlyList<string> Texts(AttributeData attribute, int index) =>
        attribute.ConstructorArguments.Length > index && attribute.ConstructorArguments[index] is { Kind: TypedConstantKind.Array, Values: { IsDefault: false } values }
            ? [.. values.Select(static value => value.Value).OfType<string>()]
            : [];
}
