using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>An empty text is a value of its own: it is sent, and read as it came. On generated members; read by analyzers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class AllowEmptyAttribute : Attribute
{
}
