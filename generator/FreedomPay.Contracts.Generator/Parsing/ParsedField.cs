using FreedomPay.Contracts.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace FreedomPay.Contracts.Generator.Parsing;

/// <summary>A field with what its later reading needs.</summary>
/// <param name="Field">The field.</param>
/// <param name="NameSpan">The place of what named its property.</param>
/// <param name="Keys">Its keys.</param>
internal sealed record ParsedField(FieldModel Field, TextSpan NameSpan, MappingParser Keys);
