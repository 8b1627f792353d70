using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Compare.Pages;

/// <summary>Aligns the shapes of a response. A page and a spec may divide the same answers in different ways, so a field is new only if no shape has it.</summary>
internal static class ResponseAlignment
{
    /// <summary>What the answers of forms tell of an error: the runtime reads it, whatever a page says.</summary>
    private static readonly string[] ErrorFields = ["pg_error_code", "pg_error_description"];

    public static ResponseModel Align(ResponseModel own, IReadOnlyList<ShapeModel> page, MessageAlignment messages)
    {
        ShapeModel[] shapes = [.. own.Shapes];
        ShapeModel[] unknown = own.Single is not null ? [] : [.. page.Where(shape => !Array.Exists(shapes, known => Agree(known, shape)))];
        ShapeModel[] known = [.. page.Except(unknown)];
        if (known.Length == 0)
        {
            known = [.. page];
        }

        HashSet<string> names = [.. page.SelectMany(static shape => shape.Message.Fields).Select(static field => field.WireName), .. page.SelectMany(static shape => shape.When).Select(static test => test.WireName)];
        HashSet<string> had = [.. shapes.SelectMany(static shape => shape.Message.Fields).SelectMany(static field => new[] { field.WireName, field.Alias }).OfType<string>(), .. shapes.SelectMany(static shape => shape.When).Select(static test => test.WireName)];
        ShapeModel[] homes = [.. known.Select(shape => HomeOf(shape, shapes))];
        ShapeModel[] aligned =
        [
            .. shapes.Select(shape =>
            {
                FieldModel[] added = [.. known.Zip(homes).Where(pair => ReferenceEquals(pair.Second, shape)).SelectMany(static pair => pair.First.Message.Fields).Where(field => !had.Contains(field.WireName) && !IsOfErrors(field)).DistinctBy(static field => field.WireName)];
                MessageModel message = messages.Align(shape.Message, [.. known.Select(static one => one.Message)], isRequest: false, isWhole: false);
                IEnumerable<FieldModel> kept = message.Fields.Where(field => IsOfErrors(field) || names.Contains(field.WireName) || (field.Alias is not null && names.Contains(field.Alias)));
                return shape with { Message = message with { Fields = kept.Concat(added.Select(messages.Add)).ToEquatableArray() } };
            }),
            .. unknown.Select((shape, index) => shape with
            {
                Name = Unused(shape.Name ?? $"Shape{index + 1}", shapes),
                Message = shape.Message with { Fields = shape.Message.Fields.Select(field => own.Shapes.Select(one => one.Message.Find(field.WireName)).FirstOrDefault(static one => one is not null) ?? messages.Add(field)).ToEquatableArray() },
            }),
        ];
        return own with { Shapes = aligned.ToEquatableArray() };
    }

    /// <summary>Determines whether nothing speaks against two shapes being the same: no field has one text here and another there.</summary>
    private static bool Agree(ShapeModel own, ShapeModel page) => page.When.All(test =>
        own.When.FirstOrDefault(known => known.WireName == test.WireName) is not { Texts.Count: > 0 } known
        || test.Texts.Count == 0
        || test.Texts.Any(known.Texts.Contains));

    /// <summary>Returns the shape that has most of the fields of a page's.</summary>
    private static ShapeModel HomeOf(ShapeModel page, ShapeModel[] own) => own
        .OrderByDescending(shape => Agree(shape, page))
        .ThenByDescending(shape => page.Message.Fields.Count(field => shape.Message.Find(field.WireName) is not null))
        .First();

    private static bool IsOfErrors(FieldModel field) => ErrorFields.Contains(field.WireName);

    private static string Unused(string name, ShapeModel[] shapes)
    {
        string unused = name;
        for (int number = 2; Array.Exists(shapes, shape => shape.Name == unused); number++)
        {
            unused = $"{name}{number}";
        }

        return unused;
    }
}
