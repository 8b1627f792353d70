using System.Text.Json;

namespace FreedomPay.Contracts.Tool.Messages;

/// <summary>Takes texts out of JSON that somebody has recorded.</summary>
internal static class JsonTexts
{
    /// <summary>Returns a string; null for anything else, and for one with half of a surrogate pair (<c>\uD800</c>), which is no text.</summary>
    public static string? Of(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Determines whether every name and every string is a text.</summary>
    public static bool AreTexts(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.Object => element.EnumerateObject().All(static member => member.Name.Length >= 0 && AreTexts(member.Value)),
                JsonValueKind.Array => element.EnumerateArray().All(AreTexts),
                JsonValueKind.String => element.GetString() is not null,
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
