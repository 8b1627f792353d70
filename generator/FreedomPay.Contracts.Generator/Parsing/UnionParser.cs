using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses a union: an object whose fields depend on one of them.</summary>
internal static class UnionParser
{
    /// <param name="parser">The field.</param>
    /// <param name="name">The name of the union's record, which is declared.</param>
    /// <param name="scope">Where the field is.</param>
    /// <param name="context">The unit.</param>
    public static UnionModel Read(MappingParser parser, TypeName name, FieldScope scope, UnitContext context)
    {
        string by = ReadBy(parser);
        string property = CSharpNames.PropertyOf(by);
        List<UnionCase> cases = [];
        KeyPath path = parser.Path.Key("cases");
        YamlEntry[] entries = parser.Require("cases") is YamlEntry found && MappingParser.EntriesOf(found.Value, path, parser.Problems) is YamlEntry[] known ? known : [];
        if (entries.Length == 0 && parser.Find("cases")?.Value is YamlMapping empty)
        {
            parser.Report(SpecDescriptors.WrongKind, "cases", empty, "at least one case", "an empty mapping");
        }

        MappingParser.ReportDuplicates(entries, path, parser.Problems);
        context.Declare(UnionModel.OtherOf(name).Name, isEnum: false, parser.Path, parser.Place);
        foreach (YamlEntry entry in entries)
        {
            if (ReadCase(entry, path.Key(entry.Key.Text), name, by, scope, context) is UnionCase read)
            {
                cases.Add(read);
            }
        }

        return new UnionModel
        {
            Name = name,
            Summary = null,
            Deprecated = null,
            Sources = EquatableArray<string>.Empty,
            Notes = EquatableArray<string>.Empty,
            By = by,
            ByProperty = property,
            Cases = cases.ToEquatableArray(),
            IsResponseOnly = scope.IsResponseOnly,
            HasRules = false,
        };
    }

    private static string ReadBy(MappingParser parser)
    {
        if (parser.RequireScalar("by") is not YamlScalar by)
        {
            return "unnamed";
        }

        string property = CSharpNames.PropertyOf(by.Text);
        if (!CSharpNames.IsJsonName(by.Text) || !CSharpNames.IsMemberName(property))
        {
            parser.Report(SpecDescriptors.BadName, "by", by, by.Text, "the member that tells the cases apart", Lookalikes.In(by.Text), CSharpNames.WireNameRule);
        }
        else if (CSharpNames.TakenBy(property) is string owner)
        {
            parser.Report(SpecDescriptors.TakenName, "by", by, property, owner, "a union cannot be told by it");
        }

        return by.Text;
    }

    private static UnionCase? ReadCase(YamlEntry entry, KeyPath path, TypeName union, string by, FieldScope scope, UnitContext context)
    {
        if (MappingParser.Open(entry.Value, SpecKeywords.Case, path, entry.Key.Span, context.Problems) is not MappingParser parser)
        {
            return null;
        }

        if (SentText.Violation(entry.Key, context.Problems) is string mistake)
        {
            context.Problems.Report(SpecDescriptors.Malformed, entry.Key.Span, path.ToString(), entry.Key.Text, mistake);
        }

        string name = ReadName(parser, entry.Key, path, union, context);
        int place = context.NextType();
        MessageModel content = FieldMapParser.Read(parser, "fields", hasAnyOf: true, scope.Within(name), context);
        if (content.Fields.Any(field => field.WireName == by || field.Alias == by))
        {
            parser.Refuse("fields", $"'{by}' tells the cases apart and is written automatically; leave it out");
        }

        context.AddType(place, new ObjectModel
        {
            Name = context.NameOf(name),
            Summary = parser.Text("summary"),
            Deprecated = null,
            Sources = EquatableArray<string>.Empty,
            Notes = parser.Texts("notes"),
            Content = content,
            IsResponseOnly = scope.IsResponseOnly,
            HasRules = false,
            Case = new CaseOf(union, by, entry.Key.Text),
        });
        return new UnionCase(entry.Key.Text, context.NameOf(name));
    }

    private static string ReadName(MappingParser parser, YamlScalar text, KeyPath path, TypeName union, UnitContext context)
    {
        YamlScalar? given = parser.Scalar("typeName");
        string name = given?.Text ?? union.Name + CSharpNames.PropertyOf(text.Text);
        KeyPath place = given is null ? path : path.Key("typeName");
        if (!CSharpNames.IsMemberName(name))
        {
            context.Problems.Report(SpecDescriptors.BadName, given?.Span ?? text.Span, place.ToString(), name, "the name of a type", Lookalikes.In(name), given is null ? "give it one with 'typeName:'" : CSharpNames.MemberNameRule);
        }
        else
        {
            context.Declare(name, isEnum: false, place, given?.Span ?? text.Span);
        }

        return name;
    }
}
