using System.Text.RegularExpressions;
using FreedomPay.Contracts.Generator.Tests.Support;

namespace FreedomPay.Contracts.Generator.Tests.Errors;

/// <summary>
/// A spec with mistakes, marked by hand in its own text: a line such as <c>    ^^^ FPC0006 did you mean</c> below a line
/// says that this id is reported at the columns of the carets, with this part in its message.
/// </summary>
internal sealed partial class SpecCase
{
    private SpecCase(Spec spec, IReadOnlyList<Mark> marks)
    {
        Spec = spec;
        Marks = marks;
    }

    public Spec Spec { get; }

    public IReadOnlyList<Mark> Marks { get; }

    public static SpecCase Parse(string path, string text)
    {
        List<string> lines = [];
        List<Mark> marks = [];
        foreach (string line in text.Split('\n'))
        {
            Match match = MarkLine().Match(line);
            if (match.Success)
            {
                Group carets = match.Groups["carets"];
                marks.Add(new Mark(lines.Count, carets.Index + 1, carets.Length, match.Groups["id"].Value, match.Groups["message"].Value));
            }
            else
            {
                lines.Add(line);
            }
        }

        return new SpecCase(new Spec(path, string.Join('\n', lines)), marks);
    }

    [GeneratedRegex(@"^\s*(?<carets>\^+) (?<id>FPC\d{4}) (?<message>.+?)\s*$")]
    private static partial Regex MarkLine();

    /// <summary>Line and column count from one. One caret marks the start only.</summary>
    internal sealed record Mark(int Line, int Column, int Length, string Id, string Message);
}
