namespace FreedomPay.Contracts.Generator.Model;

/// <summary>Who the consumer is: decides which messages are written and which are read.</summary>
[Flags]
internal enum Roles
{
    None = 0,
    Merchant = 1,
    Gateway = 2,
    Both = Merchant | Gateway,
}
