using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace FreedomPay.Contracts.Benchmarks.Reading.Json;

/// <summary>
/// Reads what Kiota generated from answers.openapi.yaml. Kiota's client reads a stream and copies the document; this has the bytes at hand and does
/// without the copy.
/// </summary>
internal static class KiotaReader
{
    public static T? Read<T>(byte[] body, ParsableFactory<T> factory)
        where T : IParsable
    {
        using JsonDocument document = JsonDocument.Parse(body);
        return new JsonParseNode(document.RootElement).GetObjectValue(factory);
    }
}
