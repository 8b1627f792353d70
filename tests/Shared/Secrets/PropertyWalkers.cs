using System.Text.Encodings.Web;
using System.Text.Json;
using Newtonsoft.Json;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace FreedomPay.Contracts.Tests.Secrets;

/// <summary>What writes any object into a log or a file by walking over its properties, beside its own ToString.</summary>
internal static class PropertyWalkers
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Logger Logger = new LoggerConfiguration().CreateLogger();

    public static IReadOnlyList<string> All { get; } = ["ToString", "System.Text.Json", "Newtonsoft.Json", "Serilog"];

    public static TheoryData<string> Names => [.. All];

    /// <summary>Writes a value as one of them does.</summary>
    public static string Write(string name, object value) => name switch
    {
        "ToString" => value.ToString() ?? "",
        "System.Text.Json" => JsonSerializer.Serialize(value, value.GetType(), Options),
        "Newtonsoft.Json" => JsonConvert.SerializeObject(value),
        "Serilog" => Destructured(value),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such walker."),
    };

    /// <summary>As <c>{@Value}</c> of a message template shows it.</summary>
    private static string Destructured(object value)
    {
        Assert.True(Logger.BindMessageTemplate("{@Value}", [value], out _, out IEnumerable<LogEventProperty>? properties));
        return Assert.Single(properties).Value.ToString();
    }
}
