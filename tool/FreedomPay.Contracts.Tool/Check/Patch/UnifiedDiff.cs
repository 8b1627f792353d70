using System.Globalization;
using System.Text;

namespace FreedomPay.Contracts.Tool.Check.Patch;

/// <summary>Writes the difference between two texts as a unified diff. Its lines are compared by the algorithm of Myers, which is quick for texts that are nearly equal.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Returns the diff of a file; empty if the texts are equal.</summary>
    public static string Of(string path, string before, string after)
    {
        string[] old = Lines(before);
        string[] changed = Lines(after);
        List<(char Kind, int Old, int New)> script = Script(old, changed);
        if (script.TrueForAll(static line => line.Kind == ' '))
        {
            return string.Empty;
        }

        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"diff --git a/{path} b/{path}\n--- a/{path}\n+++ b/{path}\n");
        int index = 0;
        while (index < script.Count)
        {
            int first = script.FindIndex(index, static line => line.Kind != ' ');
            if (first < 0)
            {
                break;
            }

            int start = Math.Max(index, first - Context);
            int end = first;
            for (int next = first; next < script.Count && next <= end + (2 * Context); next++)
            {
                end = script[next].Kind == ' ' ? end : next;
            }

            end = Math.Min(script.Count, end + Context + 1);
            WriteHunk(text, script[start..end], old, changed);
            index = end;
        }

        return text.ToString();
    }

    private static void WriteHunk(StringBuilder text, List<(char Kind, int Old, int New)> hunk, string[] old, string[] changed)
    {
        int removed = hunk.Count(static line => line.Kind != '+');
        int added = hunk.Count(static line => line.Kind != '-');
        text.Append(CultureInfo.InvariantCulture, $"@@ -{hunk[0].Old + (removed > 0 ? 1 : 0)},{removed} +{hunk[0].New + (added > 0 ? 1 : 0)},{added} @@\n");
        foreach ((char kind, int oldLine, int newLine) in hunk)
        {
            string line = kind == '+' ? changed[newLine] : old[oldLine];
            text.Append(kind).Append(line);
            if (!line.EndsWith('\n'))
            {
                text.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    /// <summary>Returns the lines with their ends, which belong to them.</summary>
    private static string[] Lines(string text)
    {
        List<string> lines = [];
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }

    /// <summary>Returns the lines of both texts in order, each with whether it stays, goes or comes.</summary>
    private static List<(char Kind, int Old, int New)> Script(string[] old, string[] changed)
    {
        int most = old.Length + changed.Length;
        int[] furthest = new int[(2 * most) + 2];
        List<int[]> trace = [];
        for (int edits = 0; edits <= most; edits++)
        {
            trace.Add(furthest[(most - edits)..(most + edits + 2)]);
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                int x = diagonal == -edits || (diagonal != edits && furthest[most + diagonal - 1] < furthest[most + diagonal + 1]) ? furthest[most + diagonal + 1] : furthest[most + diagonal - 1] + 1;
                int y = x - diagonal;
                while (x < old.Length && y < changed.Length && string.Equals(old[x], changed[y], StringComparison.Ordinal))
                {
                    x++;
                    y++;
                }

                furthest[most + diagonal] = x;
                if (x >= old.Length && y >= changed.Length)
                {
                    return WayBack(trace, old.Length, changed.Length);
                }
            }
        }

        return [];
    }

    private static List<(char Kind, int Old, int New)> WayBack(List<int[]> trace, int x, int y)
    {
        List<(char Kind, int Old, int New)> script = [];
        for (int edits = trace.Count - 1; edits >= 0; edits--)
        {
            int[] furthest = trace[edits];
            int diagonal = x - y;
            int At(int of) => furthest[of + edits];
            int previous = diagonal == -edits || (diagonal != edits && At(diagonal - 1) < At(diagonal + 1)) ? diagonal + 1 : diagonal - 1;
            int fromX = edits == 0 ? 0 : At(previous);
            int fromY = edits == 0 ? 0 : fromX - previous;
            while (x > fromX && y > fromY)
            {
                script.Add((' ', --x, --y));
            }

            if (edits > 0)
            {
                script.Add(x == fromX ? ('+', x, --y) : ('-', --x, y));
            }
        }

        script.Reverse();
        return script;
    }
}
