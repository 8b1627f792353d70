using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>The fields of an object in a reference file, for lists that questions look into.</summary>
internal sealed record KnownObject(TypeName Name, EquatableArray<AskedField> Fields);
