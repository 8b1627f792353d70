using FreedomPay.Contracts.Generator.Diagnostics;
using FreedomPay.Contracts.Generator.Parsing.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Collects what is wrong with one spec, with the place of each problem. After the first hundred, mistakes are only counted.</summary>
internal sealed class SpecProblems(string filePath, SourceText text)
{
    public const int MostReported = 100;

    /// <summary>More than YAML's marks are ever past the end of a text.</summary>
    private const int Gap = 16;

    private readonly List<DiagnosticInfo> _found = [];
    private int _warnings;
    private HashSet<YamlScalar>? _cut;

    /// <summary>Other files whose places are reported too, each with where its own begin.</summary>
    private List<(int Start, string FilePath, SourceText Text)>? _included;
    private int _end = text.Length + Gap;

    public int Count { get; private set; }

    /// <summary>Gets whether nothing more will be shown; no message needs to be composed then.</summary>
    public bool IsFull => Count >= MostReported;

    public IReadOnlyList<DiagnosticInfo> Found => _found;

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        if (!IsFull)
        {
            _found.Add(DiagnosticInfo.Create(descriptor, Place(span), arguments));
        }

        Count++;
    }

    /// <summary>Reports what may well be intended: it does not prevent generation and does not count as a mistake.</summary>
    public void Warn(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        if (_warnings < MostReported)
        {
            _found.Add(DiagnosticInfo.Create(descriptor, Place(span), arguments));
        }

        _warnings++;
    }

    /// <summary>Notes that only a part of a text was read, which has been reported: what is wrong with that part says nothing.</summary>
    public void NoteCut(YamlScalar text) => (_cut ??= []).Add(text);

    /// <summary>Determines whether only a part of a text was read.</summary>
    public bool IsCut(YamlScalar text) => _cut?.Contains(text) == true;

    /// <summary>Returns what is written at a place, before YAML reads escapes and joins lines.</summary>
    public string Written(TextSpan span)
    {
        for (int index = (_included?.Count ?? 0) - 1; index >= 0; index--)
        {
            (int start, _, SourceText other) = _included![index];
            if (span.Start >= start)
            {
                return Within(other, new TextSpan(span.Start - start, span.Length));
            }
        }

        return Within(text, span);
    }

    public SpecPlace Place(TextSpan span)
    {
        for (int index = (_included?.Count ?? 0) - 1; index >= 0; index--)
        {
            (int start, string otherPath, SourceText other) = _included![index];
            if (span.Start >= start)
            {
                return SpecPlace.At(otherPath, other, new TextSpan(span.Start - start, span.Length));
            }
        }

        return SpecPlace.At(filePath, text, span);
    }

    private static string Within(SourceText text, TextSpan span) =>
        span.Start >= text.Length ? "" : text.ToString(TextSpan.FromBounds(span.Start, Math.Min(span.End, text.Length)));

    /// <summary>Includes another file, as if its text followed; returns what is to be added to its places.</summary>
    public int Include(string otherPath, SourceText other)
    {
        int start = _end;
        (_included ??= []).Add((start, otherPath, other));
        _end = start + other.Length + Gap;
        return start;
    }
}
