namespace FreedomPay.Contracts.Generator.Model;

/// <param name="Asked">A field of the question, or of its response.</param>
/// <param name="Own">A field of the endpoint that asks.</param>
internal sealed record FieldPair(string Asked, string Own);
