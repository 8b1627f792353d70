namespace FreedomPay.Contracts.Generator.Model;

/// <summary>The options of the consuming project.</summary>
/// <param name="Roles">Which sides of the protocol are generated.</param>
/// <param name="Accessibility">Of the generated types.</param>
/// <param name="MapsRoutes">Whether the project references the package for ASP.NET Core.</param>
internal sealed record EmitOptions(Roles Roles, TypeAccessibility Accessibility, bool MapsRoutes = false)
{
    public static EmitOptions Default { get; } = new(Roles.Merchant, TypeAccessibility.Public);
}
