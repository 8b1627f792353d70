namespace FreedomPay.Contracts.Generator.Model;

/// <summary>Who the consumer is, which decides what messages are written and what messages are read.</summary>
[Flags]
internal enum Roles
{
    None = 0,
    Merchant = 1,
    Gateway = 2,
    Both = Merchant | Gateway,
}
