namespace FreedomPay.Contracts.Generator.Model;

internal enum KeyKind
{
    Payment,
    Payout,
}
