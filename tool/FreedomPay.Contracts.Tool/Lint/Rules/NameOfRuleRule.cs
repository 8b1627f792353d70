using FreedomPay.Contracts.Generator.Parsing;
using FreedomPay.Contracts.Generator.Parsing.Doubts;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Tool.Lint.Rules;

/// <summary>Finds names that the rules for names give anyway: a reader looks for what is special about them.</summary>
internal sealed class NameOfRuleRule() : StyleRule("FPL0006", "The name is that of the rule")
{
    public override IEnumerable<StyleRemark> Check(SpecUnderReview spec) => spec.Fields.SelectMany(OfField)
        .Concat(spec.Types.SelectMany(static type => OfValues(Doubt.Find(type.Value, "values"), $"types.{type.Key.Text}.values")));

    private static IEnumerable<StyleRemark> OfField(FieldPlace field)
    {
        if (field.Find("name") is YamlScalar name && name.Text == field.PropertyByRule)
        {
            yield return At(name, $"{field.Path}.name", $"'{field.Name.Text}' becomes '{name.Text}' without it; leave the key out");
        }

        if (field.Find("typeName") is YamlScalar own && own.Text == field.TypePrefix + field.Property)
        {
            yield return At(own, $"{field.Path}.typeName", $"the type becomes '{own.Text}' without it; leave the key out");
        }

        YamlNode? items = field.Find("items");
        if (Doubt.Text(items, "typeName") is YamlScalar ofItems && ofItems.Text == $"{field.TypePrefix}{field.Property}Item")
        {
            yield return At(ofItems, $"{field.Path}.items.typeName", $"the type becomes '{ofItems.Text}' without it; leave the key out");
        }

        foreach (StyleRemark remark in OfValues(field.Find("values"), $"{field.Path}.values").Concat(OfValues(Doubt.Find(items, "values"), $"{field.Path}.items.values")))
        {
            yield return remark;
        }
    }

    private static IEnumerable<StyleRemark> OfValues(YamlNode? values, string path)
    {
        foreach (YamlEntry value in Doubt.Entries(values))
        {
            YamlScalar? name = value.Value as YamlScalar ?? Doubt.Text(value.Value, "name");
            if (name is not null && name.Text == CSharpNames.PropertyOf(value.Key.Text))
            {
                yield return At(name, $"{path}.{value.Key.Text}", $"'{value.Key.Text}' becomes '{name.Text}' without it; leave the name out");
            }
        }
    }
}
