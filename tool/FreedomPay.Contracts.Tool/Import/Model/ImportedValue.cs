namespace FreedomPay.Contracts.Tool.Import.Model;

/// <summary>A value that a page lists for a field.</summary>
/// <param name="Text">The text on the wire.</param>
/// <param name="Summary">What it means; null if the page does not say.</param>
internal sealed record ImportedValue(string Text, string? Summary = null);
