using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Tool.Lint.Rules;

/// <summary>Finds a field whose property is called otherwise than in all other specs: code that moves from one request to another looks for it in vain.</summary>
internal sealed class OtherNameRule() : StyleRule("FPL0007", "Another name than elsewhere")
{
    public override IEnumerable<StyleRemark> Check(SpecUnderReview spec)
    {
        foreach (FieldPlace field in spec.Fields)
        {
            if (spec.Habits.PropertyOf(field) is string usual && usual != field.Property)
            {
                string advice = usual == field.PropertyByRule ? "leave 'name' out" : $"write 'name: {usual}'";
                yield return At(field.Find("name") ?? (YamlNode)field.Name, field.Path, $"the property is '{field.Property}' here, and '{usual}' wherever else a field is called '{field.Name.Text}'; {advice}, unless it is another thing");
            }
        }
    }
}
