using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>The answer of an endpoint.</summary>
/// <param name="Shapes">One without a name, or several with names, of which the first that fits is meant.</param>
internal sealed record ResponseModel(EquatableArray<ShapeModel> Shapes)
{
    /// <summary>The only shape of an answer that has but one; null where shapes have names.</summary>
    public ShapeModel? Single => Shapes.Count == 1 && Shapes[0].Name is null ? Shapes[0] : null;

    public ResponseModel WithTypes(Func<FieldType, FieldType> replace) =>
        new(Shapes.Select(shape => shape with { Message = shape.Message.WithTypes(replace) }).ToEquatableArray());
}
