namespace FreedomPay.Contracts.Tool.Signatures;

/// <summary>Where a field of a form was.</summary>
internal enum FieldOrigin
{
    Body,
    Query,
}
