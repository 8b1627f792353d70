using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Doubts;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Tool.Lint.Rules;

/// <summary>Finds types that nothing in their file uses. A file with nothing but types is for others, and is left alone.</summary>
internal sealed class UnusedTypeRule() : StyleRule("FPL0009", "The type is not used")
{
    public override IEnumerable<StyleRemark> Check(SpecUnderReview spec)
    {
        if (Doubt.Find(spec.Root, "endpoints") is null)
        {
            yield break;
        }

        HashSet<string> used =
        [
            .. spec.Fields.Select(static field => field.Type).OfType<string>(),
            .. spec.Fields.Select(static field => field.Find("items")).Select(static items => items is YamlScalar bare ? bare.Text : Doubt.Text(items, "type")?.Text).OfType<string>(),
            .. spec.Types.Select(static type => Doubt.Text(type.Value, "categories")?.Text).OfType<string>(),
        ];
        HashSet<string> sound = [.. spec.Units.OfType<SharedTypeModel>().Select(static unit => unit.Name.Name)];
        foreach (YamlEntry type in spec.Types.Where(type => sound.Contains(type.Key.Text) && !used.Contains(type.Key.Text)))
        {
            yield return At(type.Key, $"types.{type.Key.Text}", "no field of this file has the type; remove it, or use it");
        }
    }
}
