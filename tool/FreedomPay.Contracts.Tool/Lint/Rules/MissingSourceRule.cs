using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Tool.Lint.Rules;

/// <summary>Finds endpoints that do not say where they are documented: nobody can look up what a spec has left open.</summary>
internal sealed class MissingSourceRule() : StyleRule("FPL0002", "No source")
{
    public override IEnumerable<StyleRemark> Check(SpecUnderReview spec)
    {
        foreach ((YamlEntry entry, EndpointModel model) in spec.Endpoints)
        {
            if (model.Sources.Count == 0)
            {
                yield return At(entry.Key, $"endpoints.{entry.Key.Text}", "nothing says where the endpoint is documented; write 'sources: [the page]'");
            }
        }
    }
}
