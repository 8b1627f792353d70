using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Doubts;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Tool.Lint.Rules;

/// <summary>
/// Finds shapes that never apply, because earlier ones take every response between them: one if a boolean is true, another if it is false. That a single earlier shape takes
/// them all, the generator itself reports.
/// </summary>
internal sealed class UnreachableShapeRule() : StyleRule("FPL0004", "The shape is never used")
{
    /// <summary>Each boolean doubles what is tried.</summary>
    private const int MostBooleans = 4;

    public override IEnumerable<StyleRemark> Check(SpecUnderReview spec)
    {
        foreach ((YamlEntry entry, EndpointModel model) in spec.Endpoints)
        {
            ShapeModel[] shapes = [.. model.Response?.Shapes ?? []];
            YamlEntry[] places = Doubt.Entries(Doubt.Find(entry.Value, "responses"));
            for (int index = 1; index < shapes.Length; index++)
            {
                if (AreCovering(shapes[..index], shapes[index], shapes, isJson: model.Json is not null) is string[] names
                    && Array.Find(places, place => place.Key.Text == shapes[index].Name) is { Key: YamlScalar key })
                {
                    yield return At(key, $"endpoints.{entry.Key.Text}.responses.{key.Text}", $"every response of this shape matches {string.Join(" or ", names.Select(static name => $"'{name}'"))} before it, so it is never used; remove it, or say 'without' if the documentation has it without the field that tells them");
                }
            }
        }
    }

    /// <summary>Returns the shapes that together take every response of another one; null if one is left to it.</summary>
    private static string[]? AreCovering(ShapeModel[] earlier, ShapeModel shape, ShapeModel[] all, bool isJson)
    {
        string[] present = [.. PresentIn(shape, all, isJson)];
        string[] booleans = [.. present.Where(name => IsBoolean(name, shape, all) && earlier.Any(known => known.When.Any(test => test.WireName == name)))];
        if (booleans.Length is 0 or > MostBooleans)
        {
            return null;
        }

        SortedSet<int> covering = [];
        for (int values = 0; values < 1 << booleans.Length; values++)
        {
            string? TextOf(string name) => Array.IndexOf(booleans, name) is int index and >= 0
                ? (values >> index & 1, isJson) switch { (0, false) => "0", (1, false) => "1", (0, true) => "false", _ => "true" }
                : null;

            int first = Array.FindIndex(earlier, known => Takes(known, shape, TextOf) && (isJson || PresentIn(known, all, isJson).All(name => present.Contains(name) || shape.When.Any(test => test.WireName == name))));
            if (first < 0)
            {
                return null;
            }

            covering.Add(first);
        }

        return [.. covering.Select(index => earlier[index].Name!)];
    }

    /// <summary>Determines whether a shape takes the responses of another one in which booleans have certain values.</summary>
    private static bool Takes(ShapeModel earlier, ShapeModel shape, Func<string, string?> textOf) => earlier.When.Count > 0 && earlier.When.All(test => textOf(test.WireName) is string text
        ? test.Texts.Contains(text)
        : shape.When.Any(own => own.WireName == test.WireName && own.Texts.Count > 0 && own.Texts.All(value => test.Texts.Contains(value))));

    /// <summary>Returns the fields that a response of the shape has although the shape does not test their values.</summary>
    private static IEnumerable<string> PresentIn(ShapeModel shape, ShapeModel[] all, bool isJson) => isJson
        ? shape.When.Count > 0 ? [] : shape.Message.Fields.Where(static field => field.Required).Select(static field => field.WireName)
        : all.SelectMany(shape.ToldBy).Distinct(StringComparer.Ordinal).Where(name => !shape.Without.Contains(name));

    private static bool IsBoolean(string name, ShapeModel shape, ShapeModel[] all) =>
        all.Prepend(shape).SelectMany(static known => known.Message.Fields).FirstOrDefault(field => field.WireName == name)?.Type is BooleanType;
}
