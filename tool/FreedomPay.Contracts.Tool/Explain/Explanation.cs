namespace FreedomPay.Contracts.Tool.Explain;

/// <summary>What a document says about an id, such as <c>FPI007</c>.</summary>
/// <param name="Document">The name of the document.</param>
/// <param name="Text">Its chapter, or the row of its table with the heads of the columns, as lines of text.</param>
internal sealed record Explanation(string Document, string Text)
{
    /// <summary>Finds an id; null if no document has it.</summary>
    public static Explanation? Find(string id)
    {
        foreach (string name in ToolDocuments.Names)
        {
            string[] lines = ToolDocuments.Read(name).Split('\n');
            int chapter = Array.FindIndex(lines, line => line.StartsWith($"## {id}:", StringComparison.Ordinal));
            int row = Array.FindIndex(lines, line => line.StartsWith($"| {id} |", StringComparison.Ordinal));
            if (chapter >= 0 || row >= 0)
            {
                return new Explanation(name, chapter >= 0 ? Chapter(lines, chapter) : Row(lines, row));
            }
        }

        return null;
    }

    private static string Chapter(string[] lines, int first) =>
        string.Join('\n', lines.Skip(first).TakeWhile((line, index) => index == 0 || !line.StartsWith("## ", StringComparison.Ordinal))).Trim();

    private static string Row(string[] lines, int row)
    {
        int head = row;
        while (!lines[head].StartsWith("|---", StringComparison.Ordinal))
        {
            head--;
        }

        IEnumerable<string> cells = Cells(lines[head - 1]).Zip(Cells(lines[row]), static (name, text) => $"{name}: {text}");
        return string.Join('\n', cells);
    }

    private static string[] Cells(string line) => line.Trim('|', ' ').Split(" | ", StringSplitOptions.TrimEntries);
}
