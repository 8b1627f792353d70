using FreedomPay.Contracts.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>A field, with what later parsing needs.</summary>
/// <param name="Field">The field.</param>
/// <param name="NameSpan">The span that its property name comes from.</param>
/// <param name="Keys">Its keys.</param>
internal sealed record ParsedField(FieldModel Field, TextSpan NameSpan, MappingParser Keys);
