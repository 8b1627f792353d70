namespace FreedomPay.Contracts.Generator.Model;

/// <summary>What the consuming project asks for.</summary>
internal sealed record EmitOptions(Roles Roles, TypeAccessibility Accessibility)
{
    public static EmitOptions Default { get; } = new(Roles.Merchant, TypeAccessibility.Public);
}

/// <summary>Who the consumer is: decides which messages are written and which are read.</summary>
[Flags]
internal enum Roles
{
    None = 0,
    Merchant = 1,
    Gateway = 2,
    Both = Merchant | Gateway,
}

internal enum TypeAccessibility
{
    Public,
    Internal,
}
