using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Specifies the length of a text in UTF-16 code units according to the spec. On generated members; read by analyzers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldLengthAttribute : Attribute
{
    /// <summary>Gets or sets the minimum length.</summary>
    public int Min { get; set; }

    /// <summary>Gets or sets the maximum length.</summary>
    public int Max { get; set; } = int.MaxValue;
}
