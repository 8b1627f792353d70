using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Parses which message to the merchant is sent to the URL in a field: <c>callback: ResultNotify</c>.</summary>
internal static class CallbackParser
{
    /// <summary>Keys that say when the field is sent, or what with, in another way.</summary>
    private static readonly string[] Others = ["const", "default", "requiredWhen"];

    /// <summary>Returns the full name of the endpoint; null if the field names none.</summary>
    public static string? Read(MappingParser parser, FieldScope scope, UnitContext context)
    {
        if (parser.Scalar("callback") is not YamlScalar scalar)
        {
            return null;
        }

        if (scope is not { Owner: FieldOwner.Request, IsFromMerchant: true })
        {
            parser.Refuse("callback", "only a field of a request to the gateway tells it where its messages go");
        }
        else if (Array.Find(Others, key => parser.Find(key) is not null) is string other)
        {
            parser.Refuse("callback", $"the field gets the URL of the message unless code sets it, so '{other}' would have no effect or the opposite one");
        }

        int problemsBefore = parser.Problems.Count;
        TypeName name = EndpointNames.Read(parser, "callback", scalar, context);
        if (parser.Problems.Count == problemsBefore)
        {
            context.Callbacks.Add(new CallbackPlace(name, parser.Path.Key("callback").ToString(), parser.Problems.Place(scalar.Span)));
        }

        return name.FullName;
    }
}
