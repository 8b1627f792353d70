using System.ComponentModel;

namespace FreedomPay.Contracts.CompilerServices;

/// <summary>
/// The types of the spec format, for generated code: <c>writer.Value("pg_payment_id", PaymentId, wireType.Integer)</c>. Each is declared
/// next to its converter.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class WireType
{
}
