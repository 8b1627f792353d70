using System.Text.Json;

namespace FreedomPay.Contracts;

/// <summary>Reads a sensitive value from JSON. Its exception messages never contain the value.</summary>
internal static class MaskedJson
{
    public const string IsMasked = "The value is three asterisks: it was masked when it was written, and what it was is not there to be read.";

    /// <summary>Reads a string that is not masked.</summary>
    public static string Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("A sensitive value is a string in JSON.");
        }

        string text = reader.GetString()!;
        return text == SensitiveText.Masked ? throw new JsonException(IsMasked) : text;
    }
}
