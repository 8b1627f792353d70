namespace FreedomPay.Contracts.Generator.Parsing.Yaml;

/// <summary>Adds what to do to YamlDotNet's messages about the most common YAML mistakes.</summary>
internal static class YamlAdvice
{
    public const string Surrogates = "half of a surrogate pair is no character: write both halves, or the character itself";

    private static readonly (string Words, string Advice)[] Known =
    [
        ("tab as indentation", "indent with spaces"),
        ("invalid mapping", "put a text that holds ': ' in quotation marks"),
        ("cannot start any token", "put a text that begins with @, ` or % in quotation marks"),
        ("did not find expected key", "align the key with those above it"),
        ("surrogate", Surrogates),
        ("Unicode character escape", Surrogates),
        ("did not find expected ','", "close the bracket or brace"),
    ];

    public static string For(string message)
    {
        string said = message.TrimEnd('.');
        foreach ((string words, string advice) in Known)
        {
            if (message.Contains(words))
            {
                return $"{said}; {advice}";
            }
        }

        return said;
    }
}
