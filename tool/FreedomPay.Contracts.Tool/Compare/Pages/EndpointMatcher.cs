using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Tool.Specs;

namespace FreedomPay.Contracts.Tool.Compare.Pages;

/// <summary>Finds the endpoint of a spec that a page describes.</summary>
internal static class EndpointMatcher
{
    /// <summary>Returns the endpoint that is called in the same way or, if there is none, has the same title; null if there is none either.</summary>
    /// <param name="page">What was imported.</param>
    /// <param name="own">The endpoints of the spec.</param>
    /// <param name="others">What else was imported: the endpoint of another page has not moved to this one.</param>
    public static EndpointModel? Find(EndpointModel page, IReadOnlyList<EndpointModel> own, IReadOnlyList<EndpointModel> others)
    {
        EndpointModel[] called = [.. own.Where(endpoint => IsCalledAs(page, endpoint))];
        if (called.Length > 0)
        {
            return called
                .OrderByDescending(endpoint => HasHeadersOf(page, endpoint))
                .ThenByDescending(endpoint => HasTitleOf(page, endpoint))
                .ThenByDescending(endpoint => CommonSections(page, endpoint))
                .ThenByDescending(endpoint => IsAt(page.Host, endpoint))
                .ThenByDescending(endpoint => Likeness(page, endpoint))
                .First();
        }

        EndpointModel[] titled = [.. own.Where(endpoint => HasTitleOf(page, endpoint) && endpoint.Direction == page.Direction && (endpoint.Json is null) == (page.Json is null) && !others.Any(other => IsCalledAs(other, endpoint)))];
        return titled.Length == 1 ? titled[0] : null;
    }

    /// <summary>Determines whether an endpoint is at a host, in whatever country of the gateway: pages of each country's site name the host of their own.</summary>
    public static bool IsAt(string? host, EndpointModel own) => host is null || own.Host is null || GatewayHosts.AreSame(host, own.Host);

    /// <summary>Returns a path without the names of its parameters, which only documentation has.</summary>
    public static string Template(RequestPath path) => string.Join('/', path.Text.Split('/').Select(static part => part.StartsWith('{') ? "{}" : part));

    /// <summary>Returns how many parts of the sections are the same: Status is the title of many pages with one URL.</summary>
    private static int CommonSections(EndpointModel page, EndpointModel own) => Parts(page).Zip(Parts(own)).TakeWhile(static pair => string.Equals(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase)).Count();

    /// <summary>Returns the share of the fields that both have.</summary>
    private static double Likeness(EndpointModel page, EndpointModel own)
    {
        HashSet<string> described = [.. page.AllFields.Select(static field => field.WireName)];
        HashSet<string> known = [.. own.AllFields.Select(static field => field.WireName)];
        return (double)described.Intersect(known).Count() / Math.Max(described.Union(known).Count(), 1);
    }

    private static string[] Parts(EndpointModel endpoint) => endpoint.Section.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsCalledAs(EndpointModel page, EndpointModel own) =>
        page.Direction == own.Direction && page.Method == own.Method && page.Path is not null && own.Path is not null && Template(page.Path) == Template(own.Path);

    private static bool HasHeadersOf(EndpointModel page, EndpointModel own) => own.Headers.All(header => page.Headers.Any(known => known.Name == header.Name && known.Value == header.Value));

    private static bool HasTitleOf(EndpointModel page, EndpointModel own) => string.Equals(page.Title.Trim(), own.Title.Trim(), StringComparison.OrdinalIgnoreCase);
}
