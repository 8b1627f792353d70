using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <param name="Field">The sibling field.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsNullable">Whether its property may be null.</param>
/// <param name="Texts">The texts on the wire, one of which it must have; empty for any value.</param>
internal sealed record FieldCondition(FieldReference Field, FieldType Type, bool IsNullable, EquatableArray<string> Texts);
