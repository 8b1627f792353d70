using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Tool.Specs;

namespace FreedomPay.Contracts.Tool.Signatures;

/// <summary>What the catalog tells about a message: its endpoint, script names, and fields whose values are known.</summary>
internal sealed class CatalogView
{
    private const int MostExampleLength = 12;
    private static readonly Lazy<CatalogView> Own = new(static () => new CatalogView(SpecLoader.Load([], CancellationToken.None).Set.Endpoints));

    private readonly EndpointModel[] _endpoints;

    private CatalogView(IEnumerable<EndpointModel> endpoints)
    {
        _endpoints = [.. endpoints];
        ScriptNames = [.. _endpoints.Where(static endpoint => endpoint is { IsSigned: true, Protocol: Protocol.SignedForm }).Select(ScriptOf).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Gets the catalog that is in the tool; reading it takes most of a second.</summary>
    public static CatalogView Default => Own.Value;

    /// <summary>Gets the script names of all endpoints.</summary>
    public IReadOnlyList<string> ScriptNames { get; }

    /// <summary>Returns the endpoints that are called with a URL or a path, the likeliest first: several share an address, and their fields tell them apart.</summary>
    /// <param name="url">A URL or a path.</param>
    /// <param name="method">The HTTP method, if it is known.</param>
    /// <param name="fields">The names of the fields that are sent.</param>
    public IReadOnlyList<EndpointModel> ByUrl(string url, string? method, IReadOnlyCollection<string> fields)
    {
        string[] path = PathOf(url).Split('/');
        return [.. _endpoints
            .Where(endpoint => endpoint is { Direction: Direction.Outbound, Path: { } known } && Matches(known.Text.Split('/'), path))
            .OrderByDescending(endpoint => string.Equals(endpoint.Method.ToString(), method, StringComparison.OrdinalIgnoreCase))
            .ThenByDescending(endpoint => fields.Count(name => endpoint.Request.Find(name) is not null))
            .ThenBy(static endpoint => endpoint.Request.Fields.Count)];
    }

    /// <summary>Returns the endpoint with a name, which may lack what stands in front: <c>Purchase.CreatePayment</c>.</summary>
    /// <exception cref="ToolException">There is none, or there are several.</exception>
    public EndpointModel ByName(string name)
    {
        EndpointModel[] found = [.. _endpoints.Where(endpoint => endpoint.Name.FullName == name || endpoint.Name.FullName.EndsWith("." + name, StringComparison.Ordinal))];
        return found.Length switch
        {
            1 => found[0],
            0 => throw new ToolException($"The catalog has no endpoint {Shown.Line(name)}. Names are like Purchase.CreatePayment."),
            _ => throw new ToolException($"The catalog has several endpoints {Shown.Line(name)}: {string.Join(", ", found.Select(static endpoint => endpoint.Name.FullName))}."),
        };
    }

    /// <summary>Returns the script name that an endpoint's messages are signed with; null if it differs from request to request.</summary>
    public static string? ScriptOf(EndpointModel endpoint) => endpoint.Script
        ?? (endpoint.Path is { EndsWithParameter: false } path ? ScriptName.FromUrl(path.Text).Value : null);

    /// <summary>Returns the path of a URL, without host and query.</summary>
    public static string PathOf(string url)
    {
        string path = url.Split('?', '#')[0];
        int host = path.IndexOf("://", StringComparison.Ordinal);
        if (host < 0)
        {
            return path;
        }

        int slash = path.IndexOf('/', host + 3);
        return slash < 0 ? string.Empty : path[slash..];
    }

    /// <summary>Returns fields that may have been lost from a message, with values that the specs name: constants, defaults, examples, choices.</summary>
    public IEnumerable<(string Name, string Value)> KnownFields(IReadOnlyList<EndpointModel> endpoints, bool isAnswer)
    {
        IEnumerable<FieldModel> fields = endpoints.Count == 0
            ? _endpoints.Where(static one => one is { Direction: Direction.Inbound, IsSigned: true }).SelectMany(static one => one.Request.Fields)
            : isAnswer ? endpoints.SelectMany(static endpoint => endpoint.Response?.Shapes.SelectMany(static shape => shape.Message.Fields) ?? [])
            : endpoints.SelectMany(static endpoint => endpoint.Request.Fields);
        return fields.Where(static field => !field.Sensitive && !field.IsInPath && !field.IsInHeader)
            .SelectMany(static field => Values(field).Select(value => (field.WireName, value)))
            .Distinct();
    }

    private static IEnumerable<string> Values(FieldModel field)
    {
        string?[] named = [field.Constant, field.Default, field.Example is { Length: <= MostExampleLength } example ? example : null];
        IEnumerable<string> choices = field.Type switch
        {
            EnumType type => type.Texts,
            BooleanType => ["1", "0"],
            _ => [],
        };
        return named.OfType<string>().Concat(choices);
    }

    private static bool Matches(string[] template, string[] path)
    {
        if (template.Length != path.Length)
        {
            return false;
        }

        for (int index = 0; index < path.Length; index++)
        {
            bool isParameter = template[index].StartsWith('{');
            if (isParameter ? path[index].Length == 0 : template[index] != path[index])
            {
                return false;
            }
        }

        return true;
    }
}
