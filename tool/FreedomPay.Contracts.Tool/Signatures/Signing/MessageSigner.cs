using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Signatures.Signing;

/// <summary>Signs a form or a body of JSON.</summary>
internal static class MessageSigner
{
    private const string Mask = "***";
    private const int SaltLength = 24;
    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>Signs fields of a form.</summary>
    /// <exception cref="ToolException">They cannot be signed.</exception>
    public static SignedResult Sign(IReadOnlyList<CapturedField> given, SignRequest request)
    {
        List<(string Name, string Value)> fields = [.. given.Where(static field => field.Name != ProtocolNames.Signature).Select(static field => (field.Name, Encoding.UTF8.GetString(field.Value)))];
        AddMissing(fields, ProtocolNames.MerchantId, request.MerchantId);
        AddMissing(fields, ProtocolNames.Salt, RandomNumberGenerator.GetString(LettersAndDigits, SaltLength));
        string script = request.Script ?? (request.Endpoint is { } endpoint ? CatalogView.ScriptOf(endpoint) : null) ?? (request.Url is { } url ? ScriptName.FromUrl(url).Value : null)
            ?? throw new ToolException("Say what is called, with --url, --endpoint or --script: the script name is signed.");
        MessageFields tree = MessageFields.FromPairs(fields.Select(static field => KeyValuePair.Create(field.Name, field.Value)));
        if (tree.Defect is { } defect)
        {
            throw new ToolException(defect);
        }

        fields.Add((ProtocolNames.Signature, PaymentSignature.Compute(ScriptName.Exactly(script), tree, KeyOf(request), request.ListOrder)));
        SensitiveNames sensitive = new(request.Endpoint);
        string[] masked = request.IsUnmasked ? [] : [.. fields.Where(field => sensitive.Has(field.Name) || SensitiveNames.IsCard(field.Value)).Select(static field => field.Name)];
        SignedPair[] shown = [.. fields.Select(field => new SignedPair(field.Name, masked.Contains(field.Name, StringComparer.Ordinal) ? Mask : field.Value))];
        return new SignedResult
        {
            Kind = MessageKind.Form,
            Url = request.Url ?? UrlOf(request.Endpoint),
            Method = request.Method ?? request.Endpoint?.Method.ToString().ToUpperInvariant() ?? "POST",
            Endpoint = request.Endpoint?.Name.FullName,
            ScriptName = script,
            Key = request.Key.Name,
            Fields = shown,
            Body = string.Join('&', shown.Select(static field => $"{System.Net.WebUtility.UrlEncode(field.Name)}={System.Net.WebUtility.UrlEncode(field.Value)}")),
            Masked = masked,
            Remarks = Remarks(fields, request.Endpoint),
        };
    }

    /// <summary>Signs a body of JSON, byte for byte as it is.</summary>
    /// <exception cref="ToolException">It cannot be signed.</exception>
    public static SignedResult Sign(byte[] body, SignRequest request)
    {
        JsonNode json = JsonOf(body);
        string path = request.Url is { } url ? CatalogView.PathOf(url) : request.Endpoint?.Path?.Text
            ?? throw new ToolException("Say what is called, with --url or --endpoint: the path is signed.");
        if (request.MerchantId is not { Length: > 0 } id)
        {
            throw new ToolException("Say whose key signs, with --merchant: the merchant's id is signed.");
        }

        JwsScheme scheme = request.Scheme ?? SchemeOf(request.Endpoint)
            ?? throw new ToolException("The catalog does not know how this endpoint signs JSON: say it with --algorithm.");
        string method = request.Method ?? request.Endpoint?.Method.ToString().ToUpperInvariant() ?? "POST";
        string[] masked = request.IsUnmasked ? [] : [.. Masked(json, new SensitiveNames(request.Endpoint))];
        string value;
        try
        {
            value = JwsSignature.Compute(scheme, path, id, method, body, KeyOf(request));
        }
        catch (ArgumentException exception)
        {
            throw new ToolException($"The message cannot be signed. {exception.Message}", exception);
        }

        return new SignedResult
        {
            Kind = MessageKind.Json,
            Url = request.Url ?? UrlOf(request.Endpoint),
            Method = method,
            Endpoint = request.Endpoint?.Name.FullName,
            Key = request.Key.Name,
            Jws = value,
            Body = masked.Length == 0 ? Encoding.UTF8.GetString(body) : json.ToJsonString(),
            Masked = masked,
            Remarks = [],
        };
    }

    private static SecretKey KeyOf(SignRequest request)
    {
        try
        {
            return new SecretKey(request.Key.Text);
        }
        catch (ArgumentException exception)
        {
            throw new ToolException(exception.Message, exception);
        }
    }

    private static JwsScheme? SchemeOf(EndpointModel? endpoint) => endpoint?.Json?.Jws is { } jws
        ? new JwsScheme(Enum.Parse<JwsAlgorithm>(jws.Algorithm), jws.IdMember, jws.PathMember, jws.IsIdNumber ? JwsIdKind.Number : JwsIdKind.Text)
        : null;

    private static string? UrlOf(EndpointModel? endpoint) => endpoint is { Host: { } host, Path: { } path } ? host + path.Text : null;

    private static void AddMissing(List<(string Name, string Value)> fields, string name, string? value)
    {
        if (value is not null && !fields.Exists(field => field.Name == name))
        {
            fields.Add((name, value));
        }
    }

    private static List<string> Remarks(List<(string Name, string Value)> fields, EndpointModel? endpoint)
    {
        List<string> remarks = [.. fields.Where(static field => field.Value.Length == 0).Select(static field => $"{Shown.Line(field.Name)} is empty: leave it out, because it is not known whether the gateway signs empty fields.")];
        remarks.AddRange(endpoint?.Request.Fields
            .Where(field => field is { Required: true, IsInPath: false, Constant: null } && !fields.Exists(given => given.Name.Split('[')[0] == field.WireName))
            .Select(static field => $"{field.WireName} is required and missing.") ?? []);
        return remarks;
    }

    private static JsonNode JsonOf(byte[] body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 64 });
            if (!Messages.JsonTexts.AreTexts(document.RootElement))
            {
                throw new ToolException("The body has an escape of half a character, such as \\uD800.");
            }

            return JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { MaxDepth = 64, AllowDuplicateProperties = false }) ?? throw new ToolException("The body is null.");
        }
        catch (JsonException exception)
        {
            throw new ToolException($"The body is not JSON, or has a name twice, from line {exception.LineNumber + 1} on.", exception);
        }
    }

    /// <summary>Masks what is sensitive, and returns the names.</summary>
    private static List<string> Masked(JsonNode? node, SensitiveNames sensitive)
    {
        List<string> names = [];
        if (node is JsonObject members)
        {
            foreach ((string name, JsonNode? value) in members.ToArray())
            {
                if (value is JsonValue text && (sensitive.Has(name) || SensitiveNames.IsCard(text.ToString())))
                {
                    members[name] = Mask;
                    names.Add(name);
                }
                else
                {
                    names.AddRange(Masked(value, sensitive));
                }
            }
        }
        else if (node is JsonArray items)
        {
            for (int index = 0; index < items.Count; index++)
            {
                if (items[index] is JsonValue text && SensitiveNames.IsCard(text.ToString()))
                {
                    items[index] = Mask;
                    names.Add($"[{index}]");
                }
                else
                {
                    names.AddRange(Masked(items[index], sensitive));
                }
            }
        }

        return names;
    }
}
