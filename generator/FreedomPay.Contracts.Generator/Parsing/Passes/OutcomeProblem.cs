using FreedomPay.Contracts.Generator.Common;
using Microsoft.CodeAnalysis;

namespace FreedomPay.Contracts.Generator.Parsing.Passes;

/// <param name="Part">The part of the question, as <see cref="OutcomeParser"/> names it.</param>
/// <param name="Descriptor">The kind of mistake.</param>
/// <param name="Arguments">The arguments of the message after the path.</param>
internal sealed record OutcomeProblem(string Part, DiagnosticDescriptor Descriptor, EquatableArray<string> Arguments);
