using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing.Passes;

/// <summary>Removes what uses a type with a mistake, directly or indirectly: its code would not compile, and the mistake is reported.</summary>
internal static class InvalidUnits
{
    public static IReadOnlyList<SourceUnit> Remove(IReadOnlyList<SourceUnit> units, IReadOnlyCollection<TypeName> unsoundTypes)
    {
        if (unsoundTypes.Count == 0)
        {
            return units;
        }

        ILookup<TypeName, SourceUnit> users = units
            .SelectMany(static unit => unit.UsedTypes.Select(type => (Unit: unit, Type: type)))
            .ToLookup(static use => use.Type, static use => use.Unit);
        HashSet<TypeName> unsound = [];
        Stack<TypeName> open = new(unsoundTypes);
        while (open.Count > 0)
        {
            TypeName name = open.Pop();
            if (unsound.Add(name))
            {
                foreach (SourceUnit user in users[name])
                {
                    open.Push(user.Name);
                }
            }
        }

        return [.. units.Where(unit => !unsound.Contains(unit.Name))];
    }
}
