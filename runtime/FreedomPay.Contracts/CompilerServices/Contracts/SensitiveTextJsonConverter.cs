using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Writes a sensitive text to JSON as three asterisks and reads any other string. Public for the code that System.Text.Json generates.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SensitiveTextJsonConverter : JsonConverter<SensitiveText>
{
    /// <inheritdoc/>
    public override SensitiveText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => MaskedJson.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SensitiveText value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(SensitiveText.Masked);
    }
}
