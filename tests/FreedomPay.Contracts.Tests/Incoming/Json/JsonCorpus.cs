using System.Text;

namespace FreedomPay.Contracts.Tests.Incoming.Json;

/// <summary>A hand-made corpus of documents that tempt a reader of JSON into mistakes.</summary>
internal static partial class JsonCorpus
{
    public static IReadOnlyList<JsonCase> All { get; } =
        [.. Documents(), .. Structures(), .. Names(), .. Numbers(), .. Words(), .. Strings(), .. Escapes(), .. Encodings(), .. Sizes()];

    private static JsonCase Read(string name, string document) => new(name, JsonVerdict.Read, Encoding.UTF8.GetBytes(document));

    private static JsonCase Refused(string name, string document) => new(name, JsonVerdict.Refused, Encoding.UTF8.GetBytes(document));

    private static JsonCase Alone(string name, string document) => new(name, JsonVerdict.RefusedAlone, Encoding.UTF8.GetBytes(document));

    private static JsonCase ReadValue(string name, string value) => Read(name, InField(value));

    private static JsonCase RefusedValue(string name, string value) => Refused(name, InField(value));

    private static JsonCase AloneValue(string name, string value) => Alone(name, InField(value));

    private static JsonCase Bytes(string name, JsonVerdict verdict, params ReadOnlySpan<byte> text) =>
        new(name, verdict, [.. "{\"a\":\""u8, .. text, .. "\"}"u8]);

    private static string InField(string value) => $"{{\"a\":{value}}}";

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
