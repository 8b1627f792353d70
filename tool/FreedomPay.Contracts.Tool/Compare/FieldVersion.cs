using FreedomPay.Contracts.Generator.Model;

namespace FreedomPay.Contracts.Tool.Compare;

/// <summary>One version of a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="IsSent">Whether the compiler demands it if it is required.</param>
internal readonly record struct FieldVersion(FieldModel Field, bool IsSent)
{
    /// <summary>Gets whether the property must be set.</summary>
    public bool MustBeSet => IsSent && Field.Required;

    /// <summary>Gets whether the property is never null.</summary>
    public bool IsAlwaysThere => MustBeSet || Field.Constant is not null;
}
