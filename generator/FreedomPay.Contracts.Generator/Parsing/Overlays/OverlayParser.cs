using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Overlays;

/// <summary>
/// Parses the form of a file's <c>overlays</c>: what they change, and down to which fields. What they say of a field is parsed with the spec that they
/// change, whose rules apply to the result.
/// </summary>
internal static class OverlayParser
{
    private static readonly string[] Lists = ["endpoints", "types"];
    private static readonly string[] OfSpecs = ["section", "namespace", "host", "protocol", "titleOnly"];

    /// <summary>Determines whether a file has nothing but overlays, and therefore no header.</summary>
    public static bool IsAlone(MappingParser file) => file.IsMeant("overlays") && !file.IsMeant("endpoints") && !file.IsMeant("types");

    /// <summary>Checks the keys of a file that has nothing but overlays.</summary>
    public static void ReadHeader(MappingParser file, TextRules texts)
    {
        texts.CheckHeader(file);
        file.Require("contracts");
        file.Texts("notes");
        foreach (string key in OfSpecs)
        {
            if (file.Find(key) is not null)
            {
                file.Refuse(key, "a file with nothing but overlays declares nothing; each overlay names what it changes in full");
            }
        }
    }

    public static EquatableArray<OverlayTarget> Read(MappingParser file, TextRules texts)
    {
        KeyPath path = file.Path.Key("overlays");
        SpecProblems problems = file.Problems;
        if (file.Find("overlays") is not YamlEntry overlays || MappingParser.EntriesOf(overlays.Value, path, problems) is not YamlEntry[] entries)
        {
            return EquatableArray<OverlayTarget>.Empty;
        }

        RefuseEmpty(overlays.Value, path, problems);
        List<OverlayTarget> targets = [];
        MappingParser.ReportDuplicates(entries, path, problems);
        foreach (YamlEntry entry in entries)
        {
            KeyPath targetPath = path.Key(entry.Key.Text);
            (string ns, string name) = OverlayTarget.Split(entry.Key.Text);
            if (!CSharpNames.IsNamespace(ns) || !CSharpNames.IsMemberName(name))
            {
                problems.Report(
                    SpecDescriptors.BadName, entry.Key.Span, targetPath.ToString(), entry.Key.Text, "the name of what an overlay changes", Lookalikes.In(entry.Key.Text),
                    "write namespace and name of the endpoint or type, for example FreedomPay.Merchant.Purchase.CreateMerchantPayment");
                continue;
            }

            if (IsDeclared(file, ns, name))
            {
                problems.Report(SpecDescriptors.Contradiction, entry.Key.Span, targetPath.ToString(), $"'{name}' is in this file; change it there");
                continue;
            }

            targets.Add(new OverlayTarget(new TypeName(ns, name), targetPath.ToString(), problems.Place(entry.Key.Span)));
            ReadTarget(entry, targetPath, problems);
            texts.Check(entry.Value, targetPath);
        }

        return targets.ToEquatableArray();
    }

    private static bool IsDeclared(MappingParser file, string ns, string name) =>
        file.Find("namespace")?.Value is YamlScalar own && own.Text == ns
        && Array.Exists(Lists, key => file.Find(key)?.Value is YamlMapping units && Array.Exists(units.Entries, unit => unit.Key.Text == name));

    private static void ReadTarget(YamlEntry entry, KeyPath path, SpecProblems problems)
    {
        if (MappingParser.Open(entry.Value, SpecKeywords.Overlay, path, entry.Key.Span, problems) is not MappingParser parser)
        {
            return;
        }

        RefuseEmpty(entry.Value, path, problems);
        foreach (string key in SpecKeywords.Overlay)
        {
            if (parser.Find(key) is not YamlEntry part)
            {
                continue;
            }

            if (key != "responses")
            {
                ReadFields(part.Value, path.Key(key), problems);
            }
            else if (MappingParser.EntriesOf(part.Value, path.Key(key), problems) is YamlEntry[] shapes)
            {
                RefuseEmpty(part.Value, path.Key(key), problems);
                MappingParser.ReportDuplicates(shapes, path.Key(key), problems);
                foreach (YamlEntry shape in shapes)
                {
                    KeyPath shapePath = path.Key(key).Key(shape.Key.Text);
                    if (MappingParser.Open(shape.Value, SpecKeywords.OverlayShape, shapePath, shape.Key.Span, problems)?.Require("fields") is YamlEntry fields)
                    {
                        ReadFields(fields.Value, shapePath.Key("fields"), problems);
                    }
                }
            }
        }
    }

    private static void ReadFields(YamlNode node, KeyPath path, SpecProblems problems)
    {
        if (MappingParser.EntriesOf(node, path, problems) is not YamlEntry[] fields)
        {
            return;
        }

        RefuseEmpty(node, path, problems);
        foreach (YamlEntry field in fields)
        {
            RefuseEmpty(field.Value, path.Key(field.Key.Text), problems);
        }
    }

    private static void RefuseEmpty(YamlNode node, KeyPath path, SpecProblems problems)
    {
        if (node is YamlMapping { Entries.Length: 0 } empty)
        {
            problems.Report(SpecDescriptors.WrongKind, empty.Span, path.ToString(), "at least one key", empty.Description);
        }
    }
}
