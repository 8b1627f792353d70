using FreedomPay.Contracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Collects what is wrong with one spec, with the place of each problem. After the first hundred, mistakes are only counted.</summary>
internal sealed class SpecProblems(string filePath, SourceText text)
{
    public const int MostReported = 100;

    private readonly List<DiagnosticInfo> _found = [];
    private int _warnings;

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

    public SpecPlace Place(TextSpan span) => SpecPlace.At(filePath, text, span);
}
