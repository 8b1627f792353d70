using FreedomPay.Contracts.Generator.Parsing.Doubts;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Tool.Lint.Rules;

/// <summary>Finds fields, types and shapes that say nothing about themselves: whoever completes code in an editor sees no more than the name.</summary>
internal sealed class MissingSummaryRule() : StyleRule("FPL0001", "No summary")
{
    public override IEnumerable<StyleRemark> Check(SpecUnderReview spec)
    {
        foreach (FieldPlace field in spec.Fields.Where(static field => field.Find("summary") is null))
        {
            yield return At(field.Name, field.Path, "the field has no summary; say in one sentence what it is");
        }

        foreach (YamlEntry type in spec.Types.Where(static type => Doubt.Find(type.Value, "summary") is null))
        {
            yield return At(type.Key, $"types.{type.Key.Text}", "the type has no summary; say in one sentence what it is");
        }

        foreach ((YamlEntry endpoint, _) in spec.Endpoints)
        {
            foreach (YamlEntry shape in Doubt.Entries(Doubt.Find(endpoint.Value, "responses")).Where(static shape => Doubt.Find(shape.Value, "summary") is null))
            {
                yield return At(shape.Key, $"endpoints.{endpoint.Key.Text}.responses.{shape.Key.Text}", "the shape has no summary; say what a response of this shape means for the payment");
            }
        }
    }
}
