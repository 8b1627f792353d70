namespace FreedomPay.Contracts.Generator.Model;

/// <summary>What the consuming project asks for.</summary>
internal sealed record EmitOptions(Roles Roles, TypeAccessibility Accessibility)
{
    public static EmitOptions Default { get; } = new(Roles.Merchant, TypeAccessibility.Public);
}
