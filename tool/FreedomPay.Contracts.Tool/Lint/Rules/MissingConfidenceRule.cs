using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Tool.Lint.Rules;

/// <summary>Finds endpoints that do not say how well they are known.</summary>
internal sealed class MissingConfidenceRule() : StyleRule("FPL0003", "No confidence")
{
    public override IEnumerable<StyleRemark> Check(SpecUnderReview spec)
    {
        foreach ((YamlEntry entry, EndpointModel model) in spec.Endpoints)
        {
            if (model.Confidence is null)
            {
                yield return At(entry.Key, $"endpoints.{entry.Key.Text}", "nothing says how well the endpoint is known; write 'confidence: full' if the whole documented schema was read, 'partial' or 'client' if not");
            }
        }
    }
}
