using FreedomPay.Contracts.Simulator.Catalog;

namespace FreedomPay.Contracts.Simulator.Http;

/// <summary>The endpoints by method and path. Some share an address: what is sent tells which one is meant.</summary>
internal sealed class AddressTable
{
    private const string Script = ".PHP";

    private readonly Dictionary<string, List<SimulatedEndpoint>> _fixed = new(StringComparer.Ordinal);
    private readonly List<(string[] Segments, SimulatedEndpoint Endpoint)> _withParameters = [];

    public AddressTable(GatewayCatalog catalog)
    {
        foreach (SimulatedEndpoint endpoint in catalog.Endpoints)
        {
            string path = endpoint.Contract.Path;
            if (path.Contains('{', StringComparison.Ordinal))
            {
                _withParameters.Add((path.Split('/'), endpoint));
            }
            else if (_fixed.TryGetValue(KeyOf(endpoint.Contract.Method, path), out List<SimulatedEndpoint>? same))
            {
                same.Add(endpoint);
            }
            else
            {
                _fixed.Add(KeyOf(endpoint.Contract.Method, path), [endpoint]);
            }
        }
    }

    /// <summary>Returns the endpoints at an address. Paths are compared ordinally, as their last segment is signed.</summary>
    public IReadOnlyList<SimulatedEndpoint> Find(string method, string path)
    {
        if (_fixed.TryGetValue(KeyOf(method, path), out List<SimulatedEndpoint>? endpoints))
        {
            return endpoints;
        }

        string[] segments = path.Split('/');
        return [.. _withParameters.Where(known => known.Endpoint.Contract.Method == method && Matches(known.Segments, segments)).Select(static known => known.Endpoint)];
    }

    /// <summary>Returns an address that differs from a path in case, slashes, the ending .php or the method alone: what was probably meant.</summary>
    public SimulatedEndpoint? FindSimilar(string path) =>
        _fixed.Values.SelectMany(static endpoints => endpoints).Where(endpoint => Loose(endpoint.Contract.Path) == Loose(path)).MaxBy(endpoint => endpoint.Contract.Path == path);

    private static bool Matches(string[] template, string[] segments)
    {
        if (template.Length != segments.Length)
        {
            return false;
        }

        for (int i = 0; i < template.Length; i++)
        {
            bool isParameter = template[i].StartsWith('{');
            if (isParameter ? segments[i].Length == 0 : !string.Equals(template[i], segments[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static string KeyOf(string method, string path) => $"{method} {path}";

    private static string Loose(string path)
    {
        string letters = path.Trim('/').ToUpperInvariant();
        return letters.EndsWith(Script, StringComparison.Ordinal) ? letters[..^Script.Length] : letters;
    }
}
