using FreedomPay.Contracts.Generator.Model;
using FreedomPay.Contracts.Generator.Parsing.Yaml;

namespace FreedomPay.Contracts.Generator.Parsing.Doubts;

/// <summary>Asks where a request goes, and whether its script name belongs to it.</summary>
internal static class TargetDoubts
{
    /// <summary>Shorter numbers may be versions.</summary>
    private const int FewestDigits = 4;

    public static void Warn(MappingParser endpoint, EndpointModel model)
    {
        if (model.Path is not RequestPath path || model.Direction != Direction.Outbound)
        {
            return;
        }

        string[] segments = path.Text.Split('/');
        if (endpoint.Find("script")?.Value is YamlScalar script && !Array.Exists(segments, segment => IsNameOf(script.Text, segment)) && !path.EndsWithParameter)
        {
            string last = segments.Last(static segment => segment.Length > 0);
            Doubt.Warn(endpoint.Problems, script.Span, endpoint.Path.Key("script"), $"'{script.Text}' is no part of the path '{path.Text}', and the gateway refuses what is signed with another script name; leave 'script' out for '{last}'");
        }

        YamlEntry target = TargetParser.FindMethod(endpoint)!.Value;
        for (int index = 1; index < segments.Length; index++)
        {
            string segment = segments[index];
            if (segment.Length > 0 && segment.All(static character => character is >= '0' and <= '9') && (segment.Length >= FewestDigits || IsMerchant(segments[index - 1])))
            {
                bool isMerchant = IsMerchant(segments[index - 1]);
                Doubt.Warn(endpoint.Problems, target.Value.Span, endpoint.Path.Key(target.Key.Text), isMerchant
                    ? $"each request would go to the merchant {segment}, whoever signs it; write {{merchant_id}}, which the library fills in"
                    : $"each request would name {segment}; if it is an id, make it a parameter: a segment in braces, and a field of that name with 'in: path'");
                return;
            }
        }
    }

    /// <summary>Determines whether a script name is a segment, with or without an extension: servers leave <c>.php</c> out.</summary>
    private static bool IsNameOf(string script, string segment) => segment.Split('.')[0] == script.Split('.')[0];

    private static bool IsMerchant(string segment) => segment is "merchant" or "merchants" or "shop" or "shops" or "project" or "projects";
}
