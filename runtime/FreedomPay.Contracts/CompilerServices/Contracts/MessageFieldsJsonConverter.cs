using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Writes fields to JSON as a list: their names, and their texts as three asterisks. Public for the code that System.Text.Json generates.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MessageFieldsJsonConverter : JsonConverter<MessageFields>
{
    /// <inheritdoc/>
    public override MessageFields Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartArray && reader.Read() && reader.TokenType == JsonTokenType.EndArray)
        {
            return MessageFields.Empty;
        }

        throw new JsonException(MessageFieldJsonConverter.IsNotRead);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MessageFields value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        MessageFieldJsonConverter.Write(writer, value);
    }
}
