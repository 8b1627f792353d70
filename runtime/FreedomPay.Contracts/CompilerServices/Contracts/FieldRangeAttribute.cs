using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Specifies the bounds of a number according to the spec. On generated members; read by analyzers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldRangeAttribute : Attribute
{
    /// <summary>Gets or sets the minimum value, in invariant digits; <see langword="null"/> for none.</summary>
    public string? Min { get; set; }

    /// <summary>Gets or sets the maximum value, in invariant digits; <see langword="null"/> for none.</summary>
    public string? Max { get; set; }
}
