using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Writes a field to JSON: its name, and its text as three asterisks, or <c>null</c> if that is its value. Public for the code that System.Text.Json generates.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MessageFieldJsonConverter : JsonConverter<MessageField>
{
    internal const string IsNotRead = "Fields of a message are not read from JSON: their texts were masked when they were written.";

    /// <inheritdoc/>
    public override MessageField Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new JsonException(IsNotRead);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MessageField value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        Write(writer, value);
    }

    internal static void Write(Utf8JsonWriter writer, MessageFields fields)
    {
        writer.WriteStartArray();
        foreach (MessageField field in fields.Span)
        {
            Write(writer, field);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, MessageField field)
    {
        // Names are not JSON property names, because they may repeat and their order matters.
        writer.WriteStartObject();
        writer.WriteString("Name", field.Name);
        switch (field.Kind)
        {
            case MessageFieldKind.Object or MessageFieldKind.List:
                writer.WritePropertyName(field.Kind == MessageFieldKind.List ? "Items" : "Fields");
                Write(writer, field.Children);
                break;
            case MessageFieldKind.Null:
                writer.WriteNull("Text");
                break;
            default:
                writer.WriteString(field.Kind.ToString(), SensitiveText.Masked);
                break;
        }

        writer.WriteEndObject();
    }
}
