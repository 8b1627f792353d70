using System.Text;
using System.Text.Json;
using FreedomPay.Contracts.Tool.Messages;

namespace FreedomPay.Contracts.Tool.Signatures.Reading;

/// <summary>Reads the fields of a form that a program has printed as a JSON object, as many logs have them.</summary>
internal static class JsonFields
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MessageField.MaxDepth, AllowTrailingCommas = true };

    /// <summary>Parses a text that begins with a JSON object; what follows it does not matter.</summary>
    /// <returns>The object; null if there is none.</returns>
    public static JsonElement? TryParse(ReadOnlySpan<byte> text, out int length)
    {
        length = 0;
        try
        {
            Utf8JsonReader reader = new(text, isFinalBlock: true, new JsonReaderState(new JsonReaderOptions { MaxDepth = Options.MaxDepth, AllowTrailingCommas = true, AllowMultipleValues = true }));
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject || !reader.TrySkip())
            {
                return null;
            }

            length = (int)reader.BytesConsumed;
            using JsonDocument document = JsonDocument.Parse(text[..length].ToArray(), Options);
            return JsonTexts.AreTexts(document.RootElement) ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Returns the object with the fields, the outermost that has a member <c>pg_sig</c>.</summary>
    public static JsonElement? FindMessage(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().Select(FindMessage).FirstOrDefault(static found => found is not null);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return element.TryGetProperty(ProtocolNames.Signature, out _)
            ? element
            : element.EnumerateObject().Select(static member => FindMessage(member.Value)).FirstOrDefault(static found => found is not null);
    }

    /// <summary>Returns the texts anywhere in an element.</summary>
    public static IEnumerable<(string Name, string Text)> Texts(JsonElement element, string name = "") => element.ValueKind switch
    {
        JsonValueKind.String => [(name, element.GetString()!)],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static member => Texts(member.Value, member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Texts(item, name)),
        _ => [],
    };

    /// <summary>Returns the members as fields. A number is the text that it is written with; null is empty, as PHP sends it.</summary>
    /// <exception cref="ToolException">There are too many.</exception>
    public static List<CapturedField> Fields(JsonElement message)
    {
        List<CapturedField> fields = [];
        foreach (JsonProperty member in message.EnumerateObject())
        {
            AddTo(fields, member.Name, member.Value);
        }

        return fields;
    }

    private static void AddTo(List<CapturedField> fields, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    AddTo(fields, $"{name}[{member.Name}]", member.Value);
                }

                break;
            case JsonValueKind.Array:
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    AddTo(fields, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}[{index++}]"), item);
                }

                break;
            case JsonValueKind.String:
                FormReader.Add(fields, new CapturedField(name, Encoding.UTF8.GetBytes(value.GetString()!), Wire: null, FieldOrigin.Body));
                break;
            case JsonValueKind.Null or JsonValueKind.Undefined:
                FormReader.Add(fields, FormReader.Plain(name, string.Empty));
                break;
            case JsonValueKind.True or JsonValueKind.False:
                FormReader.Add(fields, FormReader.Plain(name, value.ValueKind == JsonValueKind.True ? "1" : "0"));
                break;
            default:
                FormReader.Add(fields, FormReader.Plain(name, value.GetRawText()));
                break;
        }
    }
}
