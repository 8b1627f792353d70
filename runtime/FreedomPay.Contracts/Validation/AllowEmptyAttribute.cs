namespace FreedomPay.Contracts;

/// <summary>An empty text is a value of its own: it is sent, and read as it came. On generated members; read by analyzers.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AllowEmptyAttribute : Attribute
{
}
