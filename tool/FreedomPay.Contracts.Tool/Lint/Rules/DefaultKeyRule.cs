using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Doubts;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Tool.Lint.Rules;

/// <summary>Finds keys that say what is so anyway. Those that a careful author writes for the reader are left alone: <c>effect: moves</c>, <c>key: payment</c>, <c>required: false</c>.</summary>
internal sealed class DefaultKeyRule() : StyleRule("FPL0012", "The key repeats the default")
{
    public override IEnumerable<StyleRemark> Check(SpecUnderReview spec)
    {
        foreach ((YamlEntry entry, EndpointModel model) in spec.Endpoints)
        {
            foreach ((string key, string byDefault) in DefaultsOf(model))
            {
                if (Doubt.Text(entry.Value, key) is YamlScalar given && given.Text == byDefault)
                {
                    yield return At(given, $"endpoints.{entry.Key.Text}.{key}", $"'{byDefault}' is the default here; leave the key out");
                }
            }
        }

        foreach (FieldPlace field in spec.Fields)
        {
            foreach (string key in new[] { "allowEmpty", "deprecated" })
            {
                if (field.Find(key) is YamlScalar { IsPlain: true, Text: "false" } given)
                {
                    yield return At(given, $"{field.Path}.{key}", "'false' is the default; leave the key out");
                }
            }
        }
    }

    private static IEnumerable<(string Key, string Default)> DefaultsOf(EndpointModel model)
    {
        bool isJson = model.Protocol != Protocol.SignedForm;
        yield return ("direction", "outbound");
        yield return ("answer", isJson ? "json" : "xml");
        yield return ("deprecated", "false");
        yield return ("signed", "true");
        if (model.Path is not null || model.Direction == Direction.Inbound || !model.IsSigned)
        {
            yield return ("encoding", EncodingOf(model, isJson));
        }
    }

    private static string EncodingOf(EndpointModel model, bool isJson) =>
        model.Method == RequestMethod.Get && model.Direction == Direction.Outbound && model.IsSigned ? "query"
        : isJson ? "json"
        : model.Direction == Direction.Inbound || !model.IsSigned || model.IsCarriedByBrowser ? "form"
        : "multipart";
}
