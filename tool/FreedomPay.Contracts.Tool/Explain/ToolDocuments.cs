using System.Text;

namespace FreedomPay.Contracts.Tool.Explain;

/// <summary>The documents about what the tool reports, which are in the tool.</summary>
internal static class ToolDocuments
{
    private const string Folder = "docs/";
    private const string Extension = ".md";

    /// <summary>Gets the names of the documents, such as <c>import</c>.</summary>
    public static IReadOnlyList<string> Names =>
    [
        .. typeof(ToolDocuments).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(static name => name[Folder.Length..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Returns what a document is about: its heading.</summary>
    public static string TitleOf(string name) => Read(name).Split('\n')[0].TrimStart('#', ' ').TrimEnd('\r');

    /// <summary>Returns the text of a document.</summary>
    public static string Read(string name)
    {
        using StreamReader reader = new(typeof(ToolDocuments).Assembly.GetManifestResourceStream($"{Folder}{name}{Extension}")!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
