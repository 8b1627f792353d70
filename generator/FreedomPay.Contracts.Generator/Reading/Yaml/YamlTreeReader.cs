namespace FreedomPay.Contracts.Generator.Reading.Yaml;

/// <summary>Reads a YAML document into a tree whose depth is bounded.</summary>
internal static class YamlTreeReader
{
    public const int MaxDepth = 32;

    /// <summary>The document's value; null when there is none or it was refused, which is reported.</summary>
    public static YamlNode? Read(string text, SpecProblems problems, CancellationToken cancellationToken) =>
        YamlTokenReader.Read(text, cancellationToken) ?? YamlEventReader.Read(text, problems, cancellationToken);
}
