using System.Collections.Concurrent;
using System.Collections.Immutable;
using FreedomPay.Contracts.Generator.Analyzers.Symbols;
using FreedomPay.Contracts.Generator.Analyzers.Values;
using FreedomPay.Contracts.Generator.Common;
using FreedomPay.Contracts.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FreedomPay.Contracts.Generator.Analyzers;

/// <summary>
/// Finds different kinds of inbound messages that are read under one script name: the signature of one may verify for the other. Tests may do
/// so.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ScriptNameAnalyzer : DiagnosticAnalyzer
{
    private const string ReadName = "Read";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UsageDescriptors.SharedScriptName);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuntimeTypes.Of(start.Compilation) is not RuntimeTypes { IsTestProject: false, HasContracts: true } types
                || types.Find(RuntimeNames.ScriptName) is not INamedTypeSymbol scriptName
                || types.Find(RuntimeNames.ReceivableRequest + "`1") is not INamedTypeSymbol incoming)
            {
                return;
            }

            ConcurrentBag<Reading> readings = [];
            start.RegisterOperationAction(
                operation =>
                {
                    if (Find((IInvocationOperation)operation.Operation, types, scriptName, incoming, operation.CancellationToken) is Reading reading)
                    {
                        readings.Add(reading);
                    }
                },
                OperationKind.Invocation);
            start.RegisterCompilationEndAction(end => Report(end, readings));
        });
    }

    private static Reading? Find(IInvocationOperation call, RuntimeTypes types, INamedTypeSymbol scriptName, INamedTypeSymbol incoming, CancellationToken cancellationToken)
    {
        if (call.TargetMethod is not { Name: ReadName, IsStatic: true, ContainingType: var message } || call.SemanticModel is not SemanticModel model)
        {
            return null;
        }

        IArgumentOperation? argument = call.Arguments.FirstOrDefault(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter?.Type, scriptName));
        return argument is not null
            && message.AllInterfaces.Any(known => SymbolEqualityComparer.Default.Equals(known.OriginalDefinition, incoming))
            && new ScriptNameEvaluator(new ValueEvaluator(types, model, cancellationToken), model, scriptName, cancellationToken).Read(argument.Value) is string name
                ? new Reading(message, name, argument.Syntax.GetLocation())
                : null;
    }

    private static void Report(CompilationAnalysisContext context, IEnumerable<Reading> readings)
    {
        foreach (IGrouping<string, Reading> sharing in readings.GroupBy(static reading => reading.ScriptName, StringComparer.Ordinal))
        {
            foreach (Reading reading in sharing)
            {
                string[] others =
                [
                    .. sharing.Where(other => !SymbolEqualityComparer.Default.Equals(other.Message, reading.Message))
                        .Select(static other => other.Message.Name).Distinct(StringComparer.Ordinal).OrderBy(static name => name, StringComparer.Ordinal),
                ];
                if (others.Length > 0)
                {
                    string name = sharing.Key.Length == 0 ? "the empty script name" : $"the script name '{sharing.Key}'";
                    context.ReportDiagnostic(Diagnostic.Create(UsageDescriptors.SharedScriptName, reading.Place, reading.Message.Name, string.Join(", ", others), DiagnosticText.Escape(name)));
                }
            }
        }
    }

    /// <summary>A call that reads a kind of message under a known script name.</summary>
    private sealed record Reading(INamedTypeSymbol Message, string ScriptName, Location Place);
}
