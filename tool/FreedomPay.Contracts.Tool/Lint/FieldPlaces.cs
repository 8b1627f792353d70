using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Parsing.Doubts;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Tool.Lint;

/// <summary>Finds where the fields of a spec are written.</summary>
internal static class FieldPlaces
{
    /// <summary>Returns the fields of all messages and types of a file, also those within others, in the order of the text.</summary>
    public static IEnumerable<FieldPlace> In(YamlMapping file)
    {
        IEnumerable<FieldPlace> found = [];
        foreach (YamlEntry type in Doubt.Entries(Doubt.Find(file, "types")))
        {
            found = found.Concat(OfFields(Doubt.Find(type.Value, "fields"), $"types.{type.Key.Text}.fields", type.Key.Text));
        }

        foreach (YamlEntry endpoint in Doubt.Entries(Doubt.Find(file, "endpoints")))
        {
            string name = endpoint.Key.Text;
            string path = $"endpoints.{name}";
            found = found
                .Concat(OfFields(Doubt.Find(endpoint.Value, "request"), $"{path}.request", name))
                .Concat(OfFields(Doubt.Find(endpoint.Value, "response"), $"{path}.response", name));
            foreach (YamlEntry shape in Doubt.Entries(Doubt.Find(endpoint.Value, "responses")))
            {
                found = found.Concat(OfFields(Doubt.Find(shape.Value, "fields"), $"{path}.responses.{shape.Key.Text}.fields", name + shape.Key.Text));
            }
        }

        return found;
    }

    private static IEnumerable<FieldPlace> OfFields(YamlNode? fields, string path, string typePrefix)
    {
        foreach (YamlEntry entry in Doubt.Entries(fields))
        {
            FieldPlace field = new(entry.Key, entry.Value, $"{path}.{entry.Key.Text}", typePrefix);
            yield return field;
            foreach (FieldPlace inner in Within(field))
            {
                yield return inner;
            }
        }
    }

    /// <summary>Returns the fields of the object, of the items or of the cases that a field declares.</summary>
    private static IEnumerable<FieldPlace> Within(FieldPlace field)
    {
        string declared = (field.Find("typeName") as YamlScalar)?.Text ?? field.TypePrefix + field.Property;
        IEnumerable<FieldPlace> found = OfFields(field.Find("fields"), $"{field.Path}.fields", declared);
        if (field.Find("items") is YamlMapping items)
        {
            string item = (Doubt.Find(items, "typeName") as YamlScalar)?.Text ?? $"{field.TypePrefix}{field.Property}Item";
            found = found.Concat(OfFields(Doubt.Find(items, "fields"), $"{field.Path}.items.fields", item));
        }

        foreach (YamlEntry known in Doubt.Entries(field.Find("cases")))
        {
            string name = (Doubt.Find(known.Value, "typeName") as YamlScalar)?.Text ?? declared + CSharpNames.PropertyOf(known.Key.Text);
            found = found.Concat(OfFields(Doubt.Find(known.Value, "fields"), $"{field.Path}.cases.{known.Key.Text}.fields", name));
        }

        return found;
    }
}
