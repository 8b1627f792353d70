using System.Globalization;
using System.Net;
using System.Text.Json;

namespace FreedomPay.Contracts.Tool.Tests.Signatures;

/// <summary>A published message whose digest is known, as the message that it was: a form, or XML where a name repeats or nests.</summary>
internal sealed class JsonFieldsOfVector(JsonElement vector)
{
    public string Body => vector.GetProperty("message").GetString()!.StartsWith("xml", StringComparison.Ordinal)
        ? $"<response>{Elements(vector.GetProperty("fields"))}<pg_sig>{Digest}</pg_sig></response>"
        : $"{string.Join('&', Pairs(vector.GetProperty("fields"), string.Empty).Select(static pair => $"{WebUtility.UrlEncode(pair.Name)}={WebUtility.UrlEncode(pair.Value)}"))}&pg_sig={Digest}";

    private string Digest => vector.GetProperty("expected").GetString()!;

    private static string Elements(JsonElement fields) => string.Concat(fields.EnumerateObject().SelectMany(static member => member.Value.ValueKind == JsonValueKind.Array
        ? member.Value.EnumerateArray().Select(item => Element(member.Name, item))
        : [Element(member.Name, member.Value)]));

    private static string Element(string name, JsonElement value) => $"<{name}>{(value.ValueKind == JsonValueKind.Object ? Elements(value) : WebUtility.HtmlEncode(value.ToString()))}</{name}>";

    private static IEnumerable<(string Name, string Value)> Pairs(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Pairs(member.Value, name.Length == 0 ? member.Name : $"{name}[{member.Name}]")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Pairs(item, string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]"))),
        _ => [(name, element.ToString())],
    };
}
