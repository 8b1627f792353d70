using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>The response of an endpoint.</summary>
/// <param name="Shapes">One without a name, or several with names; the first that matches applies.</param>
internal sealed record ResponseModel(EquatableArray<ShapeModel> Shapes)
{
    /// <summary>Gets the only shape of a response without named shapes; otherwise null.</summary>
    public ShapeModel? Single => Shapes.Count == 1 && Shapes[0].Name is null ? Shapes[0] : null;

    /// <summary>Gets the fields that all of several shapes have: they are properties of the response itself, so that nobody needs to know the shape to read them.</summary>
    public FieldModel[] CommonFields() => Shapes.Count < 2 ? [] : [.. Shapes[0].Message.Fields.Select(CommonField).OfType<FieldModel>()];

    public ResponseModel WithTypes(Func<FieldType, FieldType> replace) =>
        new(Shapes.Select(shape => shape with { Message = shape.Message.WithTypes(replace) }).ToEquatableArray());

    /// <summary>Returns the field as it is in all shapes, or null if one does not have it, or has another under its name.</summary>
    private FieldModel? CommonField(FieldModel field)
    {
        FieldModel?[] all = [.. Shapes.Select(shape => shape.Message.Find(field.WireName))];
        return Array.TrueForAll(all, known => known is not null && Comparable(known) == Comparable(field))
            ? field with
            {
                Required = Array.TrueForAll(all, static known => known!.Required),
                Example = all.Select(static known => known!.Example).FirstOrDefault(static example => example is not null),
                Notes = all.SelectMany(static known => known!.Notes).Distinct(StringComparer.Ordinal).ToEquatableArray(),
                Sources = all.SelectMany(static known => known!.Sources).Distinct(StringComparer.Ordinal).ToEquatableArray(),
            }
            : null;
    }

    /// <summary>Returns what the property is; the rest can be said of all shapes together.</summary>
    private static FieldModel Comparable(FieldModel field) => field with
    {
        Required = false,
        Means = EquatableArray<FieldMeaning>.Empty,
        Echoes = null,
        Example = null,
        Notes = EquatableArray<string>.Empty,
        Sources = EquatableArray<string>.Empty,
    };
}
