using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Tool.Lint.Rules;

/// <summary>Finds requests that can move money and name no endpoint to ask what became of them: when their answer is lost, nobody knows.</summary>
internal sealed class NoQuestionRule() : StyleRule("FPL0005", "Nothing tells the outcome")
{
    public override IEnumerable<StyleRemark> Check(SpecUnderReview spec)
    {
        foreach ((YamlEntry entry, EndpointModel model) in spec.Endpoints)
        {
            bool isSent = model is { Direction: Direction.Outbound, IsSigned: true, IsCarriedByBrowser: false };
            if (isSent && model.Effect == Generator.Model.Effect.Moves && model.Outcomes.Count == 0)
            {
                yield return At(entry.Key, $"endpoints.{entry.Key.Text}", "the request can move money, and if its answer is lost nothing tells what became of it; name the endpoint to ask ('outcome'), or write 'effect: prepares' or 'reads' if it moves none");
            }
        }
    }
}
