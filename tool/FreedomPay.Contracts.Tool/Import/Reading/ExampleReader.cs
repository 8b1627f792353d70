using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace FreedomPay.Contracts.Tool.Import.Reading;

/// <summary>Reads an example: JSON, or XML as JSON whose values are all texts.</summary>
internal static class ExampleReader
{
    private const int MostLevels = 32;
    private const int MostCharacters = 1_000_000;

    /// <summary>Reads an example, which a page may have as a text.</summary>
    /// <returns>False if the text is neither JSON nor XML.</returns>
    public static bool TryRead(JsonNode? example, out JsonNode? read) => TryRead(example, out read, out _);

    /// <summary>Reads an example, which a page may have as a text.</summary>
    /// <param name="example">The example.</param>
    /// <param name="read">What it says.</param>
    /// <param name="problem">Why it cannot be read.</param>
    /// <returns>False if the text is neither JSON nor XML.</returns>
    public static bool TryRead(JsonNode? example, out JsonNode? read, out string problem)
    {
        read = example;
        problem = string.Empty;
        if (example is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
        {
            return true;
        }

        string text = value.GetValue<string>().Trim();
        read = null;
        if (text.Length is 0 or > MostCharacters)
        {
            problem = "It is too long.";
            return text.Length == 0;
        }

        try
        {
            read = text[0] == '<' ? ReadXml(text) : JsonNode.Parse(text);
            problem = "It is a single value.";
            return read is JsonObject or JsonArray;
        }
        catch (Exception exception) when (exception is XmlException or JsonException or ArgumentException)
        {
            read = null;
            problem = exception.Message;
            return false;
        }
    }

    /// <summary>Returns what stands in the outermost element. A prologue behind blanks is accepted, as pages have it.</summary>
    private static JsonNode? ReadXml(string text)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = MostCharacters });
        reader.MoveToContent();
        JsonNode root = ReadElement(reader, 0);
        while (reader.Read())
        {
            // A second root element, or text behind the first one, is an error that only reading finds.
        }

        return root is JsonObject ? root : new JsonObject();
    }

    private static JsonNode ReadElement(XmlReader reader, int level)
    {
        if (level > MostLevels)
        {
            throw new XmlException("Too deep.");
        }

        if (reader.IsEmptyElement)
        {
            return JsonValue.Create("");
        }

        JsonObject? members = null;
        string text = "";
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                members ??= [];
                string name = reader.LocalName;
                Add(members, name, ReadElement(reader, level + 1));
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                text += reader.Value;
            }
        }

        return members ?? (JsonNode)JsonValue.Create(text.Trim());
    }

    private static void Add(JsonObject members, string name, JsonNode value)
    {
        switch (members[name])
        {
            case null:
                members[name] = value;
                break;
            case JsonArray several:
                several.Add(value);
                break;
            case JsonNode first:
                members.Remove(name);
                members[name] = new JsonArray(first, value);
                break;
        }
    }
}
