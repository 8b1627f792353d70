using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>Specifies that an empty text is a value: it is sent, and read as received. On generated members; read by analyzers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class AllowEmptyAttribute : Attribute
{
}
