using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Writes a sensitive date to JSON as three asterisks and reads <c>yyyy-MM-dd</c>. Public for the code that System.Text.Json generates.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SensitiveDateJsonConverter : JsonConverter<SensitiveDate>
{
    /// <inheritdoc/>
    public override SensitiveDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        SensitiveDateTypeConverter.Parse(MaskedJson.Read(ref reader)) ?? throw new JsonException(SensitiveDateTypeConverter.NotADate);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SensitiveDate value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(SensitiveText.Masked);
    }
}
