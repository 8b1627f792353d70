namespace FreedomPay.Contracts.Tool.Signatures;

/// <summary>A field of a form, as it was on the wire.</summary>
/// <param name="Name">The name, decoded.</param>
/// <param name="Value">The bytes of the value, decoded: those of UTF-8, if all is well.</param>
/// <param name="Wire">The value as it was written, if that is known.</param>
/// <param name="Origin">Where it was.</param>
internal sealed record CapturedField(string Name, byte[] Value, string? Wire, FieldOrigin Origin);
