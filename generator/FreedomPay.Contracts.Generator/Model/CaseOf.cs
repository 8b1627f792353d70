namespace FreedomPay.Contracts.Generator.Model;

/// <summary>What makes an object a case of a union.</summary>
/// <param name="Union">The record that it derives from.</param>
/// <param name="By">The member that tells the cases apart.</param>
/// <param name="Text">The value of that member.</param>
internal sealed record CaseOf(TypeName Union, string By, string Text);
