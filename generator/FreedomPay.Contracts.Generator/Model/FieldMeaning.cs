namespace FreedomPay.Contracts.Generator.Model;

/// <param name="Text">On the wire.</param>
/// <param name="Meaning">What it says of the request.</param>
internal sealed record FieldMeaning(string Text, Meaning Meaning);
