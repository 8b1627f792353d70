using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Compare.Pages;

/// <summary>
/// Makes of a spec what it would be if it said what pages say, wherever they say anything: the two can then be compared. A spec knows more than a page: names,
/// meanings, how the outcome is asked for, types that the page has as texts. None of this is a change.
/// </summary>
internal static class PageAlignment
{
    /// <summary>Returns what pages describe of a spec: as the spec has it, and as the pages have it.</summary>
    public static (ComparedSpecs Spec, ComparedSpecs Page) Align(ComparedSpecs spec, ComparedSpecs page)
    {
        EndpointModel[] own = [.. spec.Units.OfType<EndpointModel>()];
        EndpointModel[] described = [.. page.Units.OfType<EndpointModel>()];
        SourceUnit[] types = [.. spec.Units.Concat(spec.Known).Where(static unit => unit is SharedTypeModel).DistinctBy(static unit => unit.Name)];
        AlignedTypes aligned = new([.. own, .. types], page.Units);
        List<EndpointModel> found = [];
        List<SourceUnit> current = [];
        foreach (IGrouping<EndpointModel?, EndpointModel> pages in described.GroupBy(one => EndpointMatcher.Find(one, own, described), ReferenceEqualityComparer.Instance as IEqualityComparer<EndpointModel?>))
        {
            if (pages.Key is EndpointModel endpoint)
            {
                found.Add(endpoint);
                current.Add(Align(endpoint, [.. pages], aligned));
            }
            else
            {
                current.AddRange(pages);
            }
        }

        SourceUnit[] before = [.. found, .. types];
        SourceUnit[] after = [.. current.Select(unit => found.Exists(known => known.Name == unit.Name) ? aligned.Applied(unit) : unit), .. types.Select(aligned.Applied)];
        return (
            spec with { Units = before, Known = before },
            page with { Units = after, Known = after, Places = spec.Places });
    }

    private static EndpointModel Align(EndpointModel own, EndpointModel[] pages, AlignedTypes types)
    {
        EndpointModel page = pages[0];
        if ((own.Json is null) != (page.Json is null) || (own.Protocol == Protocol.Json && page.Protocol == Protocol.SignedJson))
        {
            return own with { Protocol = page.Protocol, Json = page.Json };
        }

        MessageAlignment messages = new(own, types);
        EndpointModel aligned = own with
        {
            Method = page.Method,
            Headers = own.Headers.Select(header => HeaderOf(header, pages)).ToEquatableArray(),
            Json = Authorized(own.Json, page.Json),
            Path = own.Path is null || page.Path is null || EndpointMatcher.Template(own.Path) == EndpointMatcher.Template(page.Path) ? own.Path : page.Path,
            Host = Array.Find(pages, other => !EndpointMatcher.IsAt(other.Host, own))?.Host ?? own.Host,
            Encoding = Array.Exists(pages, other => other.Encoding == own.Encoding) ? own.Encoding : page.Encoding,
            Deprecated = own.Deprecated ?? page.Deprecated,
            Request = messages.Align(own.Request, [.. pages.Select(other => WithoutKey(other.Request, own.IdempotencyHeader))], isRequest: true, isWhole: true),
        };
        ShapeModel[] shapes = [.. pages.SelectMany(static other => other.Response?.Shapes.AsEnumerable() ?? [])];
        if (Array.Exists(shapes, static shape => shape.Message.Fields.Count > 0))
        {
            aligned = aligned with { Response = own.Response is null ? own.Answer == AnswerKind.Text ? null : page.Response : ResponseAlignment.Align(own.Response, shapes, messages) };
        }

        foreach (TypeModel added in messages.Added)
        {
            types.Replace(added);
        }

        return aligned with { InlineTypes = aligned.InlineTypes.Concat(messages.Added).DistinctBy(static type => type.Name).ToEquatableArray() };
    }

    /// <summary>Returns a constant header as the pages have it; those that no page has are the spec's own.</summary>
    private static ConstantHeader HeaderOf(ConstantHeader own, EndpointModel[] pages)
    {
        ConstantHeader[] found = [.. pages.SelectMany(static page => page.Headers.AsEnumerable()).Where(header => string.Equals(header.Name, own.Name, StringComparison.OrdinalIgnoreCase))];
        return found.Length == 0 || Array.Exists(found, header => header.Value == own.Value) ? own : own with { Value = found[0].Value };
    }

    /// <summary>Returns what a page says of the header Authorization, where both say something.</summary>
    private static JsonProtocol? Authorized(JsonProtocol? own, JsonProtocol? page) =>
        own is { Authorization: not Generator.Model.Authorization.None } && page is { Authorization: not Generator.Model.Authorization.None } ? own with { Authorization = page.Authorization } : own;

    /// <summary>Returns a request without the header that makes it repeatable, which is no field in a spec.</summary>
    private static MessageModel WithoutKey(MessageModel request, string? header) =>
        request with { Fields = request.Fields.Where(field => !field.IsInHeader || !string.Equals(field.WireName, header, StringComparison.OrdinalIgnoreCase)).ToEquatableArray() };
}
