namespace FreedomPay.Contracts.Generator.Model;

/// <summary>What a field holds. A further kind of field is a further record here, a reader and an emitter for it.</summary>
internal abstract record FieldType;

internal sealed record StringType : FieldType;

/// <summary>64 bits: pg_payment_id exceeds 32.</summary>
internal sealed record IntegerType : FieldType;

/// <param name="Scale">Digits after the point, always written; null writes the value's own.</param>
internal sealed record DecimalType(int? Scale) : FieldType;

/// <summary>1 or 0 on the wire.</summary>
internal sealed record BooleanType : FieldType;

/// <param name="Format">.NET custom format.</param>
/// <param name="HasOffset">Whether the format carries the offset from UTC.</param>
internal sealed record DateTimeType(string Format, bool HasOffset) : FieldType;

/// <param name="Format">.NET custom format.</param>
internal sealed record DateType(string Format) : FieldType;
