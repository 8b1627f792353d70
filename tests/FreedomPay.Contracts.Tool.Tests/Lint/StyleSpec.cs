namespace FreedomPay.Contracts.Tool.Tests.Lint;

/// <summary>A spec about which there is nothing to remark, and variations of it.</summary>
internal static class StyleSpec
{
    /// <summary>The file up to its endpoints.</summary>
    public const string Header = """
        contracts: 1
        section: Shop
        namespace: Shop.Api
        host: https://api.example.com
        protocol: signed-form

        """;

    /// <summary>What every endpoint needs to be beyond remark.</summary>
    public const string Known = "title: T, summary: Does it., sources: [a page], confidence: full";

    /// <summary>Returns a spec with one endpoint that reads, with request fields.</summary>
    public static string WithRequest(string fields, string types = "") => WithEndpoint($"{{ {Known}, post: /find, effect: reads, request: {{ {fields} }} }}", types);

    /// <summary>Returns a spec with one endpoint that reads, with shapes.</summary>
    public static string WithShapes(string shapes) => WithEndpoint($"{{ {Known}, post: /find, effect: reads, responses: {{ {shapes} }} }}");

    public static string WithEndpoint(string endpoint, string types = "") => $"{Header}{types}endpoints:\n  Find: {endpoint}\n";
}
