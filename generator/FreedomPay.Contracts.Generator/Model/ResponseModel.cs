using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>The response of an endpoint.</summary>
/// <param name="Shapes">One without a name, or several with names; the first that matches applies.</param>
internal sealed record ResponseModel(EquatableArray<ShapeModel> Shapes)
{
    /// <summary>Gets the only shape of a response without named shapes; otherwise null.</summary>
    public ShapeModel? Single => Shapes.Count == 1 && Shapes[0].Name is null ? Shapes[0] : null;

    public ResponseModel WithTypes(Func<FieldType, FieldType> replace) =>
        new(Shapes.Select(shape => shape with { Message = shape.Message.WithTypes(replace) }).ToEquatableArray());
}
