using FreedomPay.Contracts.Generator.Common;

namespace FreedomPay.Contracts.Generator.Model;

/// <summary>What a field holds. A further kind of field is a further record here, a reader and an emitter for it.</summary>
internal abstract record FieldType
{
    /// <summary>The type of one value: of a list, that of its items.</summary>
    public virtual FieldType Single => this;

    /// <summary>The generated type of one value; null where C# has it.</summary>
    public virtual TypeName? DeclaredName => null;
}

/// <param name="IsSensitive">Whether nothing may show the value.</param>
internal sealed record StringType(bool IsSensitive = false) : FieldType;

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
/// <param name="IsSensitive">Whether nothing may show the value.</param>
internal sealed record DateType(string Format, bool IsSensitive = false) : FieldType;

/// <summary>A text of which some values are known. Unknown ones are kept.</summary>
/// <param name="Name">The generated type.</param>
/// <param name="Texts">The known ones, of which defaults and constants must be.</param>
internal sealed record EnumType(TypeName Name, EquatableArray<string> Texts) : FieldType
{
    public override TypeName DeclaredName => Name;

    public bool Has(string text) => Texts.Contains(text);
}

/// <summary>Fields within a field.</summary>
/// <param name="Name">The generated record.</param>
/// <param name="HasRules">Whether there are bounds or conditions to check in it.</param>
internal sealed record ObjectType(TypeName Name, bool HasRules) : FieldType
{
    public override TypeName DeclaredName => Name;
}

/// <param name="Items">A scalar, an enum or an object.</param>
/// <param name="ItemName">In XML the name of the elements within the wrapping one; null repeats elements of the field's name.</param>
internal sealed record ListType(FieldType Items, string? ItemName) : FieldType
{
    public override FieldType Single => Items;

    public override TypeName? DeclaredName => Items.DeclaredName;
}

/// <summary>A type that another file declares; known by its simple name until all files have been read.</summary>
internal sealed record UnresolvedType(string Name) : FieldType;
