using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing.Passes;

/// <summary>Finds the objects of a file that contain something to check; the others have no empty check.</summary>
internal sealed class TypesWithRules
{
    private readonly HashSet<TypeName> _types = [];

    private TypesWithRules()
    {
    }

    public static TypesWithRules FindIn(IReadOnlyList<SourceUnit> units)
    {
        TypesWithRules rules = new();
        ObjectModel[] types = [.. units.SelectMany(static unit => unit.Types).OfType<ObjectModel>()];
        ILookup<TypeName, TypeName> outerTypes = types
            .SelectMany(static type => type.Content.Fields.Select(field => (Outer: type.Name, Inner: field.Type.Single as ObjectType)))
            .Where(static pair => pair.Inner is not null)
            .Select(static pair => (pair.Outer, Inner: pair.Inner!.Name))
            .Concat(types.Where(static type => type.Case is not null).Select(static type => (Outer: type.Case!.Union, Inner: type.Name)))
            .ToLookup(static pair => pair.Inner, static pair => pair.Outer);

        // What has rules of its own, then everything that contains it.
        Stack<TypeName> open = new(types.Where(static type => type.Content.AnyOf.Count > 0 || type.Content.Fields.Any(HasOwn)).Select(static type => type.Name));
        while (open.Count > 0)
        {
            TypeName type = open.Pop();
            if (rules._types.Add(type))
            {
                foreach (TypeName outer in outerTypes[type])
                {
                    open.Push(outer);
                }
            }
        }

        return rules;
    }

    public SourceUnit Mark(SourceUnit unit) => _types.Count == 0
        ? unit // unchanged
        : unit.WithTypes(Mark)
            .WithObjects(type => type with { HasRules = _types.Contains(type.Name) })
            .WithUnions(type => type with { HasRules = _types.Contains(type.Name) });

    public FieldType Mark(FieldType type) => type is ObjectType group ? group with { HasRules = _types.Contains(group.Name) } : type;

    // A type of another file may be an object with rules; if it has none, this costs an empty check.
    private static bool HasOwn(FieldModel field) =>
        field.CheckedBounds != FieldBounds.None || field.RequiredWhen.Count > 0 || field.CountField is not null || field.Type.Single is UnresolvedType;
}
