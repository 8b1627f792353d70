using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Passes;

/// <summary>
/// Gives the values of a file's enums their categories, which are the values of another enum in the file. That enum may come after the one that
/// names it, so all enums are parsed first.
/// </summary>
internal sealed class EnumCategories
{
    private readonly List<DeclaredEnum> _enums = [];

    public void Add(DeclaredEnum declared) => _enums.Add(declared);

    /// <summary>Returns the enums in order, with the categories that they name.</summary>
    public IReadOnlyList<DeclaredEnum> Resolved()
    {
        DeclaredEnum[] resolved = [.. _enums.Select(Resolve)];
        HashSet<TypeName> named = [.. resolved.Select(static declared => declared.Model.Categories).OfType<TypeName>()];
        return [.. resolved.Select(declared => named.Contains(declared.Model.Name) ? declared with { Model = declared.Model with { IsOfCategories = true } } : declared)];
    }

    /// <summary>Reports each category of an enum that cannot have any.</summary>
    public static void Refuse(MappingParser type, string why)
    {
        foreach ((YamlEntry category, KeyPath path) in CategoriesOf(type))
        {
            type.Problems.Report(SpecDescriptors.Contradiction, category.Key.Span, path.ToString(), why);
        }
    }

    private DeclaredEnum Resolve(DeclaredEnum declared)
    {
        MappingParser type = declared.Parser;
        int problemsBefore = type.Problems.Count;
        if (type.Find("categories") is null)
        {
            Refuse(type, "the enum has no 'categories', which names the enum whose value this is");
            return declared with { IsSound = declared.IsSound && type.Problems.Count == problemsBefore };
        }

        if (CategoriesFor(declared) is not DeclaredEnum { Model: EnumModel categories } named)
        {
            return declared with { IsSound = false };
        }

        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (EnumValueModel value in categories.Values)
        {
            names[value.Text] = value.Name;
        }

        if (named.IsSound)
        {
            // Otherwise the value may be one of those with a mistake.
            ReportUnknown(type, names);
        }

        EnumModel model = declared.Model with
        {
            Categories = categories.Name,
            Values = declared.Model.Values.Select(value => value with { Category = NameOf(value.Category, names) }).ToEquatableArray(),
        };
        return declared with { Model = model, IsSound = declared.IsSound && type.Problems.Count == problemsBefore };
    }

    /// <summary>Returns the enum that another one names, or null if there is none, which is reported.</summary>
    private DeclaredEnum? CategoriesFor(DeclaredEnum declared)
    {
        MappingParser type = declared.Parser;
        if (type.Scalar("categories") is not YamlScalar name)
        {
            return null;
        }

        if (name.Text == declared.Key.Text)
        {
            type.Report(SpecDescriptors.Contradiction, "categories", name, "the categories of an enum are the values of another one");
            return null;
        }

        DeclaredEnum? categories = _enums.Find(candidate => candidate.Key.Text == name.Text);
        if (categories is null)
        {
            string[] others = [.. _enums.Select(static candidate => candidate.Key.Text).Where(candidate => candidate != declared.Key.Text)];
            string advice = others.Length > 0 ? Suggestions.For(name.Text, others) : "";
            type.Report(SpecDescriptors.UnknownType, "categories", name, name.Text, $" among the other enums of the file{advice}");
        }
        else if (!CategoriesOf(type).Any())
        {
            type.Refuse("categories", "no value has a 'category'");
        }

        return categories;
    }

    private static void ReportUnknown(MappingParser type, Dictionary<string, string> names)
    {
        foreach ((YamlEntry category, KeyPath path) in CategoriesOf(type))
        {
            if (category.Value is YamlScalar { IsNothing: false } text && !string.IsNullOrWhiteSpace(text.Text) && !names.ContainsKey(text.Text))
            {
                type.Problems.Report(SpecDescriptors.NotAllowed, text.Span, path.ToString(), text.Text, Suggestions.For(text.Text, names.Keys));
            }
        }
    }

    private static string? NameOf(string? category, Dictionary<string, string> names) =>
        category is not null && names.TryGetValue(category, out string? name) ? name : null;

    private static IEnumerable<(YamlEntry Category, KeyPath Path)> CategoriesOf(MappingParser type)
    {
        if (type.Find("values")?.Value is not YamlMapping values)
        {
            yield break;
        }

        KeyPath path = type.Path.Key("values");
        foreach (YamlEntry value in values.Entries)
        {
            if (value.Value is not YamlMapping keys)
            {
                continue;
            }

            foreach (YamlEntry key in keys.Entries.Where(static key => key.Key.Text == "category").Take(1))
            {
                yield return (key, path.Key(value.Key.Text).Key("category"));
            }
        }
    }
}
