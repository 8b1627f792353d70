using System.Text;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>Writes changes as a changelog in Markdown.</summary>
internal static class Changelog
{
    private static readonly (ChangeKind Kind, string Title)[] Chapters =
    [
        (ChangeKind.Breaking, "Breaking changes"),
        (ChangeKind.Behavior, "Changes of behavior"),
        (ChangeKind.Compatible, "Additions"),
        (ChangeKind.Documentation, "Documentation"),
    ];

    public static string Of(string old, string current, IReadOnlyList<SpecChange> changes)
    {
        StringBuilder text = new($"# From {Words.Code(old)} to {Words.Code(current)}\n");
        if (changes.Count == 0)
        {
            text.Append("\nNothing has changed.\n");
        }

        foreach ((ChangeKind kind, string title) in Chapters)
        {
            SpecChange[] chapter = [.. changes.Where(change => change.Kind == kind)];
            if (chapter.Length == 0)
            {
                continue;
            }

            text.Append("\n## ").Append(title).Append('\n');
            foreach (IGrouping<string, SpecChange> unit in chapter.GroupBy(static change => change.Unit.FullName))
            {
                text.Append("\n### ").Append(Words.Code(unit.Key)).Append("\n\n");
                foreach (SpecChange change in unit)
                {
                    text.Append("- ").Append(Sentence(change)).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    private static string Sentence(SpecChange change)
    {
        string subject = change.Part.Length == 0 ? "It" : Words.Code(change.Part);
        string breaks = ChangeWords.Sentence(change);
        return $"{subject} {change.Message}. {(breaks.Length == 0 ? "" : $"{char.ToUpperInvariant(breaks[0])}{breaks[1..]}. ")}({change.Rule.Id})";
    }
}
