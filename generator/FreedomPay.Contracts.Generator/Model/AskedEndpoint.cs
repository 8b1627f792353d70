using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>
/// What the endpoints that ask another one need to know about it. It has no positions: only they are emitted again when it changes.
/// </summary>
/// <param name="Name">The endpoint.</param>
/// <param name="Effect">What it can change.</param>
/// <param name="Request">The fields of the question.</param>
/// <param name="AnyOf">Groups of these fields, one of which is required.</param>
/// <param name="Shapes">The shapes of the response; empty if no message comes back.</param>
internal sealed record AskedEndpoint(
    TypeName Name, Effect Effect, EquatableArray<AskedField> Request, EquatableArray<EquatableArray<string>> AnyOf, EquatableArray<AskedShape> Shapes)
{
    public string RequestType => $"global::{Name.Namespace}.{EndpointModel.RequestTypeOf(Name.Name)}";

    public string ResponseType => $"global::{Name.Namespace}.{EndpointModel.ResponseTypeOf(Name.Name)}";

    /// <param name="endpoint">The endpoint, with all its types known.</param>
    /// <param name="itemsOf">Returns the fields of an object.</param>
    public static AskedEndpoint Of(EndpointModel endpoint, Func<TypeName, EquatableArray<AskedField>> itemsOf) => new(
        endpoint.Name,
        endpoint.Effect,
        AskedField.Of(endpoint.Request, itemsOf),
        endpoint.Request.AnyOf.Select(static group => group.Select(static field => field.WireName).ToEquatableArray()).ToEquatableArray(),
        (endpoint.Response?.Shapes ?? EquatableArray<ShapeModel>.Empty)
            .Select(shape => new AskedShape(shape.Name, AskedField.Of(shape.Message, itemsOf)))
            .ToEquatableArray());
}
