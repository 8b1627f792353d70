namespace FreedomPay.Contracts.Tool.Signatures.Reading;

/// <summary>What the user says about the message beside the message itself.</summary>
/// <param name="Url">The URL that was called.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Jws">The value of <c>X-JWS-Signature</c>.</param>
internal sealed record ReadingHints(string? Url, string? Method, string? Jws);
