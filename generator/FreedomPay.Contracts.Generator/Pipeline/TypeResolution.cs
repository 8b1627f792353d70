using System.Collections.Immutable;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Parsing.Habits;

namespace FreedomPay.Contracts.Generator.Pipeline;

/// <summary>Replaces the names of types in specs with the types of reference files.</summary>
internal static class TypeResolution
{
    /// <summary>Returns what reference files declare, without positions: only users of a changed type are emitted again.</summary>
    public static EquatableArray<KnownType> Known(ImmutableArray<EquatableArray<KnownType>> types) => types
        .SelectMany(static all => all)
        .GroupBy(static type => type.Name, StringComparer.Ordinal)
        .Select(static group => group.First())
        .OrderBy(static type => type.Name, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>Returns the unit with all its types, or null if one is unknown or misused, which is reported with its place.</summary>
    public static SourceUnit? Resolve(SourceUnit unit, EquatableArray<KnownType> known)
    {
        bool isUsable = true;
        bool isAnyUnresolved = unit.AllFields.Any(static field => field.Type.Single is UnresolvedType || field.RequiredWhen.Any(static condition => condition.Type is UnresolvedType));
        if (!isAnyUnresolved)
        {
            return unit;
        }

        SourceUnit resolved = unit.WithTypes(type =>
        {
            FieldType? found = type is UnresolvedType unresolved ? Find(known, unresolved.Name) : type;
            isUsable &= found is not null;
            return found ?? type;
        });
        return isUsable && resolved.AllFields.All(IsSound) && ShapesAreSound(resolved) ? resolved : null;
    }

    /// <summary>Returns the type that another file declares, if it is known; otherwise the type itself.</summary>
    public static FieldType Resolve(FieldType type, EquatableArray<KnownType> known) => type switch
    {
        UnresolvedType unresolved => Find(known, unresolved.Name) ?? type,
        ListType { Items: UnresolvedType unresolved } list => list with { Items = Find(known, unresolved.Name) ?? list.Items },
        _ => type,
    };

    public static EquatableArray<DiagnosticInfo> Problems(ImmutableArray<ParsedSpec> specs, EquatableArray<KnownType> known)
    {
        List<DiagnosticInfo> problems = [];
        foreach (ParsedSpec spec in specs)
        {
            string[] endpoints = spec.TypeUses.Count == 0 ? [] : [.. spec.Declarations.Where(static declaration => !declaration.IsType).Select(static declaration => declaration.Name.Name)];
            problems.AddRange(spec.TypeUses.SelectMany(use => Problems(use, known, endpoints)).Take(SpecProblems.MostReported));
            if (spec.KnownTypes.Count == 0)
            {
                problems.AddRange(spec.Declarations
                    .Where(declaration => declaration.IsType && Find(known, declaration.Name.Name) is not null)
                    .Select(static declaration => DiagnosticInfo.Create(
                        SpecDescriptors.TakenTypeName, declaration.Place, declaration.Path, declaration.Name.Name, "a type that all specs share", "give this one another")));
            }
        }

        return problems.Distinct().ToEquatableArray();
    }

    private static IEnumerable<DiagnosticInfo> Problems(TypeUse use, EquatableArray<KnownType> known, string[] endpoints)
    {
        FieldType? type = Find(known, use.Name);
        if (type is null)
        {
            string[] names = [.. SpecKeywords.Types, .. known.Select(static candidate => candidate.Name)];
            return [DiagnosticInfo.Create(SpecDescriptors.UnknownType, use.Place, use.Path, use.Name, Advice(use, names, endpoints))];
        }

        if (type is not EnumType knownEnum)
        {
            return use.AsScalar
                ? [DiagnosticInfo.Create(SpecDescriptors.Contradiction, use.Place, use.Path, $"'{use.Name}' is an object, and only a single value can be used like this")]
                : [];
        }

        return use.Texts
            .Where(text => !knownEnum.Has(text.Text))
            .Select(text => DiagnosticInfo.Create(SpecDescriptors.NotAllowed, text.Place, text.Path, text.Text, Suggestions.For(text.Text, knownEnum.Texts)));
    }

    private static string Advice(TypeUse use, string[] names, string[] endpoints) =>
        Array.IndexOf(endpoints, use.Name) >= 0 ? "; that is an endpoint, and a field has a type: declare one under 'types' of the file"
        : use.OwnType is string own ? $"; did you mean '{own}'?"
        : ForeignTypes.Advice(use.Name) ?? Suggestions.For(use.Name, names);

    private static FieldType? Find(EquatableArray<KnownType> known, string name)
    {
        foreach (KnownType type in known)
        {
            if (type.Name == name)
            {
                return type.Type;
            }
        }

        return null;
    }

    /// <summary>Determines whether a field is valid: a default must be a value of its type, and an object has none.</summary>
    private static bool IsSound(FieldModel field)
    {
        string? text = field.Default ?? field.Constant;
        bool isScalarNeeded = text is not null || field.Alias is not null || field.Example is not null || field.Means.Count > 0 || field.Echoes is not null;
        return field.Type switch
        {
            EnumType known => (text is null || known.Has(text)) && AreMeansKnown(field, known),
            ObjectType or ListType { Items: ObjectType } => !isScalarNeeded,
            _ => true,
        }
        && field.RequiredWhen.All(static condition => CanBe(condition.Type, condition.Texts));
    }

    private static bool AreMeansKnown(FieldModel field, EnumType known) => field.Means.All(value => known.Has(value.Text));

    private static bool ShapesAreSound(SourceUnit unit) =>
        unit is not EndpointModel { Response: ResponseModel response }
        || response.Shapes.All(static shape => shape.When.All(test =>
            shape.Message.Fields.FirstOrDefault(field => field.WireName == test.WireName) is not FieldModel field || CanBe(field.Type, test.Texts)));

    private static bool CanBe(FieldType type, IEnumerable<string> texts) => type switch
    {
        EnumType known => texts.All(known.Has),
        ObjectType => false,
        _ => true,
    };
}
