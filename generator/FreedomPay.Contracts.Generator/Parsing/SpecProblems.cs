using FreedomPay.Contracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>Collects what is wrong with one spec, each at its place. Behind the first hundred, mistakes are only counted.</summary>
internal sealed class SpecProblems(string filePath, SourceText text)
{
    public const int MostReported = 100;

    private readonly List<DiagnosticInfo> _found = [];
    private int _warnings;

    public int Count { get; private set; }

    /// <summary>Nothing more will be shown, so that no message needs to be composed.</summary>
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

    /// <summary>Reports what may well be meant: it keeps nothing from being generated, and does not count as a mistake.</summary>
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
