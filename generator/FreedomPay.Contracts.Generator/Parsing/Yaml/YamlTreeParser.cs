namespace FreedomPay.Contracts.Generator.Parsing.Yaml;

/// <summary>Parses a YAML document into a tree whose depth is bounded.</summary>
internal static class YamlTreeParser
{
    public const int MaxDepth = 32;

    /// <summary>Returns the document's value, or null if there is none or it was refused, which is reported.</summary>
    public static YamlNode? Read(string text, SpecProblems problems, CancellationToken cancellationToken) =>
        YamlTokenParser.Read(text, cancellationToken) ?? YamlEventParser.Read(text, problems, cancellationToken);
}
