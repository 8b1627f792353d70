using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <param name="File">The generated file.</param>
/// <param name="Types">The full names of the types in it.</param>
/// <param name="Uses">The full names of the types that it uses, for example in its fields.</param>
internal sealed record UnitNames(string File, EquatableArray<string> Types, EquatableArray<string> Uses)
{
    /// <summary>Gets the names that no other unit may have.</summary>
    public IEnumerable<string> Declared => [File, .. Types];
}
