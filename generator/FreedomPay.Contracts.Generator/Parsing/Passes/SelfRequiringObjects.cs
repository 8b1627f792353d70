using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing.Passes;

/// <summary>Finds objects that require themselves, directly or through others: they can never be created.</summary>
internal sealed class SelfRequiringObjects
{
    private readonly Dictionary<TypeName, ObjectModel> _impossible;

    private SelfRequiringObjects(Dictionary<TypeName, ObjectModel> impossible) => _impossible = impossible;

    public IReadOnlyCollection<TypeName> Names => _impossible.Keys;

    public static SelfRequiringObjects FindIn(IEnumerable<SourceUnit> units)
    {
        // Nothing is required in what occurs only in responses.
        Dictionary<TypeName, ObjectModel> objects = units
            .SelectMany(static unit => unit.Types)
            .OfType<ObjectModel>()
            .Where(static type => !type.IsResponseOnly)
            .GroupBy(static type => type.Name)
            .ToDictionary(static group => group.Key, static group => group.First());
        Dictionary<TypeName, List<TypeName>> users = [];
        Dictionary<TypeName, int> open = [];
        Stack<TypeName> possible = new();
        foreach (ObjectModel type in objects.Values)
        {
            TypeName[] required = [.. Required(type, objects.ContainsKey).Select(static field => field.Type).Distinct()];
            open.Add(type.Name, required.Length);
            foreach (TypeName name in required)
            {
                if (!users.TryGetValue(name, out List<TypeName>? known))
                {
                    users.Add(name, known = []);
                }

                known.Add(type.Name);
            }

            if (required.Length == 0)
            {
                possible.Push(type.Name);
            }
        }

        // What requires only what can be created can be created.
        while (possible.Count > 0)
        {
            TypeName name = possible.Pop();
            objects.Remove(name);
            foreach (TypeName user in users.TryGetValue(name, out List<TypeName>? known) ? known : [])
            {
                if (--open[user] == 0)
                {
                    possible.Push(user);
                }
            }
        }

        return new SelfRequiringObjects(objects);
    }

    /// <summary>Returns each cycle once, as the fields that lead around it.</summary>
    public IEnumerable<IReadOnlyList<RequiredField>> Circles()
    {
        HashSet<TypeName> visited = [];
        foreach (TypeName start in _impossible.Keys)
        {
            List<RequiredField> way = [];
            Dictionary<TypeName, int> places = [];
            TypeName name = start;
            while (visited.Add(name))
            {
                places.Add(name, way.Count);
                way.Add(Required(_impossible[name], _impossible.ContainsKey).First());
                name = way[way.Count - 1].Type;
            }

            if (places.TryGetValue(name, out int place))
            {
                yield return way.GetRange(place, way.Count - place);
            }
        }
    }

    private static IEnumerable<RequiredField> Required(ObjectModel type, Func<TypeName, bool> isAsked) => type.Content.Fields
        .Where(field => field is { Required: true, Type.Single: ObjectType inner } && isAsked(inner.Name))
        .Select(field => new RequiredField(type.Name, field.WireName, ((ObjectType)field.Type.Single).Name));
}
