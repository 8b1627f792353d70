using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Specifies the number of items that a list may have according to the spec. On generated members; read by analyzers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class ItemCountAttribute : Attribute
{
    /// <summary>Gets or sets the minimum count.</summary>
    public int Min { get; set; }

    /// <summary>Gets or sets the maximum count.</summary>
    public int Max { get; set; } = int.MaxValue;
}
