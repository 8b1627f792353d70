using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Tool.Compare.Pages;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>Compares specs: what the generator makes of them, and what goes over the wire.</summary>
internal static class SpecComparer
{
    /// <returns>What differs, by endpoints and types.</returns>
    public static IReadOnlyList<SpecChange> Compare(ComparedSpecs old, ComparedSpecs current)
    {
        if (old.IsPage != current.IsPage)
        {
            (ComparedSpecs spec, ComparedSpecs page) = current.IsPage ? PageAlignment.Align(old, current) : PageAlignment.Align(current, old);
            (old, current) = current.IsPage ? (spec, page) : (page, spec);
        }

        IReadOnlyList<SourceUnit> before = old.Against(current);
        IReadOnlyList<SourceUnit> after = current.Against(old);
        CompareContext context = new(new SpecTypes(before), new SpecTypes(after));
        HashSet<TypeName> reported = CompareEndpoints([.. before.OfType<EndpointModel>()], [.. after.OfType<EndpointModel>()], old, current, context);
        CompareTypes(reported, old, current, context);
        ChangePlaces places = new(old, current);
        return [.. context.Found.Changes.Select(places.At).OrderBy(static change => change.Unit.FullName, StringComparer.Ordinal)];
    }

    /// <summary>Compares the endpoints, and returns those that one side alone has: their types need no word of their own.</summary>
    private static HashSet<TypeName> CompareEndpoints(EndpointModel[] before, EndpointModel[] after, ComparedSpecs old, ComparedSpecs current, CompareContext context)
    {
        Dictionary<TypeName, EndpointModel> byName = after.ToDictionary(static endpoint => endpoint.Name);
        HashSet<TypeName> names = [.. before.Select(static endpoint => endpoint.Name)];
        Dictionary<string, EndpointModel> added = Distinct(after.Where(endpoint => !names.Contains(endpoint.Name)));
        Dictionary<string, EndpointModel> removed = Distinct(before.Where(endpoint => !byName.ContainsKey(endpoint.Name)));
        HashSet<TypeName> alone = [];
        HashSet<TypeName> renamed = [];
        foreach (EndpointModel endpoint in before)
        {
            if (byName.TryGetValue(endpoint.Name, out EndpointModel? same))
            {
                EndpointComparer.Compare(endpoint, same, SubjectOf(same, current), context);
            }
            else if (KeyOf(endpoint) is string key && removed.ContainsKey(key) && added.TryGetValue(key, out EndpointModel? other))
            {
                renamed.Add(other.Name);
                Subject subject = SubjectOf(other, current);
                context.Found.Add(CompareRules.EndpointRenamed, subject, $"has another name: it {Words.FromTo(endpoint.Name.FullName, other.Name.FullName)}");
                EndpointComparer.Compare(endpoint, other, subject, context);
            }
            else
            {
                alone.Add(endpoint.Name);
                context.Found.Add(CompareRules.EndpointRemoved, SubjectOf(endpoint, old), "is gone");
            }
        }

        foreach (EndpointModel endpoint in after.Where(endpoint => !names.Contains(endpoint.Name) && !renamed.Contains(endpoint.Name)))
        {
            alone.Add(endpoint.Name);
            context.Found.Add(CompareRules.EndpointAdded, SubjectOf(endpoint, current), "is new");
        }

        return alone;
    }

    /// <summary>Returns endpoints by where they go; none that another one resembles.</summary>
    private static Dictionary<string, EndpointModel> Distinct(IEnumerable<EndpointModel> endpoints) => endpoints
        .Select(static endpoint => (Key: KeyOf(endpoint), Endpoint: endpoint))
        .Where(static one => one.Key is not null)
        .GroupBy(static one => one.Key!, StringComparer.Ordinal)
        .Where(static group => group.Count() == 1)
        .ToDictionary(static group => group.Key, static group => group.First().Endpoint, StringComparer.Ordinal);

    /// <summary>Returns where an endpoint goes; for one that has no path, what it is called without its namespace.</summary>
    private static string KeyOf(EndpointModel endpoint) => endpoint.Path is null
        ? $"{endpoint.Protocol} {endpoint.Direction} {endpoint.Name.Name}"
        : $"{endpoint.Protocol} {endpoint.Host} {endpoint.Method} {endpoint.Path.Text} {string.Join(' ', endpoint.Headers.Select(static header => $"{header.Name}:{header.Value}"))}";

    /// <summary>Compares the types. Whether one has another name shows where it is used, so those within others come last.</summary>
    private static void CompareTypes(HashSet<TypeName> reported, ComparedSpecs old, ComparedSpecs current, CompareContext context)
    {
        Queue<TypeName> waiting = new(context.Old.Names.Where(name => context.Current.Find(name) is not null));
        HashSet<TypeName> done = [];
        do
        {
            while (waiting.TryDequeue(out TypeName? name))
            {
                done.Add(name);
                TypeName other = context.Renamed.GetValueOrDefault(name, name);
                Subject subject = SubjectOf(context.Current.UnitOf(other), current) with { Unit = other, Roles = context.Old.RolesOf(name) | context.Current.RolesOf(other) };
                context.Found.AddIf(name != other, CompareRules.TypeRenamed, subject, $"has another name: it {Words.FromTo(name.FullName, other.FullName)}");
                TypeComparer.Compare(context.Old.Find(name)!, context.Current.Find(other)!, subject, context);
            }

            foreach (TypeName name in context.Renamed.Keys.Where(name => !done.Contains(name)))
            {
                waiting.Enqueue(name);
            }
        }
        while (waiting.Count > 0);

        foreach (TypeName name in context.Old.Names.Where(name => !done.Contains(name) && !reported.Contains(context.Old.UnitOf(name).Name)))
        {
            context.Found.Add(CompareRules.TypeRemoved, SubjectOf(context.Old.UnitOf(name), old) with { Unit = name, Roles = context.Old.RolesOf(name) }, "is gone");
        }

        HashSet<TypeName> known = [.. done.Select(name => context.Renamed.GetValueOrDefault(name, name))];
        foreach (TypeName name in context.Current.Names.Where(name => !known.Contains(name) && !reported.Contains(context.Current.UnitOf(name).Name)))
        {
            context.Found.Add(CompareRules.TypeAdded, SubjectOf(context.Current.UnitOf(name), current) with { Unit = name, Roles = context.Current.RolesOf(name) }, "is new");
        }
    }

    private static Subject SubjectOf(SourceUnit unit, ComparedSpecs specs) => new(
        unit.Name,
        specs.Places.TryGetValue(unit.Name, out SpecPlace? place) ? place : null,
        unit is EndpointModel endpoint ? MessageRoles.OfRequest(endpoint) : MessageRoles.Both);
}
