using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>
/// The types of the spec format, for generated code: <c>wireType.Integer.Write(ref writer, "pg_payment_id", PaymentId)</c>. Each is declared
/// next to its converter.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class WireType
{
}
