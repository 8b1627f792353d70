using System.Text.Json;

namespace FreedomPay.Contracts.Tests.Incoming.Json;

/// <summary>A walk over JsonDocument that reads every name and every text: what it cannot read is no message.</summary>
internal static class ReferenceJson
{
    private static readonly JsonDocumentOptions Strict = new()
    {
        AllowDuplicateProperties = false,
        AllowTrailingCommas = false,
        CommentHandling = JsonCommentHandling.Disallow,
        MaxDepth = MessageField.MaxDepth * 2,
    };

    /// <summary>Reads a document.</summary>
    /// <returns>The lines of <see cref="JsonReading"/>; null if it is refused.</returns>
    public static IReadOnlyList<string>? TryRead(byte[] body, MessageLimits? limits = null)
    {
        limits ??= MessageLimits.Default;
        if (body.Length > limits.MaxBytes)
        {
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(body, Strict);
            List<string> lines = [];
            bool isRead = document.RootElement.ValueKind switch
            {
                JsonValueKind.Object => TryAppendMembers(lines, document.RootElement, level: 1),
                JsonValueKind.Array => TryAppend(lines, string.Empty, document.RootElement, level: 1),
                _ => false,
            };
            return isRead && lines.Count <= limits.MaxFields ? lines : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // It accepts bytes that are not UTF-8 and halves of surrogate pairs, and throws InvalidOperationException when they are asked for.
            return null;
        }
    }

    private static bool TryAppendMembers(List<string> lines, JsonElement element, int level)
    {
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (!TryAppend(lines, property.Name, property.Value, level))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryAppend(List<string> lines, string name, JsonElement value, int level)
    {
        if (level > MessageField.MaxDepth)
        {
            return false;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                lines.Add(JsonReading.Line(level, "Object", name, string.Empty));
                return TryAppendMembers(lines, value, level + 1);
            case JsonValueKind.Array:
                lines.Add(JsonReading.Line(level, "List", name, string.Empty));
                return value.EnumerateArray().All(item => TryAppend(lines, string.Empty, item, level + 1));
            case JsonValueKind.String:
                lines.Add(JsonReading.Line(level, "String", name, value.GetString()!));
                return true;
            case JsonValueKind.Number:
                lines.Add(JsonReading.Line(level, "Number", name, value.GetRawText()));
                return true;
            case JsonValueKind.Null:
                lines.Add(JsonReading.Line(level, "Null", name, string.Empty));
                return true;
            case JsonValueKind.True or JsonValueKind.False:
                lines.Add(JsonReading.Line(level, value.ValueKind.ToString(), name, value.GetRawText()));
                return true;
            default:
                throw new InvalidOperationException("There is no such value.");
        }
    }
}
