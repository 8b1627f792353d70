using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>How many items a list may have, as the specification names it. On generated members; read by analyzers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class ItemCountAttribute : Attribute
{
    /// <summary>The least count allowed.</summary>
    public int Min { get; set; }

    /// <summary>The greatest count allowed.</summary>
    public int Max { get; set; } = int.MaxValue;
}
