using System.Globalization;
using System.Text;
using FreedomPay.Contracts.Generator.Emit.Text;
using FreedomPay.Contracts.Generator.Model;
using EndpointEffect = FreedomPay.Contracts.Generator.Model.Effect;

namespace FreedomPay.Contracts.Tool.Pages;

/// <summary>Writes how an endpoint is used in C#: with the fields that it needs, and the values of the documentation where it has some.</summary>
/// <param name="sections">All specs whose types may be used.</param>
internal sealed class RequestExamples(IEnumerable<SpecSection> sections)
{
    private const string PlaceholderText = "…";
    private const string PlaceholderUrl = "https://shop.example/page";

    private readonly Dictionary<string, TypeModel> _shared = sections
        .SelectMany(static section => section.Types)
        .GroupBy(static type => type.Name.Name, StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);

    /// <summary>Returns the example, without an end of line at its end.</summary>
    public string Of(EndpointModel endpoint)
    {
        StringBuilder code = new();
        code.Append("using FreedomPay.Contracts;\n");
        if (endpoint.Name.Namespace != "FreedomPay.Common")
        {
            code.Append("using FreedomPay.Common;\n");
        }

        code.Append("using ").Append(endpoint.Name.Namespace).Append(";\n\n");
        if (endpoint.Direction == Direction.Inbound)
        {
            return code.Append(Received(endpoint)).ToString();
        }

        string request = New(endpoint.RequestType, endpoint.Request, endpoint, depth: 0);
        return code.Append(endpoint switch
        {
            { IsCarriedByBrowser: true, Method: RequestMethod.Get } => $"Uri page = {request}.Sign(credentials).ToUrl(new Uri(\"{endpoint.Host}\"));",
            { IsCarriedByBrowser: true } => $"string page = {request}.Sign(credentials).ToHtmlForm(new Uri(\"{endpoint.Host}\"));",
            { IsSigned: false, Protocol: Protocol.SignedForm } => $"string page = {request}.ToHtmlForm(new Uri(\"https://acs.example/\"));",
            { Answer: AnswerKind.Text } => $"TextAnswer answer = await client.SendAsync({request});",
            { Effect: EndpointEffect.Moves, Outcomes.Count: > 0 } => $"SettledAnswer<{endpoint.ResponseType}> answer = await client.SendAndSettleAsync({request});",
            _ => $"Answer<{endpoint.ResponseType}> answer = await client.SendAsync({request});",
        }).ToString();
    }

    private static string Received(EndpointModel endpoint) => endpoint.IsSigned
        ? $"ReceivedRequest<{endpoint.RequestType}> received = {endpoint.RequestType}.Read(fields, credentials, ScriptName.FromUrl(\"{PlaceholderUrl}\"));"
        : $"UnsignedMessage<{endpoint.RequestType}> received = {endpoint.RequestType}.Read(fields);";

    private string New(string type, MessageModel message, EndpointModel endpoint, int depth)
    {
        FieldModel[] fields = [.. FieldsNeeded(message)];
        if (fields.Length == 0)
        {
            return $"new {type}()";
        }

        string indent = new(' ', 4 * depth);
        return $"new {type}\n{indent}{{\n{string.Concat(fields.Select(field => $"{indent}    {field.PropertyName} = {Value(field, endpoint, depth + 1)},\n"))}{indent}}}";
    }

    /// <summary>Returns the fields that a message needs: the required ones, and one of each group of which it needs any.</summary>
    private static IEnumerable<FieldModel> FieldsNeeded(MessageModel message)
    {
        HashSet<string> names = [.. message.Fields.Where(static field => field.Required && field.Constant is null && field.Default is null).Select(static field => field.WireName)];
        foreach (string first in message.AnyOf.Where(group => !group.Any(field => names.Contains(field.WireName))).Select(static group => group[0].WireName).ToArray())
        {
            names.Add(first);
        }

        return message.Fields.Where(field => names.Contains(field.WireName));
    }

    private string Value(FieldModel field, EndpointModel endpoint, int depth) => field.Type is ListType list
        ? $"[{One(list.Items, field, endpoint, depth)}]"
        : One(field.Type, field, endpoint, depth);

    private string One(FieldType type, FieldModel field, EndpointModel endpoint, int depth)
    {
        string? example = field.Type is ListType || string.IsNullOrEmpty(field.Example) ? null : field.Example;
        return type switch
        {
            StringType { IsUrl: true } => Literals.Quote(example ?? PlaceholderUrl),
            StringType { IsSensitive: true } => Literals.Quote(PlaceholderText),
            StringType => Literals.Quote(example ?? PlaceholderText),
            UuidType => example is null ? "Guid.CreateVersion7()" : $"Guid.Parse({Literals.Quote(example)})",
            IntegerType => long.TryParse(example, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number.ToString(CultureInfo.InvariantCulture) : "1",
            DecimalType => (decimal.TryParse(example, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal amount) ? amount : 100).ToString(CultureInfo.InvariantCulture) + "m",
            BooleanType => "true",
            DateTimeType { HasOffset: true } => "DateTimeOffset.Now",
            DateTimeType => "DateTime.Now",
            DateType => "DateOnly.FromDateTime(DateTime.Today)",
            EnumType known => EnumValue(known.Name.Name, example, endpoint),
            ObjectType known => ObjectValue(known.Name.Name, endpoint, depth),
            UnresolvedType known when TypeNamed(known.Name, endpoint) is EnumModel => EnumValue(known.Name, example, endpoint),
            UnresolvedType known => ObjectValue(known.Name, endpoint, depth),
            _ => "default!",
        };
    }

    private string EnumValue(string type, string? example, EndpointModel endpoint)
    {
        if (TypeNamed(type, endpoint) is not EnumModel { Values: var values } || values.Count == 0)
        {
            return $"new {type}({Literals.Quote(example ?? PlaceholderText)})";
        }

        EnumValueModel value = values.FirstOrDefault(known => known.Text == example) ?? values.FirstOrDefault(static known => known.Deprecated is null) ?? values[0];
        return $"{type}.{value.Name}";
    }

    private string ObjectValue(string type, EndpointModel endpoint, int depth) => TypeNamed(type, endpoint) switch
    {
        ObjectModel known => New(type, known.Content, endpoint, depth),
        UnionModel union when TypeNamed(union.Cases[0].Name.Name, endpoint) is ObjectModel first => New(first.Name.Name, first.Content, endpoint, depth),
        _ => $"new {type}()",
    };

    private TypeModel? TypeNamed(string name, EndpointModel endpoint) =>
        endpoint.InlineTypes.FirstOrDefault(type => type.Name.Name == name) ?? _shared.GetValueOrDefault(name);
}
