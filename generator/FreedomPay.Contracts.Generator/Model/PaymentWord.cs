namespace FreedomPay.Contracts.Generator.Model;

/// <summary>A state of a payment. The runtime's <c>PaymentState</c> has the same names.</summary>
internal enum PaymentWord
{
    Unknown,
    Pending,
    Held,
    Paid,
    PartlyRefunded,
    Refunded,
    Cancelled,
    Failed,
}
