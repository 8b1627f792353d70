using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Json;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Passes;

/// <summary>Checks what the shapes of a response must say about each other: none may be taken for another with a field renamed.</summary>
internal static class ShapeRules
{
    /// <summary>More names of fields than tell the shapes of any response; each is compared with all others.</summary>
    private const int MostNames = 64;

    /// <param name="readings">The shapes and their keys.</param>
    /// <param name="isSigned">Whether the values of the response are signed, but not its names.</param>
    public static void Report(IReadOnlyList<(ShapeModel Shape, MappingParser Keys)> readings, bool isSigned)
    {
        ShapeModel[] shapes = [.. readings.Select(static reading => reading.Shape)];
        foreach ((ShapeModel shape, MappingParser keys) in readings)
        {
            if (isSigned)
            {
                ReportWithout(shape, shapes, keys);
                ReportEmpty(shape, isLast: shape == shapes[shapes.Length - 1], keys);
            }

            ReportEchoes(shape, shapes, keys);
            ReportCovered(shape, shapes, keys);
            ReportOwnWithout(shape, keys);
        }

        ReportFlags(readings);

        WarnOfNames(readings);
    }

    /// <summary>Reports words for a boolean where another shape is told by 1 or 0 of the same field: a field has one way to say it.</summary>
    private static void ReportFlags(IReadOnlyList<(ShapeModel Shape, MappingParser Keys)> readings)
    {
        HashSet<string> digits = new(readings.SelectMany(static reading => reading.Shape.When).Where(static test => test.Texts.Any(static text => text is "0" or "1")).Select(static test => test.WireName), StringComparer.Ordinal);
        foreach ((_, MappingParser keys) in readings)
        {
            if (digits.Count == 0 || keys.Find("when")?.Value is not YamlMapping when)
            {
                continue;
            }

            foreach (YamlEntry entry in when.Entries.Where(entry => digits.Contains(entry.Key.Text)))
            {
                foreach (YamlScalar text in Doubts.Doubt.Texts(entry.Value).Where(static text => !text.IsPlain))
                {
                    if (FlagOf(text.Text) is string flag)
                    {
                        keys.Problems.Report(SpecDescriptors.Contradiction, text.Span, keys.Path.Key("when").Key(entry.Key.Text).ToString(), $"another shape is told by '{entry.Key.Text}' being 1 or 0, and '{text.Text}' is a text that never comes there; write {flag}");
                    }
                }
            }
        }
    }

    private static string? FlagOf(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "y" => "1",
        "false" or "no" or "off" or "n" => "0",
        _ => null,
    };

    /// <summary>Reports a field that the shape must lack and must have.</summary>
    private static void ReportOwnWithout(ShapeModel shape, MappingParser keys)
    {
        foreach (YamlScalar name in Doubts.Doubt.Texts(keys.Find("without")?.Value))
        {
            if (shape.Message.Fields.Any(field => field.Required && field.WireName == name.Text))
            {
                keys.Problems.Report(SpecDescriptors.Contradiction, name.Span, keys.Path.Key("without").ToString(), $"'{name.Text}' is a required field of the shape, so that no answer has it; remove one of the two");
            }
        }
    }

    /// <summary>Warns of shapes that are told by two fields with nearly the same name: probably it is one field, and the shapes exclude each other by it.</summary>
    private static void WarnOfNames(IReadOnlyList<(ShapeModel Shape, MappingParser Keys)> readings)
    {
        Dictionary<string, ShapeModel> first = new(StringComparer.Ordinal);
        foreach ((ShapeModel shape, MappingParser keys) in readings)
        {
            foreach (ShapeTest test in shape.When.Where(test => test.WireName is not (ProtocolFields.Status or AnswerNames.HttpStatus) && !first.ContainsKey(test.WireName)))
            {
                KeyValuePair<string, ShapeModel> similar = first.Count > MostNames ? default
                    : first.FirstOrDefault(earlier => WireNames.AreSimilar(earlier.Key, test.WireName) && !HasField(shape, earlier.Key) && !HasField(earlier.Value, test.WireName));
                if (similar.Key is not null && keys.Find("when") is { Value: YamlMapping when })
                {
                    YamlEntry entry = when.Entries.First(entry => entry.Key.Text == test.WireName);
                    keys.Problems.Warn(
                        SpecDescriptors.NameLooksMisspelled, entry.Key.Span, keys.Path.Key("when").Key(test.WireName).ToString(),
                        $"'{test.WireName}' tells this shape, and '{similar.Key}' the shape '{similar.Value.Name}'; if both are one field, write one name");
                }

                first[test.WireName] = shape;
            }
        }
    }

    private static bool HasField(ShapeModel shape, string name) =>
        shape.When.Any(test => test.WireName == name) || shape.Message.Fields.Any(field => field.WireName == name);

    /// <summary>Reports a shape whose every answer an earlier one takes: a payment that waits for 3-D Secure would be read as paid.</summary>
    private static void ReportCovered(ShapeModel shape, ShapeModel[] shapes, MappingParser keys)
    {
        ShapeModel? cover = shapes.TakeWhile(earlier => earlier != shape).FirstOrDefault(earlier => earlier.When.Count > 0 && Covers(earlier, shape) && !Covers(shape, earlier));
        if (cover is not null)
        {
            keys.Problems.Report(
                SpecDescriptors.Contradiction, keys.Find("when")?.Value.Span ?? keys.Place, keys.Path.Key("when").ToString(),
                $"every answer of this shape also matches '{cover.Name}', which comes first, so this shape is never used; put it before that one");
        }
    }

    /// <summary>Determines whether an answer that passes the tests of one shape passes those of the other.</summary>
    private static bool Covers(ShapeModel wide, ShapeModel narrow) => wide.When.All(test =>
        narrow.When.Any(other => other.WireName == test.WireName && other.Texts.Count > 0 && other.Texts.All(text => test.Texts.Contains(text))));

    private static void ReportWithout(ShapeModel shape, ShapeModel[] shapes, MappingParser keys)
    {
        if (keys.Find("without") is not YamlEntry without)
        {
            return;
        }

        KeyPath path = keys.Path.Key("without");
        string[] allowed = [.. shapes.SelectMany(other => shape.ToldBy(other)).Distinct(StringComparer.Ordinal)];
        HashSet<string> names = new(StringComparer.Ordinal);
        YamlNode[] items = without.Value is YamlSequence sequence ? sequence.Items : [without.Value];
        foreach (YamlScalar name in items.OfType<YamlScalar>().Where(static item => !item.IsNothing))
        {
            if (!names.Add(name.Text))
            {
                keys.Problems.Report(SpecDescriptors.Contradiction, name.Span, path.ToString(), $"'{name.Text}' is already in the list");
            }
            else if (allowed.Length == 0)
            {
                keys.Problems.Report(SpecDescriptors.Contradiction, name.Span, path.ToString(), "no other shape is told from this one by a field that this one does not test");
            }
            else if (!allowed.Contains(name.Text))
            {
                keys.Problems.Report(SpecDescriptors.UnknownField, name.Span, path.ToString(), name.Text, "by which another shape is told", Suggestions.For(name.Text, allowed));
            }
        }
    }

    /// <summary>Reports keys about empty responses. A shape without tests that is not the last one is a separate mistake.</summary>
    private static void ReportEmpty(ShapeModel shape, bool isLast, MappingParser keys)
    {
        if (shape.When.Count > 0)
        {
            if (keys.Find("mayBeEmpty") is not null)
            {
                keys.Refuse("mayBeEmpty", "the shape is told by fields ('when'), so that it is never empty; the key is for 'when: {}'");
            }
        }
        else if (isLast && !shape.MayBeEmpty && !shape.Message.Fields.Any(static field => field.Required) && keys.Find("when")?.Value is YamlMapping { Entries.Length: 0 })
        {
            keys.Refuse("when", "without a field to tell the shape, one of its own must be there ('required: true'), or every signed answer would have it; 'mayBeEmpty: true' says that an answer without fields of its own is documented");
        }
    }

    private static void ReportEchoes(ShapeModel shape, ShapeModel[] shapes, MappingParser keys)
    {
        foreach (FieldModel field in shape.Message.Fields)
        {
            ShapeModel? other = field.Echoes is not null || field.Sensitive ? null : shapes.FirstOrDefault(candidate =>
                candidate.Message.Fields.Any(known => known.WireName == field.WireName && known.Echoes is not null));
            if (other is not null)
            {
                YamlEntry entry = ((YamlMapping)keys.Find("fields")!.Value.Value).Entries.First(entry => entry.Key.Text == field.WireName);
                keys.Problems.Report(SpecDescriptors.Contradiction, entry.Key.Span, keys.Path.Key("fields").Key(field.WireName).ToString(), $"the field repeats one of the request in the shape '{other.Name}': say 'echoes' here too");
            }
        }
    }
}
