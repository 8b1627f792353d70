using FreedomPay.Contracts.Generator.Common;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Parsing.Passes;

/// <param name="Part">The part of the question, by the names that <see cref="OutcomeParser"/> gives.</param>
/// <param name="Descriptor">What kind of mistake it is.</param>
/// <param name="Arguments">What fills the message behind the path.</param>
internal sealed record OutcomeProblem(string Part, DiagnosticDescriptor Descriptor, EquatableArray<string> Arguments);
