namespace FreedomPay.Contracts.Generator.Model;

/// <param name="Text">The text on the wire.</param>
/// <param name="Meaning">What it says about the request.</param>
internal sealed record FieldMeaning(string Text, Meaning Meaning);
