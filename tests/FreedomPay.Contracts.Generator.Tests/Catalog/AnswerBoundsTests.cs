using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Tests.Support;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Tests.Catalog;

/// <summary>A test gateway can repeat what a request let in: nothing that the gateway sends is bound more tightly than what the merchant sends.</summary>
public class AnswerBoundsTests
{
    private static readonly EndpointModel[] Endpoints =
    [
        .. Specs.Catalog.SelectMany(static spec => SpecParser.Read(spec.Path, spec.Name!, SourceText.From(spec.Text), CancellationToken.None).Endpoints),
    ];

    [Fact]
    public void Bounds_of_what_the_gateway_sends_are_not_checked()
    {
        FieldModel[] bound = [.. Endpoints.SelectMany(FromGateway).Where(static field => field.Bounds != FieldBounds.None)];

        // The documentation has such bounds; Status' order id is one.
        Assert.Contains(bound, static field => field is { WireName: "pg_order_id", Bounds.Pattern: "^[a-zA-Z0-9]+$" });
        Assert.All(bound, static field => Assert.Equal(FieldBounds.None, field.CheckedBounds));
    }

    [Fact]
    public void Bounds_of_what_the_merchant_sends_are_checked()
    {
        FieldModel[] bound = [.. Endpoints.SelectMany(FromMerchant).Where(static field => field.Bounds != FieldBounds.None)];

        Assert.Contains(bound, static field => field is { WireName: "pg_order_id", Bounds.MaxCount: > 0 });
        Assert.All(bound, static field => Assert.Equal(field.Bounds, field.CheckedBounds));
    }

    [Fact]
    public void No_type_of_what_the_gateway_sends_is_narrower_than_that_of_a_request()
    {
        HashSet<string> texts = [.. Endpoints.SelectMany(static endpoint => FromMerchant(endpoint).Where(static field => field.Type is StringType { IsUrl: false } && field.Constant is null).Select(field => Named(endpoint, field)))];

        string[] narrower =
        [
            .. Endpoints
                .SelectMany(static endpoint => FromGateway(endpoint).Select(field => (Endpoint: endpoint, Field: field)))
                .Where(answer => texts.Contains(Named(answer.Endpoint, answer.Field)) && answer.Field.Type is not (StringType { IsUrl: false } or EnumType or UnresolvedType))
                .Select(static answer => $"{answer.Endpoint.Name.FullName}: {answer.Field.WireName} ({answer.Field.Type.GetType().Name})")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

        Assert.Empty(narrower);
    }

    /// <summary>In forms a name means the same in all sections; in JSON each section has names of its own, such as <c>client_id</c>.</summary>
    private static string Named(EndpointModel endpoint, FieldModel field) => endpoint.Json is null ? field.WireName : $"{endpoint.Name.Namespace}: {field.WireName}";

    private static IEnumerable<FieldModel> FromGateway(EndpointModel endpoint) =>
        endpoint.Direction == Direction.Outbound ? endpoint.Response?.Shapes.SelectMany(static shape => shape.Message.Fields) ?? [] : endpoint.Request.Fields;

    private static IEnumerable<FieldModel> FromMerchant(EndpointModel endpoint) =>
        endpoint.Direction == Direction.Outbound ? endpoint.Request.Fields : endpoint.Response?.Shapes.SelectMany(static shape => shape.Message.Fields) ?? [];
}
