using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>The length of a text in UTF-16 code units, as the specification names it. On generated members; read by analyzers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldLengthAttribute : Attribute
{
    /// <summary>The least length allowed.</summary>
    public int Min { get; set; }

    /// <summary>The greatest length allowed.</summary>
    public int Max { get; set; } = int.MaxValue;
}
