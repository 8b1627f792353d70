using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Json;

/// <summary>Checks what the shapes of a response in JSON have to do with its errors, and refuses what only shapes of signed responses need.</summary>
internal static class JsonShapeRules
{
    private static readonly string[] OfSignedResponses = ["without", "mayBeEmpty"];

    public static void Report(IReadOnlyList<(ShapeModel Shape, MappingParser Keys)> readings, JsonErrorModel? errors)
    {
        Dictionary<string, HashSet<string>> tests = new(StringComparer.Ordinal);
        foreach (ShapeTest test in errors?.Tests ?? [])
        {
            tests[test.WireName] = new HashSet<string>(test.Texts, StringComparer.Ordinal);
        }

        for (int index = 0; index < readings.Count; index++)
        {
            (ShapeModel shape, MappingParser keys) = readings[index];
            foreach (string key in OfSignedResponses)
            {
                if (keys.Find(key) is not null)
                {
                    keys.Refuse(key, "it belongs to responses whose values are signed and whose names are not ('protocol: signed-form')");
                }
            }

            ReportEmpty(shape, isLast: index == readings.Count - 1, keys);
            ReportErrors(shape, tests, keys);
        }
    }

    private static void ReportEmpty(ShapeModel shape, bool isLast, MappingParser keys)
    {
        if (isLast && shape.When.Count == 0 && !shape.Message.Fields.Any(static field => field.Required) && keys.Find("when")?.Value is YamlMapping { Entries.Length: 0 })
        {
            keys.Refuse("when", "without a test, the shape is told by what it always has: one of its fields is 'required: true'; otherwise any JSON would have it");
        }
    }

    /// <summary>Reports a test whose every value tells an error: errors are read first.</summary>
    private static void ReportErrors(ShapeModel shape, Dictionary<string, HashSet<string>> errors, MappingParser keys)
    {
        if (keys.Find("when")?.Value is not YamlMapping when)
        {
            return;
        }

        foreach (ShapeTest test in shape.When)
        {
            if (errors.TryGetValue(test.WireName, out HashSet<string>? texts) && (texts.Count == 0 || test.Texts.All(texts.Contains)))
            {
                string name = test.WireName == AnswerNames.HttpStatus ? AnswerNames.Http : test.WireName;
                YamlEntry entry = when.Entries.First(known => known.Key.Text == name);
                keys.Problems.Report(
                    SpecDescriptors.Contradiction, entry.Value.Span, keys.Path.Key("when").Key(name).ToString(), "'errors' says that every response with this is an error, so this shape is never used");
            }
        }
    }
}
