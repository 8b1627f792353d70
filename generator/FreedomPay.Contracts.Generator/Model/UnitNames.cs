using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <param name="File">The generated file.</param>
/// <param name="Types">The full names of the types in it.</param>
/// <param name="Uses">The full names of the types that its fields are of.</param>
internal sealed record UnitNames(string File, EquatableArray<string> Types, EquatableArray<string> Uses)
{
    /// <summary>No other unit may have one of these.</summary>
    public IEnumerable<string> Declared => [File, .. Types];
}
