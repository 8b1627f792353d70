using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Pipeline;
using FreedomPay.Contracts.Tool.Specs;

namespace FreedomPay.Contracts.Tool.Tests.Import.Comparison;

/// <summary>What a spec says about an endpoint, as facts that can be compared one by one: a place, what is said there, and the value.</summary>
internal sealed class EndpointFacts
{
    private const int MostLevels = 8;

    /// <summary>The types that all specs share; as a part of the catalog, their fields are not read.</summary>
    private static readonly Lazy<SourceUnit[]> Common = new(static () => [.. SpecLoader.Catalog()
        .Where(static spec => spec.Path.StartsWith("specs/common/", StringComparison.Ordinal))
        .SelectMany(static spec => SpecParser.Read(spec.Path, spec.Path, spec.Text, CancellationToken.None).Units)]);

    private readonly Dictionary<TypeName, ObjectModel> _objects;
    private readonly Dictionary<TypeName, UnionModel> _unions;
    private readonly SortedDictionary<string, string> _facts = new(StringComparer.Ordinal);

    private EndpointFacts(IEnumerable<TypeModel> types)
    {
        TypeModel[] all = [.. types];
        _objects = all.OfType<ObjectModel>().ToDictionary(static type => type.Name);
        _unions = all.OfType<UnionModel>().ToDictionary(static type => type.Name);
    }

    /// <summary>Returns the facts of an endpoint.</summary>
    public static IReadOnlyDictionary<string, string> Of(EndpointModel endpoint, SpecSet set)
    {
        IEnumerable<TypeModel> shared = set.Specs.SelectMany(static spec => spec.Units).Concat(Common.Value).OfType<SharedTypeModel>().SelectMany(static unit => unit.Types);
        EndpointFacts facts = new([.. endpoint.InlineTypes, .. shared]);
        facts.AddEndpoint(endpoint);
        return facts._facts;
    }

    private void AddEndpoint(EndpointModel endpoint)
    {
        Add("endpoint", "protocol", endpoint.Protocol.ToString());
        Add("endpoint", "call", $"{endpoint.Method} {endpoint.Host}{endpoint.Path?.Text}");
        Add("endpoint", "encoding", endpoint.Encoding.ToString());
        Add("endpoint", "answer", endpoint.Answer.ToString());
        Add("endpoint", "script", endpoint.Script);
        Add("endpoint", "key", endpoint.Key.ToString());
        Add("endpoint", "idempotent", endpoint.IdempotencyHeader);
        Add("endpoint", "headers", string.Join(", ", endpoint.Headers.Select(static header => $"{header.Name}: {header.Value}")));
        Add("endpoint", "anyOf", string.Join(", ", endpoint.Request.AnyOf.Select(static group => string.Join('|', group.Select(static field => field.WireName).Order(StringComparer.Ordinal)))));
        Add("endpoint", "signature", endpoint.Json?.Jws is JwsModel jws ? $"{jws.Algorithm} {jws.IdMember} {jws.PathMember}" : null);
        Add("endpoint", "auth", endpoint.Json is null ? null : endpoint.Json.Authorization.ToString());
        Add("endpoint", "errors", endpoint.Json?.Errors is JsonErrorModel errors ? $"{string.Join(", ", errors.Tests.Select(Text).Order(StringComparer.Ordinal))}; {errors.Code}; {errors.Description}" : null);
        Add("endpoint", "shapes", string.Join(" / ", endpoint.Response?.Shapes.Select(static shape => string.Join(", ", shape.When.Select(Text))) ?? []));
        AddFields("request", endpoint.Request.Fields, 0);
        foreach (IGrouping<string, FieldModel> field in (endpoint.Response?.Shapes.SelectMany(static shape => shape.Message.Fields) ?? []).GroupBy(static field => field.WireName))
        {
            FieldModel first = field.First();
            AddField("response", first with { Required = field.All(static one => one.Required) && field.Count() == endpoint.Response!.Shapes.Count }, 0);
        }
    }

    private static string Text(ShapeTest test) => test.Texts.Count == 0 ? test.WireName : $"{test.WireName}={string.Join('|', test.Texts)}";

    private void AddFields(string place, IEnumerable<FieldModel> fields, int level)
    {
        foreach (FieldModel field in fields)
        {
            AddField(place, field, level);
        }
    }

    private void AddField(string parent, FieldModel field, int level)
    {
        string place = $"{parent}.{field.WireName}";
        Add(place, "type", TypeOf(field.Type, field.IsInHeader ? "header " : field.IsInPath ? "path " : ""));
        Add(place, "property", field.PropertyName);
        Add(place, "required", field.Required ? "yes" : field.RequiredWhen.Count > 0 ? string.Join(", ", field.RequiredWhen.Select(static condition => $"{condition.Field.WireName}={string.Join('|', condition.Texts)}")) : "no");
        Add(place, "masked", field.Sensitive ? "yes" : "no");
        Add(place, "bounds", field.Bounds == FieldBounds.None ? null : $"{field.Bounds.Min}..{field.Bounds.Max} {field.Bounds.MinCount}..{field.Bounds.MaxCount} {field.Bounds.Pattern}".Trim());
        if (level < MostLevels && field.Type.DeclaredName is TypeName name)
        {
            AddInner(place, name, level);
        }
    }

    private void AddInner(string place, TypeName name, int level)
    {
        if (_objects.TryGetValue(name, out ObjectModel? known))
        {
            AddFields(place, known.Content.Fields, level + 1);
        }
        else if (_unions.TryGetValue(name, out UnionModel? union))
        {
            foreach (FieldModel field in union.Cases.SelectMany(one => _objects[one.Name].Content.Fields).DistinctBy(static field => field.WireName))
            {
                AddField(place, field, level + 1);
            }
        }
    }

    private string TypeOf(FieldType type, string place) => place + type switch
    {
        StringType { IsUrl: true } => "url",
        StringType { IsNumber: true } => "integer",
        StringType => "string",
        UuidType => "uuid",
        IntegerType { IsText: true } => "integer as text",
        IntegerType => "integer",
        DecimalType { IsText: true } => "decimal as text",
        DecimalType => "decimal",
        BooleanType => "boolean",
        DateTimeType date => $"datetime {date.Format}",
        DateType date => $"date {date.Format}",
        EnumType => "enum",
        ObjectType declared when _unions.ContainsKey(declared.Name) => "union",
        ObjectType => "object",
        ListType list => $"list of {TypeOf(list.Items, "")}{(list.ItemName is null ? "" : $" in {list.ItemName}")}",
        _ => "any",
    };

    private void Add(string place, string what, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _facts[$"{place} {what}"] = value;
        }
    }
}
