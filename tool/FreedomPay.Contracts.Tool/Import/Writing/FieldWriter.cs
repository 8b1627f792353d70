using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Tool.Import.Model;
using FreedomPay.Contracts.Tool.Import.Rules;

namespace FreedomPay.Contracts.Tool.Import.Writing;

/// <summary>Writes imported fields as a spec has them, with what is doubtful above each.</summary>
/// <param name="isJson">Whether the message is JSON.</param>
internal sealed class FieldWriter(bool isJson)
{
    /// <summary>Returns fields as a mapping.</summary>
    public SpecMap Fields(IEnumerable<ImportedField> fields)
    {
        ImportedField[] all = [.. fields];
        SpecMap map = new();
        foreach (ImportedField field in all)
        {
            map.Add(field.Name, Field(field, all), field.Doubts.Select(CommentOf));
        }

        return map;
    }

    /// <summary>Returns a doubt as the file has it.</summary>
    public static string CommentOf(Doubt doubt) => $"{doubt.Rule}: {doubt.Message}";

    /// <summary>Returns the groups of which one field is required.</summary>
    public static SpecList? AnyOf(IReadOnlyList<ImportedField> fields)
    {
        HashSet<string> names = [.. fields.Select(static field => field.Name)];
        SpecList[] groups = [.. fields
            .Where(field => field.Unless is not null && names.Contains(field.Unless) && !field.Required)
            .Select(static field => new[] { field.Name, field.Unless! }.Order(StringComparer.Ordinal).ToArray())
            .DistinctBy(static pair => string.Join(' ', pair))
            .Select(static pair => SpecList.OfTexts(pair))];
        return groups.Length > 0 ? new SpecList(groups) : null;
    }

    private SpecNode Field(ImportedField field, IReadOnlyList<ImportedField> siblings)
    {
        SpecMap map = new SpecMap().Add("type", field.Type);
        map.Add("name", field.PropertyName);
        map.Add("in", field.In);
        map.Add("required", field.Required ? SpecScalar.Of(true) : null);
        map.Add("requiredWhen", RequiredWhen(field, siblings));
        map.Add("sensitive", field.Sensitive ? SpecScalar.Of(true) : null);
        map.Add("format", field.Format);
        map.Add("wire", field.Wire);
        AddBounds(map, field);
        map.Add("default", field.Default is not string given ? null : isJson && field.Type == "boolean" ? SpecScalar.Word(given) : SpecScalar.Of(given));
        map.Add("summary", field.Summary);
        map.Add("example", field.Example);
        map.Add("deprecated", field is { Deprecated: true, Required: false } ? SpecScalar.Of(true) : null);
        map.Add("item", field.ItemName);
        map.Add("by", field.By);
        map.Add("values", field.Values.Count > 0 ? Values(field.Values) : null);
        map.Add("anyOf", AnyOf(field.Fields));
        map.Add("fields", field.Type == "object" ? Fields(field.Fields) : null);
        map.Add("items", field.Items is null ? null : Items(field.Items));
        map.Add("cases", field.Cases.Count > 0 ? new SpecMap(field.Cases.Select(one => new SpecEntry(one.Text, new SpecMap().Add("anyOf", AnyOf(one.Fields)).Add("fields", Fields(one.Fields))))) : null);
        return map.Entries.Count == 1 && map.Entries[0].Value is SpecScalar ? map.Entries[0].Value : map;
    }

    private SpecNode Items(ImportedField item)
    {
        SpecMap map = new SpecMap().Add("type", item.Type);
        map.Add("format", item.Format);
        map.Add("wire", item.Wire);
        map.Add("values", item.Values.Count > 0 ? Values(item.Values) : null);
        map.Add("anyOf", AnyOf(item.Fields));
        map.Add("fields", item.Type == "object" ? Fields(item.Fields) : null);
        return map.Entries.Count == 1 ? map.Entries[0].Value : map;
    }

    private static void AddBounds(SpecMap map, ImportedField field)
    {
        map.Add("min", field.Min is decimal min ? SpecScalar.Of(min) : null);
        map.Add("max", field.Max is decimal max ? SpecScalar.Of(max) : null);
        map.Add("minLength", Number(field.MinLength));
        map.Add("maxLength", Number(field.MaxLength));
        map.Add("minItems", Number(field.MinItems));
        map.Add("maxItems", Number(field.MaxItems));
        map.Add("pattern", field.Pattern);
    }

    private static SpecScalar? Number(int? number) => number is int value ? SpecScalar.Of(value) : null;

    private SpecNode? RequiredWhen(ImportedField field, IReadOnlyList<ImportedField> siblings)
    {
        if (field.RequiredWhen is not (string name, var value))
        {
            return null;
        }

        bool isFlag = isJson && siblings.FirstOrDefault(sibling => sibling.Name == name)?.Type == "boolean";
        return value is null ? SpecScalar.Of(name) : new SpecMap().Add(name, isFlag ? SpecScalar.Word(value) : SpecScalar.Of(value));
    }

    /// <summary>Returns the values as a list of texts, or as a mapping if one has an explanation or needs a name.</summary>
    private static SpecNode Values(IReadOnlyList<ImportedValue> values)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        SpecMap map = new();
        bool isList = true;
        foreach (ImportedValue value in values)
        {
            string byRule = CSharpNames.PropertyOf(value.Text);
            string name = IsUsable(byRule) ? byRule : NameOf(value);
            name = NameWords.Unused(name, taken.Contains);
            taken.Add(name);
            isList &= name == byRule && value.Summary is null;
            map.Add(value.Text, value.Summary is null ? SpecScalar.Of(name) : new SpecMap().Add("name", name == byRule ? null : name).Add("summary", value.Summary));
        }

        return isList ? SpecList.OfTexts(values.Select(static value => value.Text)) : map;
    }

    /// <summary>A digit is no name: the first words of what it means are, if they are few.</summary>
    private static string NameOf(ImportedValue value)
    {
        const int LongestName = 30;
        string meaning = value.Summary is { Length: < 60 } summary && summary.All(static character => character < 'Ѐ') ? NameWords.Pascal(summary) : "";
        string text = NameWords.Pascal(string.Concat("value ", value.Text));
        return meaning.Length is > 1 and <= LongestName && IsUsable(meaning) ? meaning : text;
    }

    private static bool IsUsable(string name) => CSharpNames.IsMemberName(name) && CSharpNames.TakenInEnumBy(name) is null;
}
