using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing.Passes;

/// <summary>
/// Finds the shared objects that occur only in responses of the gateway. Nothing in them is certain to be present, so none of their members is
/// <c>required</c>. And those that only the gateway sends, in responses or notifications: their bounds are not checked.
/// </summary>
internal static class ResponseOnlyTypes
{
    public static IEnumerable<SourceUnit> Mark(IReadOnlyList<SourceUnit> units)
    {
        Dictionary<TypeName, SharedTypeModel> shared = units.OfType<SharedTypeModel>()
            .GroupBy(static unit => unit.Name)
            .ToDictionary(static group => group.Key, static group => group.First());
        if (shared.Count == 0)
        {
            return units;
        }

        HashSet<TypeName> sent = Reachable(units.OfType<EndpointModel>().SelectMany(SentFields), shared);
        HashSet<TypeName> received = Reachable(units.OfType<EndpointModel>().SelectMany(ReceivedFields), shared);
        received.ExceptWith(sent);

        FieldModel[] fields = [.. units.OfType<EndpointModel>().SelectMany(static endpoint => endpoint.AllFields)];
        HashSet<TypeName> fromGateway = Reachable(fields.Where(static field => !field.IsFromMerchant), shared);
        fromGateway.ExceptWith(Reachable(fields.Where(static field => field.IsFromMerchant), shared));
        return units.Select(unit => unit is SharedTypeModel type && fromGateway.Contains(type.Name)
            ? unit.WithObjects(known => known with { IsResponseOnly = received.Contains(type.Name), Content = known.Content.FromGateway() })
            : unit);
    }

    private static IEnumerable<FieldModel> SentFields(EndpointModel endpoint) => endpoint.Request.Fields
        .Concat(endpoint.Direction == Direction.Inbound ? FieldsOfShapes(endpoint) : [])
        .Concat(InlineFields(endpoint, ofAnswers: false));

    private static IEnumerable<FieldModel> ReceivedFields(EndpointModel endpoint) =>
        (endpoint.Direction == Direction.Outbound ? FieldsOfShapes(endpoint) : []).Concat(InlineFields(endpoint, ofAnswers: true));

    private static IEnumerable<FieldModel> FieldsOfShapes(EndpointModel endpoint) =>
        endpoint.Response?.Shapes.SelectMany(static shape => shape.Message.Fields) ?? [];

    private static IEnumerable<FieldModel> InlineFields(SourceUnit unit, bool ofAnswers) => unit.InlineTypes
        .OfType<ObjectModel>()
        .Where(type => type.IsResponseOnly == ofAnswers)
        .SelectMany(static type => type.Content.Fields);

    private static HashSet<TypeName> Reachable(IEnumerable<FieldModel> roots, Dictionary<TypeName, SharedTypeModel> shared)
    {
        HashSet<TypeName> reached = [];
        Stack<FieldModel> open = new(roots);
        while (open.Count > 0)
        {
            if (open.Pop().Type.Single is ObjectType { Name: TypeName name } && shared.TryGetValue(name, out SharedTypeModel? unit) && reached.Add(name))
            {
                foreach (FieldModel field in unit.AllFields)
                {
                    open.Push(field);
                }
            }
        }

        return reached;
    }
}
