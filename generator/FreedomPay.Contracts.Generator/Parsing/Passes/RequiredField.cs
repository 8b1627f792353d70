using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Generator.Parsing.Passes;

/// <param name="Owner">The object that has the field.</param>
/// <param name="WireName">The field.</param>
/// <param name="Type">The type of the field, or of the items of its list.</param>
internal sealed record RequiredField(TypeName Owner, string WireName, TypeName Type);
