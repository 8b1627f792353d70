using System.Text;
using System.Text.Json;

namespace FreedomPay.Contracts.Tests.Incoming.Json;

/// <summary>Families of documents to be damaged.</summary>
internal static class JsonFamilies
{
    /// <summary>The documented answers, as they are printed and spread over lines.</summary>
    public static byte[][] Documented { get; } =
    [
        .. DocumentedJson.All.Select(Encoding.UTF8.GetBytes),
        .. DocumentedJson.All.Take(4).Select(Indented),
    ];

    /// <summary>Objects and lists within each other, up to the last level.</summary>
    public static byte[][] Nested { get; } =
    [
        .. new[]
        {
            "{\"a\":{\"b\":[{\"c\":[]},{},[1,[2,[3]]],null]},\"d\":[{\"e\":true},{\"e\":false}],\"f\":{\"g\":{\"h\":{}}}}",
            "[{\"id\":1,\"rows\":[{\"x\":\"a\"},{\"x\":\"b\"}]},[],[[]],{\"\":[{\"\":{}}]}]",
            " { \"a\" : [ { } , [ ] , \"b\" ] ,\n\t\"c\" : { \"d\" : { \"e\" : -1 } } } ",
            $"{string.Concat(Enumerable.Repeat("{\"x\":", 31))}[1]{string.Concat(Enumerable.Repeat("}", 31))}",
            $"{string.Concat(Enumerable.Repeat("[", 16))}{{\"a\":{string.Concat(Enumerable.Repeat("[", 15))}{string.Concat(Enumerable.Repeat("]", 15))}}}{string.Concat(Enumerable.Repeat("]", 16))}",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>Strings with escapes and with characters of more than one byte.</summary>
    public static byte[][] Escaped { get; } =
    [
        .. new[]
        {
            "{\"a\":\"\\u0041\\n\\\"\\\\\\/\\b\\f\\r\\t\",\"\\u0062\":\"Қ😀\\uD83D\\uDE00\"}",
            "{\"url\":\"https:\\/\\/x.test\\/?a=1\\u0026b=2\",\"note\":\"Возврат \\u00AB7\\u00BB\",\"c\":\"\\\\u0041\"}",
            "[\"\\uD800\\uDC00\\uDBFF\\uDFFF\",\"\\u0000\\u001f\",\"plain\",\"\\ud7ff\\ue000\",\"\u2028\uFFFE\"]",
            "{\"\\u0061\":1,\"A\":2,\"\\u00e9\":{\"é\\u0301\":\"e\\u0301\"},\"имя\":\"знач\\u0435ние\",\"x\":\"0123456789012345678901234567890\\n123\"}",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>Documents so short that most damages hit something.</summary>
    public static byte[][] Tiny { get; } =
    [
        .. new[] { "{}", "[]", "[1]", "[\"\"]", "{\"\":0}", "{\"a\":1}", "{\"a\":\"\"}", "{\"a\":null}", "[true]", "[[]]", "[{}]", "{\"a\":{}}", "[1,2]", "{\"a\":1,\"b\":2}", "[\"\\n\"]", "[\"ы\"]", "[-0.5e+1]", " [ ] " }
            .Select(Encoding.UTF8.GetBytes),
    ];

    public static byte[][] Numbers { get; } =
    [
        .. new[]
        {
            "[0,-0,1,-1,10,0.5,-0.50,100.01,1e9,1E+9,-1.5e-9,0e0,1e400,1e-400]",
            "{\"amount\":-100,\"sum\":100.00,\"long\":9223372036854775808,\"digits\":1234567890123456789012345678901234567890,\"fraction\":0.1234567890123456789012345678}",
            "[1 ,\t2.5\n, 3e3\r,-4.0E-4 ]",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>Objects whose names are nearly the same: few and many, long and short.</summary>
    public static byte[][] Names { get; } =
    [
        .. new[]
        {
            "{\"a\":1,\"b\":2,\"c\":3,\"ab\":4,\"ba\":5,\"\":6,\"A\":7,\"\\u0042\":8}",
            "{\"a\":{\"a\":{\"a\":1,\"b\":2},\"b\":3},\"b\":[{\"a\":1,\"b\":2},{\"a\":1,\"b\":2}]}",
            $"{{{string.Join(',', Enumerable.Range(0, 64).Select(static index => TestData.Invariant($"\"{(char)('A' + index)}\":{index}"))).Replace("\"\\\"", "\"\\\\\"", StringComparison.Ordinal)}}}",
            $"{{{string.Join(',', Enumerable.Range(10, 80).Select(static index => TestData.Invariant($"\"{index}\":0")))}}}",
            $"{{\"{new string('x', 31)}\":1,\"{new string('x', 32)}\":2,\"{new string('x', 33)}\":3,\"{new string('x', 30)}y\":4}}",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static byte[] Indented(string document)
    {
        using JsonDocument parsed = JsonDocument.Parse(document);
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Indented = true }))
        {
            parsed.WriteTo(writer);
        }

        return stream.ToArray();
    }
}
