using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Tool.Messages;

namespace FreedomPay.Contracts.Tool.Check;

/// <summary>Finds the endpoint that a recorded message belongs to: by its name, or by its address and what tells apart those that share one.</summary>
/// <param name="endpoints">The endpoints.</param>
/// <param name="isPreferred">Whether the user has named the spec of an endpoint; the rest is the catalog's.</param>
internal sealed class EndpointFinder(IReadOnlyList<EndpointModel> endpoints, Func<EndpointModel, bool> isPreferred)
{
    /// <summary>Returns the endpoint of a name, with or without its namespace.</summary>
    /// <exception cref="ToolException">There is none, or several.</exception>
    public EndpointModel ByName(string name)
    {
        EndpointModel[] found = Named(name);
        return found switch
        {
            [EndpointModel one] => one,
            [] => throw new ToolException($"No endpoint is named '{name}'{Closest(name)}"),
            _ => throw new ToolException($"Several endpoints are called '{name}': {string.Join(", ", found.Select(static one => one.Name.FullName))}. Write the namespace too."),
        };
    }

    /// <summary>Returns the endpoint of an exchange; null if nothing tells it.</summary>
    public EndpointModel? Find(RecordedExchange exchange)
    {
        EndpointModel[] found = exchange.Endpoint is not null ? Named(exchange.Endpoint) : exchange.Url is not null ? Preferred([.. endpoints.Where(endpoint => IsAt(endpoint, exchange))]) : [];
        return found.Length <= 1 ? found.FirstOrDefault() : found.MaxBy(endpoint => Likeness(endpoint, exchange));
    }

    private EndpointModel[] Named(string name)
    {
        EndpointModel[] full = [.. endpoints.Where(endpoint => endpoint.Name.FullName == name)];
        return Preferred(full.Length > 0 ? full : [.. endpoints.Where(endpoint => string.Equals(endpoint.Name.Name, name, StringComparison.OrdinalIgnoreCase))]);
    }

    private EndpointModel[] Preferred(EndpointModel[] found)
    {
        EndpointModel[] preferred = [.. found.Where(isPreferred)];
        return preferred.Length > 0 ? preferred : found;
    }

    private string Closest(string name) =>
        Suggestions.Closest(name, endpoints.Select(static endpoint => endpoint.Name.Name)) is string meant ? $"; did you mean '{meant}'?" : ".";

    private static bool IsAt(EndpointModel endpoint, RecordedExchange exchange)
    {
        if (endpoint.Path is null || (exchange.Method is not null && !string.Equals(exchange.Method, endpoint.Method.ToString(), StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        string[] template = endpoint.Path.Text.Split('/');
        string[] path = PathOf(exchange.Url!).Split('/');
        return template.Length == path.Length && template.Zip(path).All(static pair => pair.First.StartsWith('{') ? pair.Second.Length > 0 : pair.First == pair.Second);
    }

    private static string PathOf(string url)
    {
        string path = Uri.TryCreate(url, UriKind.Absolute, out Uri? absolute) && !absolute.IsFile ? absolute.AbsolutePath : url;
        int end = path.IndexOfAny(['?', '#']);
        return end < 0 ? path : path[..end];
    }

    /// <summary>Returns how well a message fits an endpoint that shares its address: constants and headers tell, and then how many of its fields are known.</summary>
    private static int Likeness(EndpointModel endpoint, RecordedExchange exchange)
    {
        MessageFields request = exchange.Request?.Fields ?? MessageFields.Empty;
        int likeness = 0;
        foreach (ConstantHeader header in endpoint.Headers)
        {
            likeness += exchange.Request?.Headers.TryGetValue(header.Name, out string? value) == true ? (value == header.Value ? 1_000 : -1_000) : 0;
        }

        foreach (FieldModel field in endpoint.Request.Fields)
        {
            bool isSent = request.Any(sent => sent.Name == field.WireName);
            likeness += field.Constant is string constant ? (request[field.WireName] == constant ? 1_000 : isSent ? -1_000 : -10)
                : isSent ? 1
                : field.Required && !field.IsInPath && request.Count > 0 ? -10
                : 0;
        }

        HashSet<string> known = [.. endpoint.Request.Fields.Select(static field => field.WireName)];
        HashSet<string> answered = [.. endpoint.Response?.Shapes.SelectMany(static shape => shape.Message.Fields).Select(static field => field.WireName) ?? []];
        return likeness - request.Count(field => field.Name.StartsWith("pg_", StringComparison.Ordinal) && !known.Contains(field.Name))
            - (exchange.Response?.Fields?.Count(field => !answered.Contains(field.Name)) ?? 0);
    }
}
