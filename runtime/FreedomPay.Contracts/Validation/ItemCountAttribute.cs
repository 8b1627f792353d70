namespace FreedomPay.Contracts;

/// <summary>How many items a list may have, as the specification names it. On generated members; read by analyzers.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ItemCountAttribute : Attribute
{
    /// <summary>The least count allowed.</summary>
    public int Min { get; set; }

    /// <summary>The greatest count allowed.</summary>
    public int Max { get; set; } = int.MaxValue;
}
