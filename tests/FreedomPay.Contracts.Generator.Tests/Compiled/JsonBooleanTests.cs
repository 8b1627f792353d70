using FreedomPay.Contracts.Generator.Tests.Support;

namespace FreedomPay.Contracts.Generator.Tests.Compiled;

/// <summary>Booleans in specs of JSON families.</summary>
public class JsonBooleanTests
{
    /// <summary>JSON writes true where forms write 1.</summary>
    [Theory]
    [InlineData("true", "= true;")]
    [InlineData("false", "= false;")]
    public void A_boolean_of_JSON_is_what_its_word_says(string word, string initializer)
    {
        GeneratorRun run = GeneratorRun.Of(new Spec("/specs/flag.yaml", $$"""
            contracts: 1
            section: Test API
            namespace: Test.Api
            host: https://api.example.com
            protocol: json
            endpoints:
              Flag:
                title: Flag
                summary: Has a flag.
                post: /api/flag
                request:
                  flag: { type: boolean, default: "{{word}}" }
                  text: { type: string, requiredWhen: { flag: "{{word}}" } }
                response: { flag: { type: boolean, means: { "{{word}}": done } } }
            """));

        Assert.Empty(run.Diagnostics);
        string source = run.Sources["Test.Api.Flag.g.cs"];
        Assert.Contains($"public bool? Flag {{ get; init; }} {initializer}", source, StringComparison.Ordinal);
        Assert.Contains($"{word} => ", source, StringComparison.Ordinal);
        Assert.Contains($"Flag is {word}", source, StringComparison.Ordinal);
    }
}
