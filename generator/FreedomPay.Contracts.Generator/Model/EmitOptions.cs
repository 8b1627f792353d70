namespace FreedomPay.Contracts.Generator.Model;

/// <summary>The options of the consuming project.</summary>
internal sealed record EmitOptions(Roles Roles, TypeAccessibility Accessibility)
{
    public static EmitOptions Default { get; } = new(Roles.Merchant, TypeAccessibility.Public);
}
