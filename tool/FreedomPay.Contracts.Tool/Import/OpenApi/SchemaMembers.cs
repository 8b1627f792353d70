using System.Text.Json.Nodes;
using FreedomPay.Contracts.Tool.Import.Model;
using Microsoft.OpenApi;

namespace FreedomPay.Contracts.Tool.Import.OpenApi;

/// <summary>Collects the members of an object: those of its schema, of the schemas that it is made of, and of its examples.</summary>
internal sealed class SchemaMembers
{
    private const int MostLevels = 16;

    private readonly Dictionary<string, (IOpenApiSchema Schema, bool Required)> _members = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<Doubt> _doubts;

    private SchemaMembers(List<Doubt> doubts) => _doubts = doubts;

    /// <summary>Returns the members in the order of the schema, and those of the examples alone behind them.</summary>
    /// <param name="schema">The schema; null if there are only examples.</param>
    /// <param name="examples">Examples of the object.</param>
    /// <param name="doubts">What is to be reported.</param>
    public static IReadOnlyList<FieldSource> Of(IOpenApiSchema? schema, IReadOnlyList<JsonObject> examples, List<Doubt> doubts)
    {
        SchemaMembers members = new(doubts);
        if (schema is not null)
        {
            members.Collect(schema, isOptional: false, 0);
        }

        HashSet<string> known = [.. members._names.Select(static name => name.Trim())];
        List<string> further = [.. examples.SelectMany(static example => example).Select(static member => member.Key).Where(name => known.Add(name.Trim()))];
        return
        [
            .. members._names.Select(name => new FieldSource(name, members._members[name].Schema, members._members[name].Required, ValuesOf(name, examples))),
            .. further.Select(name => new FieldSource(name, null, Required: false, ValuesOf(name, examples))),
        ];
    }

    private static JsonNode[] ValuesOf(string name, IReadOnlyList<JsonObject> examples) => [.. examples.Select(example => example[name] ?? example[name.Trim()]).OfType<JsonNode>()];

    private void Collect(IOpenApiSchema schema, bool isOptional, int level)
    {
        if (level > MostLevels)
        {
            _doubts.Add(new Doubt(ImportRules.SchemaNotRepresentable, "The schema is made of itself, or nested too deep; what is deeper was left out."));
            return;
        }

        if (schema is OpenApiSchemaReference { Target: null } reference)
        {
            _doubts.Add(new Doubt(ImportRules.SchemaNotRepresentable, $"The page refers to '{reference.Reference.Id ?? reference.Reference.ReferenceV3}', which it does not have; nothing is known of these fields."));
            return;
        }

        foreach ((string name, IOpenApiSchema member) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            bool isRequired = !isOptional && schema.Required?.Contains(name) == true;
            if (!_members.TryGetValue(name, out (IOpenApiSchema Schema, bool Required) known))
            {
                _names.Add(name);
                _members.Add(name, (member, isRequired));
            }
            else if (isRequired)
            {
                _members[name] = (known.Schema, true);
            }
        }

        foreach (IOpenApiSchema part in schema.AllOf ?? [])
        {
            Collect(part, isOptional, level + 1);
        }

        IOpenApiSchema[] alternatives = [.. schema.OneOf ?? [], .. schema.AnyOf ?? []];
        if (alternatives.Length > 0)
        {
            _doubts.Add(new Doubt(ImportRules.SchemaNotRepresentable, "The page describes alternatives (oneOf, anyOf) that nothing tells apart; the fields of all of them were taken, none of them required. Decide whether it is a union or several shapes."));
            foreach (IOpenApiSchema alternative in alternatives)
            {
                Collect(alternative, isOptional: true, level + 1);
            }
        }
    }
}
