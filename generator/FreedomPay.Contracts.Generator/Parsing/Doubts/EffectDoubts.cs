using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Doubts;

/// <summary>Asks whether a request can change no more than its <c>effect</c> says, and whether it is signed with the key that its name says.</summary>
internal static class EffectDoubts
{
    private static readonly HashSet<string> Amounts = new(StringComparer.Ordinal) { "amount", "sum" };

    public static void Warn(MappingParser endpoint, EndpointModel model, OperationWords words)
    {
        if (endpoint.Find("effect")?.Value is YamlScalar effect)
        {
            if (Of(model, words) is string doubt)
            {
                Doubt.Warn(endpoint.Problems, effect.Span, endpoint.Path.Key("effect"), doubt);
            }
        }

        WarnOfKey(endpoint, model, words);
    }

    private static string? Of(EndpointModel model, OperationWords words)
    {
        const string Advice = "leave 'effect' out if it can move money";
        return model.Effect switch
        {
            // A thing that is got by its id: GET /payments/{id}.
            Effect.Reads when model.Method == RequestMethod.Get && model.Path?.EndsWithParameter == true => null,
            Effect.Reads when words.OfChange is string word =>
                $"'reads' says that the request changes nothing and may be repeated at will, and its name or path says '{word}'; {Advice}, or write 'prepares' if it changes something else",
            Effect.Reads when !words.LooksUp && model.Request.Fields.FirstOrDefault(IsAmount) is FieldModel amount =>
                $"'reads' says that the request changes nothing and may be repeated at will, and it sends an amount ('{amount.WireName}'); {Advice}",
            Effect.Prepares when words.OfMoney is string word =>
                $"'prepares' says that the request moves no money, and its name or path says '{word}'; {Advice}",
            _ => null,
        };
    }

    private static bool IsAmount(FieldModel field) => field.Type is DecimalType or IntegerType or StringType && NameWords.LastOf(field.WireName) is string last && Amounts.Contains(last);

    private static void WarnOfKey(MappingParser endpoint, EndpointModel model, OperationWords words)
    {
        if (model.Direction != Direction.Outbound || !model.IsSigned)
        {
            return;
        }

        if (endpoint.Find("key")?.Value is not YamlScalar key)
        {
            if (words.OfPayout is string word && words.IsPayout)
            {
                Doubt.Warn(endpoint.Problems, endpoint.Place, endpoint.Path, $"its name or path says '{word}', and payouts are signed with their own key; write 'key: payout', or 'key: payment' if this one is not");
            }
        }
        else if (model.Key == KeyKind.Payout && words.OfPayout is null && !OperationWords.SaysPayout($"{model.Title} {model.Section} {model.Name.Namespace} {model.Summary}"))
        {
            Doubt.Warn(endpoint.Problems, key.Span, endpoint.Path.Key("key"), "nothing else says that this is a payout, and the gateway refuses what the wrong key signs; leave 'key' out, or say 'payout' in the title");
        }
    }
}
