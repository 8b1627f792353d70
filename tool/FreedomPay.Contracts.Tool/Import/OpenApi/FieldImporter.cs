using System.Globalization;
using System.Text.Json.Nodes;
using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Tool.Import.Model;
using FreedomPay.Contracts.Tool.Import.Rules;
using Microsoft.OpenApi;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>Makes fields of what a page says about them.</summary>
internal sealed class FieldImporter(MessageScope scope)
{
    public const int MostLevels = 12;

    /// <summary>Returns the fields of a message or of an object.</summary>
    public IReadOnlyList<ImportedField> Fields(IOpenApiSchema? schema, IReadOnlyList<JsonNode> examples, List<Doubt> doubts, int level = 0)
    {
        if (level > MostLevels)
        {
            doubts.Add(new Doubt(ImportRules.SchemaNotRepresentable, "The objects are nested too deep, or contain themselves; what is deeper was left out."));
            return [];
        }

        IReadOnlyList<FieldSource> members = BracketedNames.Gather(SchemaMembers.Of(schema, [.. examples.OfType<JsonObject>()], doubts));
        HashSet<string> names = [.. members.Select(static member => member.Name.Trim())];
        HashSet<string> wireNames = new(StringComparer.Ordinal);
        HashSet<string> properties = new(StringComparer.Ordinal);
        List<ImportedField> fields = [];
        foreach (FieldSource member in members)
        {
            if (!scope.TryAdd())
            {
                doubts.Add(new Doubt(ImportRules.TooLarge, "There are more fields than any message has; the rest was left out."));
                break;
            }

            if (Field(member, names, doubts, level) is ImportedField field && IsNew(field, wireNames, doubts))
            {
                Name(field, properties);
                fields.Add(field);
            }
        }

        return fields;
    }

    /// <summary>Returns one field; null if nothing of its name can be in a spec, which is reported.</summary>
    public ImportedField? Field(FieldSource source, IReadOnlyCollection<string> siblings, List<Doubt> doubts, int level, string? place = null)
    {
        source = source with { Schema = SchemaTypes.Plain(source.Schema) };
        string name = source.Name.Trim();
        int line = LineOf(source.Schema?.Extensions);
        if (place != "header" && !(scope.IsJson ? CSharpNames.IsJsonName(name) : CSharpNames.IsWireName(name)))
        {
            doubts.Add(new Doubt(ImportRules.UnusableName, $"The name '{Shown(name)}' has letters that names on the wire do not have; the field was left out.", line));
            return null;
        }

        ImportedField field = new(name) { Required = source.Required, In = place, Line = line, Deprecated = source.Schema?.Deprecated == true };
        if (name != source.Name)
        {
            field.Report(ImportRules.BlanksInName, "On the page the name has a tab or a blank before or behind it, which was removed.");
        }

        if (source.Schema is null)
        {
            field.Report(ImportRules.OnlyInExample, "The field is in an example, and not in the schema; its type is a guess.");
        }

        if (!scope.IsJson && WireNames.MeantBy(name) is string meant)
        {
            field.Report(ImportRules.MisspeltName, $"The name looks like a misspelt '{meant}'.");
        }

        string? description = source.Schema?.Description;
        field.Summary = PageTexts.Summary(description);
        new TypeImporter(scope, this).Read(field, source, level);
        DescribedCondition.Read(field, description, siblings);
        return field;
    }

    /// <summary>Returns the line of the block where a schema or an operation begins; 0 if it is not known.</summary>
    public static int LineOf(IDictionary<string, IOpenApiExtension>? extensions) =>
        extensions is not null && extensions.TryGetValue(Reading.YamlToJson.LineKey, out IOpenApiExtension? line) && line is JsonNodeExtension { Node: JsonValue value } && int.TryParse(SchemaTypes.TextOf(value), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static bool IsNew(ImportedField field, HashSet<string> names, List<Doubt> doubts)
    {
        if (names.Add(field.Name))
        {
            return true;
        }

        doubts.Add(new Doubt(ImportRules.RepeatedKey, $"The page has the field '{field.Name}' twice, once with blanks in its name; the first one was taken.", field.Line));
        return false;
    }

    /// <summary>Gives the field a name for its property, if the rule gives none that can be used.</summary>
    private static void Name(ImportedField field, HashSet<string> taken)
    {
        string byRule = CSharpNames.PropertyOf(field.Name);
        string? ofCatalog = FieldNames.PropertyOf(field.Name);
        string name = ofCatalog ?? (CSharpNames.IsMemberName(byRule) ? byRule : NameWords.Pascal(field.Name.StartsWith("pg_", StringComparison.Ordinal) ? field.Name[3..] : field.Name));
        name = CSharpNames.TakenBy(name) is not null ? $"{name}Value" : name;
        name = NameWords.Unused(name.Length > 0 ? name : "Field", taken.Contains);
        taken.Add(name);
        if (name != byRule)
        {
            field.PropertyName = name;
            if (name != ofCatalog)
            {
                field.Report(ImportRules.ChosenProperty, $"The rule for names gives '{byRule}', which cannot be used; '{name}' was chosen.");
            }
        }
    }

    private static string Shown(string name) => name.Length > 60 ? string.Concat(name.AsSpan(0, 60), "…") : name;
}
