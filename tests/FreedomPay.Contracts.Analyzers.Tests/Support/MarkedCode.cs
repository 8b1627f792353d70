using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Analyzers.Tests.Support;

/// <summary>Code in which the places of diagnostics are marked: <c>{|FPC2004:0m|}</c>.</summary>
/// <param name="Text">The code without marks.</param>
/// <param name="Marks">What is expected, and where.</param>
internal sealed record MarkedCode(string Text, IReadOnlyList<(string Id, TextSpan Span)> Marks)
{
    public static MarkedCode Parse(string marked)
    {
        StringBuilder text = new();
        List<(string, TextSpan)> marks = [];
        Stack<(string Id, int Start)> open = new();
        for (int index = 0; index < marked.Length; index++)
        {
            if (marked.AsSpan(index).StartsWith("{|"))
            {
                int colon = marked.IndexOf(':', index);
                open.Push((marked[(index + 2)..colon], text.Length));
                index = colon;
            }
            else if (marked.AsSpan(index).StartsWith("|}"))
            {
                (string id, int start) = open.Pop();
                marks.Add((id, TextSpan.FromBounds(start, text.Length)));
                index++;
            }
            else
            {
                text.Append(marked[index]);
            }
        }

        Assert.Empty(open);
        return new MarkedCode(text.ToString(), marks);
    }
}
