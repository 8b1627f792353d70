using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>The bounds of a number, as the specification names them. On generated members; read by analyzers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldRangeAttribute : Attribute
{
    /// <summary>The least value allowed, in invariant digits; <see langword="null"/> for none.</summary>
    public string? Min { get; set; }

    /// <summary>The greatest value allowed, in invariant digits; <see langword="null"/> for none.</summary>
    public string? Max { get; set; }
}
